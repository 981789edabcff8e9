"""From facts to findings: the sides of a fact, how they relate, and the words in which a person reads it."""
