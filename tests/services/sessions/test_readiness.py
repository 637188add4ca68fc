"""What the check before a meeting reads: what is recorded, tickets and phones of this evening, the screen's answer."""

from __future__ import annotations

from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.watch import Watch
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.readiness import HallReadiness
from facilitator.services.sessions.show import ShowOnStage
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.stage import Shown
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council
from tests.factories.world import EVENING


def test_plan_is_read_as_it_is_recorded(council: Council) -> None:
    council.plan()
    known = council.ask(HallReadiness(council.session)).planned
    line = council.ask(SessionDetail(council.session))

    assert (known.votes, known.reviews, known.notice_days) == (True, True, 5)
    assert (known.notified_on, known.pre_review_on) == (line.notified_on, line.pre_review_on)
    assert (known.due, known.scrutineers) == (line.electorate, len(line.scrutineers))


def test_second_print_of_a_ticket_counts_once(council: Council) -> None:
    council.plan()
    before = council.ask(HallReadiness(council.session)).planned.tickets
    for _print in range(2):
        council.do(IssueTickets(council.session))
    after = council.ask(HallReadiness(council.session)).planned

    assert (before, after.tickets) == (0, after.roll)


def test_phone_that_scanned_and_answer_about_the_wall_are_kept(council: Council) -> None:
    council.plan()
    council.do(Watch(council.code), PASSER_BY)
    council.do(ShowOnStage(council.session, shown=Shown.MOMENT, seen=True))
    known = council.ask(HallReadiness(council.session)).planned

    assert (known.scans, known.screen_seen_at) == (1, council.world.clock.now())


def test_kind_without_a_rule_asks_for_nothing_legal(council: Council) -> None:
    item = PlannedItem("停车怎么办", ItemForm.DISCUSSION)
    plan = PlanSession("opinion_council", "停车", "院坝", EVENING, council.chair.name, council.recorder.name, (item,))
    known = council.ask(HallReadiness(council.do(plan).session)).planned

    assert (known.votes, known.reviews, known.notice_days) == (False, False, None)
    assert known.notified_on is None
