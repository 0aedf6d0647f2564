"""The content of each report for programs."""
