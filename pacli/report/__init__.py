"""What a person sees of an analysis. A report formats a value and computes nothing."""
