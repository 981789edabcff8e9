"""What a claim is about: its frame, read off the clause and the article in which it stands, and what else tells one
figure, age or distance from another."""
