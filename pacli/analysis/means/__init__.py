"""The means of a plan: people, their time, and money."""
