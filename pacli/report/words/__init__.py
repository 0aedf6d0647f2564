"""Sentences that more than one renderer needs."""
