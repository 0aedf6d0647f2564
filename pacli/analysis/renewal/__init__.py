"""The end of a plan: what came of it, and what the next one can build on."""
