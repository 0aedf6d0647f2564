"""What a command changes: pure functions from a plan and words to edits."""
