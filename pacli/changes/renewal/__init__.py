"""The plan that continues another."""
