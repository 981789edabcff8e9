"""Dates: found by their form, guarded against what only looks like one, and turned into days."""
