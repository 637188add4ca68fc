"""facilitator intake: wishes that come in as text."""
