"""The order book: deals and what they are worth."""
