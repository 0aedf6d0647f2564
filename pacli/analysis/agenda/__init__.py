"""What a day and a week ask for."""
