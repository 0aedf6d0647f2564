"""Offers ranked and actions assessed, on a terminal."""
