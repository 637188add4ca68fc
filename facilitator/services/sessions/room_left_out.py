"""Who hears on the phone, before they score, that what they say of a matter will bring nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.sessions.views import Standing
from facilitator.storage.rows import Row


def told_before(
    standings: Mapping[str, Standing], out: Mapping[str, Mapping[int, str]], ballot: Row | None
) -> dict[str, Standing]:
    """`out`: whose score of which of the ballot's matters will bring nothing, and why; they hear it before they score.
    Whoever is asked about nothing else cannot score at all."""
    single = ballot is not None and len(ballot.appraises or ()) == 1
    found = dict(standings)
    for unit, lines in out.items():
        stand = standings.get(unit)
        if stand is None or stand.mine == "cast" or stand.why_not is not None:
            continue
        reasons = tuple((f"o{place + 1}", why) for place, why in sorted(lines.items()))
        found[unit] = replace(stand, why_not=reasons[0][1]) if single else replace(stand, left_out=reasons)
    return found
