"""Randomness from the operating system: tokens, tickets, journal salts, identifiers."""

from __future__ import annotations

import secrets


class SystemRandomness:
    def bytes(self, count: int) -> bytes:
        return secrets.token_bytes(count)
