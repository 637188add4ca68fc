"""What was put before an assembly of the residents (提请) moves by an assembly alone, not by a consultation."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.refer import ReferDemand
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council
from tests.factories.listening import in_opinion_council
from tests.factories.paperwork import HALL, content, history, ledger_row, ready_to_sign, sign

ASSEMBLY = ("rc_reps_2026", LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY)
CONSULTATION = ("forum_present", LegalBasis.CONSULTATION)
TALK_ONLY = "XQ-2026-0001 已经提请居民会议或居民代表会议决定，这次会只能商量，通过了台账也不动。"


@pytest.mark.parametrize(
    ("rule", "moves_to", "state", "move"),
    [
        (ASSEMBLY, "in_progress", DemandState.IN_PROGRESS, "passed"),
        (CONSULTATION, None, DemandState.REFERRED_TO_ASSEMBLY, "refer"),
    ],
)
def test_referred_matter_waits_for_an_assembly(
    council: Council, rule: tuple[str, LegalBasis], moves_to: str | None, state: DemandState, move: str
) -> None:
    council.do(
        ReferDemand(in_opinion_council(council, council.open_demand(), "topic_council"), "分歧大"), council.secretary
    )
    for place in range(1, 5):
        council.units[f"m{place}"] = council.do(AddUnit(UnitKind.MEMBER, f"议事会成员{place}"), SYSTEM).unit
    hall = HALL if rule is ASSEMBLY else ["m1", "m2", "m3", "m4"]
    council.plan(*rule)
    council.begin(hall)
    ballot = council.open_ballot()
    council.vote(ballot, "for", hall)
    council.finish(ballot)
    minutes = ready_to_sign(council)

    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)

    (resolution,) = content(council, minutes).resolutions
    assert (resolution.outcome, resolution.moves_to, ledger_row(council).state) == ("passed", moves_to, state)
    assert history(council)[-1][0] == move


@pytest.mark.parametrize(("rule", "told"), [(ASSEMBLY, False), (CONSULTATION, True)])
def test_consultation_is_told_that_it_only_talks_about_it(
    council: Council, rule: tuple[str, LegalBasis], told: bool
) -> None:
    council.do(
        ReferDemand(in_opinion_council(council, council.open_demand(), "topic_council"), "分歧大"), council.secretary
    )
    session = council.plan(*rule)

    assert (TALK_ONLY in council.ask(SessionDetail(session)).cautions) is told
