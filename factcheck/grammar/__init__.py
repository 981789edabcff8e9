"""Grammar that several kinds share: numbers and what stands around them."""
