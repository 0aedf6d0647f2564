"""The plan file: text in, plan and problems out; edits; safe writing."""
