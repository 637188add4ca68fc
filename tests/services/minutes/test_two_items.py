"""One evening that votes twice about a demand: the last vote that moves it decides, and the paper can be signed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import make_council
from tests.factories.funding import Fund, make_fund
from tests.factories.ledger import row_of
from tests.factories.paperwork import content, ready_to_sign, sign
from tests.factories.world import World


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


def hold(fund: Fund, *choices: str) -> str:
    """An evening with one item a choice, all about the fund's demand; its minutes, ready to be signed."""
    council, now = fund.council, fund.council.world.clock.now()
    items = tuple(PlannedItem(f"第{place}项", ItemForm.BALLOT, council.demand) for place in range(len(choices)))
    officers = (council.chair.name, council.recorder.name)
    rule = ("beneficiary_household_vote", LegalBasis.CONSULTATION, None, ("监票人",))
    planned = council.do(PlanSession("decision_council", "路灯", "3号院坝", now, *officers, items, *rule))
    council.session, council.item = planned.session, planned.items[0]
    council.do(NotifySession(council.session, fund.today - timedelta(days=10), "上门送达"))
    council.begin(council.units)
    for place, (item, choice) in enumerate(zip(planned.items, choices, strict=True)):
        council.item = item
        if place:
            council.do(OpenItem(council.session, item))
        ballot = council.open_ballot()
        council.vote(ballot, choice, council.units)
        council.close(ballot)
        council.do(AnnounceBallot(ballot))
    council.do(CloseSession(council.session))
    return ready_to_sign(council)


@pytest.mark.parametrize(
    ("choices", "targets", "state"),
    [
        (("for", "for"), [None, "in_progress"], DemandState.IN_PROGRESS),
        (("for", "against"), [None, "in_topic_council"], DemandState.IN_TOPIC_COUNCIL),
        (("against", "for"), [None, "in_progress"], DemandState.IN_PROGRESS),
    ],
)
def test_last_vote_moves_the_demand(
    fund: Fund, choices: tuple[str, ...], targets: list[str | None], state: DemandState
) -> None:
    minutes = hold(fund, *choices)
    for officer in (fund.council.recorder, fund.council.chair):
        sign(fund.council, minutes, officer)

    assert [one.moves_to for one in content(fund.council, minutes).resolutions] == targets
    assert row_of(fund.council, fund.council.demand).state == state
