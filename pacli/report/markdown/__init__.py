"""The plan as a document in Markdown."""
