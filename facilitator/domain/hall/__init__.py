"""Is this room ready for an evening: what was looked at, as plain facts, becomes sentences with their cure."""
