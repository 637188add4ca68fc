"""The evening itself: kinds, phases, agenda, presence, the room; pure."""
