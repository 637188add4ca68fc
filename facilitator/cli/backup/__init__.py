"""facilitator backup and restore: one file that holds everything, read back before anybody relies on it."""
