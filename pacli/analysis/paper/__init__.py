"""The plan on paper: the follow-up sheet, and what a written plan tells."""
