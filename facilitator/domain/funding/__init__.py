"""一事一议: where the money comes from, who carries how much of it, and the three books that are kept of it."""
