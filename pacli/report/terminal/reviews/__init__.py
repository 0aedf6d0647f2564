"""Reviews, to be held and held."""
