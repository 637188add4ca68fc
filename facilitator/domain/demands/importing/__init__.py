"""Somebody's table of wishes becomes lines of the ledger: which column means what, and what is wrong with which row."""
