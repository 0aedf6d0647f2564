"""What to put time and money into: offers ranked, actions assessed and put in order."""
