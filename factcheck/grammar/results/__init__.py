"""Results: the scores of games and votes, and the two sides of each."""
