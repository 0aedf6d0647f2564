"""The end of a plan on the screen."""
