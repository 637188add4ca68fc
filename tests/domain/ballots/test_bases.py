"""Legal grounds have names, and only consultation binds nobody."""

from __future__ import annotations

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis, is_statutory


def test_basis_names_cover_every_basis() -> None:
    assert set(BASIS_NAMES) == set(LegalBasis)


def test_is_statutory_everywhere_but_in_consultation() -> None:
    assert [basis for basis in LegalBasis if not is_statutory(basis)] == [LegalBasis.CONSULTATION]
