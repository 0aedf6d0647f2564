"""The plans of a folder on the screen."""
