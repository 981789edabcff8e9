"""Names: where one may stand, what it names, and the titles, posts and roles that are told with it."""
