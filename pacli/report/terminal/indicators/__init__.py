"""Gaps, forecasts, charts."""
