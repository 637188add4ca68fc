"""Minutes: what an evening decided, in the form that is signed."""
