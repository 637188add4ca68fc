"""people.trust_authority: known to everybody afterwards; importing it again changes nothing."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.people.authorities import TrustedAuthorities
from facilitator.services.people.trust_authority import TrustAuthority
from facilitator.services.upload import Upload
from tests.factories.council import Council

FIRST, SECOND = (TrustAuthority(Upload("机构.cer", name)) for name in (b"first authority", b"second authority"))


def test_authorities_are_listed_in_the_order_of_their_import(council: Council) -> None:
    told = council.do(FIRST, SYSTEM)
    council.do(SECOND, SYSTEM)

    listed = council.ask(TrustedAuthorities(), council.chair)
    assert [one.name for one in listed] == ["first authority", "second authority"]
    assert (listed[0].fingerprint, listed[0].certificate) == (told.fingerprint, "first authority")


def test_importing_again_changes_nothing(council: Council) -> None:
    once = council.do(FIRST, SYSTEM)

    assert council.do(FIRST, SYSTEM) == once
    assert len(council.ask(TrustedAuthorities(), SYSTEM)) == len(council.events("AuthorityTrusted")) == 1


def test_only_the_administrator_decides_whom_the_community_trusts(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(FIRST, council.chair)
