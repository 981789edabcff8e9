"""Names: who is who through a story, the posts that people hold, and what is found on either."""
