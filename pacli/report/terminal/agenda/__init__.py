"""What a day asks for."""
