"""Figures: numbers in digits and words, what bounds them, and what they count or measure."""
