"""What a plan says: frozen models, data only. No files, no clock, no printing."""
