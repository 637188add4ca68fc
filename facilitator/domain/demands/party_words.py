"""谁来办 as everybody reads it: an office and a firm in full, a person cut short. Rules of `domain.md` §7.5.

The line is typed when an order is opened, and a neighbour who lends a hand may be named in it, with whatever the office
knows about them.
"""

from __future__ import annotations

import re

from facilitator.domain.demands.naming_words import names_in
from facilitator.domain.demands.parties import each_party
from facilitator.domain.demands.public_words import Known, masked
from facilitator.domain.demands.status_words import tells_status
from facilitator.domain.people.name_fields import LATIN, is_likely, pieces_of
from facilitator.domain.people.organisations import is_organisation
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.words import N_

SOMEBODY = N_("居民")
"""Whoever is called poor, ill or disabled in the line, named or not."""
_BODY = re.compile(r"(?:[^、]{2}[局所站队班组处科室院校厂店办部社司团会]|残联|超市|街道|合作社|管委会|工作室)$")
"""安监局 and 房管所 begin with a surname, too; 王局 is somebody."""


def party_for_all(written: str, known: Known) -> str:
    """社区居委会、王秀兰 → 社区居委会、王*兰; 3栋低保户王秀兰 → 居民; 区残联 stays."""
    return each_party(written, lambda name: _shown(name, known))


def _shown(party: str, known: Known) -> str:
    body = is_organisation(party) or _BODY.search(party) is not None
    people = [piece for piece in pieces_of(plain(party)) if _is_somebody(piece) and not _BODY.search(piece)]
    people += [] if body else names_in(party)
    if tells_status(party) and (people or not body):
        return SOMEBODY
    return masked(party, {*known.names, *people}, known.others, known.addresses)


def _is_somebody(piece: str) -> bool:
    """Zhang San is; ABC is a firm."""
    return is_likely(piece) or (" " in piece and LATIN.fullmatch(piece) is not None)
