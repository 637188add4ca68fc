"""A resident's wish, from the first word to the last follow-up call."""
