"""The registry spoken as JSON."""
