"""What outlives the evening: rules and values, the standard library only."""
