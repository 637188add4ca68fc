"""The board of a 两委会: its demands in the order of the agenda, each with its reason and what was noted."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.context import Actor
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.triage import TriageBoard, TriageQueue
from facilitator.services.sessions.turn_to import TurnTo
from tests.factories.council import Council
from tests.factories.ledger import placed, put
from tests.factories.triage import pending, plan_triage


def test_queue_holds_what_waits_with_its_reason(council: Council) -> None:
    pending(council, "石凳坏了", affected_households=4)
    pending(council, "路灯不亮")

    queue = council.ask(TriageQueue())

    assert queue.urgent == ()
    assert [(line.title, line.reason) for line in queue.new] == [
        ("石凳坏了", "涉及 4 户；今天登记"), ("路灯不亮", "今天登记"),
    ]  # fmt: skip


def test_days_of_what_came_back_count_from_its_return(council: Council) -> None:
    back = placed(council, DemandState.TRACKING, closed_on=date(2026, 11, 1), registered_on=date(2026, 3, 1))
    council.do(RelapseDemand(back, "又不亮了"), council.clerk)
    (today,) = council.ask(TriageQueue()).new
    council.world.clock.forward(days=9)
    (later,) = council.ask(TriageQueue()).new

    assert (today.reason, later.reason) == ("第 2 轮；今天又提出来", "第 2 轮；等了 9 天")


def test_board_tells_what_was_noted_and_what_is_at_hand(council: Council) -> None:
    first, second = pending(council, "石凳坏了"), pending(council, "路灯不亮")
    session = plan_triage(council, ())
    council.do(GatherSession(session))
    council.do(CheckIn(session, council.units["c1"]))
    council.do(BeginSession(session))
    council.do(TurnTo(session, second), council.secretary)
    order = OpenOrder(first, Matter.MAJOR, Urgency.PRIORITY, "街道", date(2026, 12, 2), session=session)
    council.do(order, council.secretary)

    board = council.ask(TriageBoard(session))

    assert (board.running, board.gap) == (True, "")
    assert [(line.demand, line.at_hand, line.move, line.decided) for line in board.lines] == [
        (first, False, "open_order", "立单，大事，重点，由街道负责，2026年12月2日前办结"), (second, True, "", ""),
    ]  # fmt: skip


def test_board_says_why_the_committees_cannot_decide(council: Council) -> None:
    pending(council)
    session = plan_triage(council, ())
    council.do(GatherSession(session))
    council.do(BeginSession(session))

    assert council.ask(TriageBoard(session)).gap == "两委成员 1 人，到了 0 人，要有 1 人才能审定，还差 1 人。"


def test_private_matter_tells_whoever_does_not_keep_the_ledger_neither_words_nor_door(council: Council) -> None:
    demand = pending(council, "夫妻吵架", building="3栋2单元501")
    put(council, demand, restricted=True)

    def told(actor: Actor) -> list[tuple[str, str, str]]:
        return [(one.title, one.description, one.place) for one in council.ask(TriageQueue(), actor).new]

    assert told(council.chair) == [("私事，内容不公开", "", "")]
    assert [place for _title, _words, place in told(council.clerk)] == ["3栋2单元501"]


def test_chair_reads_what_is_to_be_sorted_and_not_who_told_of_it(council: Council) -> None:
    """A public matter: the name, the phone and the door are for those who keep the ledger."""
    more = {"reporter_name": "钱密密", "contact": "13877776666", "building": "3栋2单元501"}
    demand = pending(council, "钱密密家下水堵，电话13877776666", **more)
    session = plan_triage(council, ())

    def told(actor: Actor) -> str:
        queue, board = council.ask(TriageQueue(), actor).new, council.ask(TriageBoard(session), actor).lines
        lines = [one for one in (*queue, *board) if one.demand == demand]
        agenda = [item.demand_title for item in council.ask(SessionDetail(session), actor).items]
        assert len(lines) == 2
        return " ".join([*(f"{one.title} {one.description} {one.place}" for one in lines), *agenda])

    private = ("钱密密", "13877776666", "2单元501")
    assert [word for word in private if word in told(council.clerk)] == list(private)
    assert [word for word in private if word in told(council.chair)] == []
    assert "下水堵" in told(council.chair)
