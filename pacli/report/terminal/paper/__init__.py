"""The follow-up sheet on the terminal."""
