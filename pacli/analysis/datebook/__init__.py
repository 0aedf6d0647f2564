"""What of a plan belongs in a calendar."""
