"""The command line: words in, one call to the layers above, the answer printed."""
