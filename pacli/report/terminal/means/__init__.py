"""People, their time and money on a screen."""
