"""The plan through its versions."""
