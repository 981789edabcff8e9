"""Places: what names or describes one, where a sentence puts things, and which place a name means."""
