"""Sockets: who is in the room, and what each audience is shown."""
