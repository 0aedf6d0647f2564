"""The week as a grid, or day by day."""
