"""The plans of a folder, side by side."""
