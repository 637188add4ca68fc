"""Passwords are salted, slow, and never raise for a hash that is no hash."""

from __future__ import annotations

import pytest

from facilitator.wire.passwords import Argon2Passwords


def test_password_matches_its_own_hash_only() -> None:
    passwords = Argon2Passwords()
    hashed = passwords.hash("院坝里的银杏树")

    assert passwords.matches("院坝里的银杏树", hashed)
    assert not passwords.matches("院坝里的银杏", hashed)
    assert passwords.hash("院坝里的银杏树") != hashed
    assert hashed.startswith("$argon2id$")


@pytest.mark.parametrize("hashed", ["", "plain", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$broken"])
def test_hash_that_is_none_matches_nothing(hashed: str) -> None:
    assert not Argon2Passwords().matches("", hashed)
