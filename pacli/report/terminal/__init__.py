"""Reports drawn in the terminal, with rich."""
