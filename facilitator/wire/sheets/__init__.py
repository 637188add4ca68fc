"""Spreadsheet files read with care: what a file really is, what its cells mean, what it hides."""
