"""Checks several articles on the same events for statements that cannot all be right."""

__version__ = "0.1.0"
