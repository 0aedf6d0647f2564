"""Actions and tasks over time."""
