"""When rituals are due, and how they are kept."""
