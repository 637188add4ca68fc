"""Pieces of an archive: names that every system writes, none twice, and the same bytes for the same pieces."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.archive.package import packed
from facilitator.domain.archive.pieces import Piece, Retention, safe, told_apart


def piece(name: str, content: bytes = b"x") -> Piece:
    return Piece(name, "试", Retention.TEN_YEARS, content)


@given(st.text(max_size=100))
def test_safe_name_is_one_part_that_leads_nowhere_else(text: str) -> None:
    name = safe(text)
    assert name and len(name) <= 60
    assert not set(name) & set('\\/:*?"<>|')
    assert name not in (".", "..")


def test_two_pieces_with_one_name_are_told_apart() -> None:
    found = told_apart((piece("照片/b.jpg"), piece("照片/a.jpg"), piece("照片/b.jpg")))
    assert [one.name for one in found] == ["照片/a.jpg", "照片/b-2.jpg", "照片/b.jpg"]


@given(st.lists(st.tuples(st.sampled_from(["甲", "乙", "丙"]), st.binary(min_size=1, max_size=20)), max_size=6))
def test_packed_is_the_same_in_any_order_of_names(pieces: list[tuple[str, bytes]]) -> None:
    apart = {f"{name}{place}.txt": content for place, (name, content) in enumerate(pieces)}
    some = [piece(name, content) for name, content in apart.items()]

    one, other = (packed("会", (), order, lambda _digest: b"") for order in (some, some[::-1]))

    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {name: archive.read(name) for name in apart} == apart
