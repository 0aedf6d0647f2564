"""The law of numbers: conversions, the backward funnel, volumes, load."""
