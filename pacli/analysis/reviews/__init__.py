"""The weekly review, and those that were held."""
