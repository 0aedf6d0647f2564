"""What a plan means on a day: pure functions of (plan, today) to frozen results."""
