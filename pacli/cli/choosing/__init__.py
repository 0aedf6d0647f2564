"""Choosing actions: what is asked, and what is printed."""
