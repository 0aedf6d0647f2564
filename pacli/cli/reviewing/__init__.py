"""The weekly review: held on a terminal, printed, committed, listed."""
