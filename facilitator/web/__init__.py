"""Pages for staff, residents and the projector."""
