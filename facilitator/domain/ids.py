"""Opaque identifiers and the short codes that people read aloud."""

from __future__ import annotations

from typing import Protocol

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ID_BYTES = 10
CODE_LENGTH = 8
"""Characters of a code without its dash, five bits each."""


class Bytes(Protocol):
    """A source of random bytes; tests give a seeded one."""

    def bytes(self, count: int) -> bytes: ...


def crockford(data: bytes) -> str:
    """Base 32 in Crockford's alphabet (no I, L, O, U), most significant bit first, whole characters only."""
    number = int.from_bytes(data, "big")
    length = len(data) * 8 // 5
    spare = len(data) * 8 - length * 5
    number >>= spare
    return "".join(CROCKFORD[(number >> (5 * place)) & 31] for place in range(length - 1, -1, -1))


def new_id(randomness: Bytes) -> str:
    """Sixteen lower-case characters, 80 random bits: no order, no time, no meaning."""
    return crockford(randomness.bytes(ID_BYTES)).lower()


def check_code(digest: bytes) -> str:
    """The first 40 bits as XXXX-XXXX: what is read aloud, printed on paper and compared by eye."""
    code = crockford(digest[:5])
    return f"{code[:4]}-{code[4:]}"


def code_bits(code: str) -> bytes | None:
    """The 40 bits that `check_code` wrote; None for what is no such code."""
    letters = code.replace("-", "")
    if len(letters) != CODE_LENGTH or any(letter not in CROCKFORD for letter in letters):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | CROCKFORD.index(letter)
    return number.to_bytes(CODE_LENGTH * 5 // 8, "big")


def digits(randomness: Bytes, count: int) -> str:
    """`count` decimal digits without bias (rejection sampling), the first never zero."""
    while True:
        number = int.from_bytes(randomness.bytes(8), "big")
        limit = (1 << 64) // 10**count * 10**count
        text = str(number % 10**count).zfill(count)
        if number < limit and text[0] != "0":
            return text
