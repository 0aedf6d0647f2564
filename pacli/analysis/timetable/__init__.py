"""The ideal week, with what a week holds laid into it."""
