"""How far a matter has come, by the words that leave no doubt."""
