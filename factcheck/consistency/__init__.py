"""One article held against itself: values that cannot be right whatever other articles say."""
