"""What an indicator says: actual against expected, the gap, the forecast."""
