"""Volumes and how they come about."""
