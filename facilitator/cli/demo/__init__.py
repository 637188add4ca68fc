"""facilitator demo: an invented community that looks like a real one in the middle of its work."""
