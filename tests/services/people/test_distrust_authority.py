"""people.distrust_authority: the one that was named is gone, the others stay."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.context import SYSTEM
from facilitator.services.people.authorities import TrustedAuthorities
from facilitator.services.people.distrust_authority import DistrustAuthority
from facilitator.services.people.trust_authority import TrustAuthority
from facilitator.services.upload import Upload
from tests.factories.council import Council


def test_distrusted_authority_is_gone_and_the_others_stay(council: Council) -> None:
    wrong = council.do(TrustAuthority(Upload("a.cer", b"wrong one")), SYSTEM)
    council.do(TrustAuthority(Upload("b.cer", b"right one")), SYSTEM)

    council.do(DistrustAuthority(wrong.fingerprint), SYSTEM)

    assert [one.name for one in council.ask(TrustedAuthorities(), SYSTEM)] == ["right one"]
    (event,) = council.events("AuthorityDistrusted")
    assert (event["name"], event["fingerprint"]) == ("wrong one", wrong.fingerprint)
    with pytest.raises(NotFound):
        council.do(DistrustAuthority(wrong.fingerprint), SYSTEM)
