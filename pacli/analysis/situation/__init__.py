"""Where she stands: what actions answer, whom they serve, what is in the way."""
