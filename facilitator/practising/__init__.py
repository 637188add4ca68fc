"""练一遍: an evening played on a copy of the community's books, in this process, of which nothing is left behind."""
