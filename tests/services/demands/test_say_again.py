"""Anybody says 又坏了: a draft for the clerk, who opens the demand again or notes one more look at the work."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.again import SAID_OF, Again
from facilitator.domain.demands.draft_filter import DraftsWanted
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.read import DemandList
from facilitator.services.demands.reporter_story import ReporterStory
from facilitator.services.demands.say_again import MOST_WAITING, SayAgain
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council

NUMBER = "XQ-2026-0001"


def finished(council: Council, state: str = "tracking", **columns: Any) -> str:
    demand = council.open_demand()
    told = {"state": state, "matter": Matter.MINOR, "closed_on": date(2026, 11, 20), **columns}
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **told))
    return demand


def say(council: Council, **told: Any) -> str:
    command = SayAgain(**{"number": NUMBER, "kind": Again.BROKEN_AGAIN, "key": "k", "text": "第二盏又不亮了", **told})
    return str(council.do(command, PASSER_BY).stub)


def row(council: Council, demand: str) -> Any:
    with council.world.database.reading() as store:
        return store.ledger.demand(demand)


def draft(council: Council) -> Any:
    with council.world.database.reading() as store:
        (waiting,) = store.draft_lists.page(DraftsWanted(), 9)
    return waiting


def test_word_waits_as_a_draft_and_moves_nothing(council: Council) -> None:
    demand = finished(council)
    stub = say(council, contact="13800005678")
    waiting = draft(council)
    assert (waiting.draft_kind, waiting.about, waiting.stub) == ("relapse", demand, stub)
    assert (waiting.description, waiting.contact) == ("又坏了。第二盏又不亮了", "13800005678")
    assert row(council, demand).state == "tracking"


def test_confirmed_word_opens_a_closed_demand_again(council: Council) -> None:
    demand = finished(council)
    say(council)
    confirmed = council.do(ConfirmDraft(draft=draft(council).id), council.clerk)
    assert (confirmed.demand, confirmed.number) == (demand, NUMBER)
    opened = row(council, demand)
    assert opened.round == 2
    assert opened.state in ("reopened", "pending_triage")


def test_confirmed_word_about_work_not_yet_reviewed_is_one_more_look(council: Council) -> None:
    demand = finished(council, "completed")
    say(council, kind=Again.NOT_DONE)
    council.do(ConfirmDraft(draft=draft(council).id), council.clerk)
    assert row(council, demand).state == "completed"
    assert [entry["deed"] for entry in council.events("DemandNoted")][-1] == "said_again"
    assert "没办好。第二盏又不亮了" in row(council, demand).description


@pytest.mark.parametrize("state", ["awaiting_acceptance", "tracking"])
def test_whoever_said_it_reads_what_happened_and_nothing_else(council: Council, state: str) -> None:
    """Nobody took it back and nobody went there: the word was counted for the demand."""
    finished(council, state)
    stub = say(council)
    council.do(ConfirmDraft(draft=draft(council).id), council.clerk)

    story = council.ask(ReporterStory(stub), PASSER_BY)
    sentences = {line.sentence for line in story.told}
    assert sentences & {"提出的人收回了。", "居民到现场看过。"} == set()
    assert ("有居民说没办好，社区去看。" in sentences, "又坏了，重新办。" in sentences) == (
        state != "tracking", state == "tracking",
    )  # fmt: skip
    assert story.state != "withdrawn"


def test_words_are_counted_beside_the_acceptance_and_found_in_the_ledger(council: Council) -> None:
    demand = finished(council, "awaiting_acceptance")
    say(council, key="a")
    assert council.ask(DemandDetail(demand), council.clerk).said_again == 1

    council.do(ConfirmDraft(draft=draft(council).id), council.clerk)
    say(council, key="b", text="楼梯口还黑着")

    assert council.ask(DemandDetail(demand), council.clerk).said_again == 2
    found = council.ask(DemandList(text="第二盏又不亮"), council.clerk).lines
    assert [line.number for line in found] == [NUMBER]


def test_words_of_residents_stay_out_of_the_journal(council: Council) -> None:
    finished(council)
    say(council, contact="13800005678")
    council.do(ConfirmDraft(draft=draft(council).id), council.clerk)
    told = str(council.events("DemandNoted") + council.events("DemandMoved"))
    assert "第二盏" not in told and "13800005678" not in told


@pytest.mark.parametrize("state", [state for state in DemandState if state not in SAID_OF])
def test_only_finished_work_can_be_broken_again(council: Council, state: DemandState) -> None:
    finished(council, state)
    with pytest.raises((WrongState, NotFound)):
        say(council)


def test_private_matter_answers_like_no_matter(council: Council) -> None:
    finished(council, matter=Matter.PRIVATE)
    with pytest.raises(NotFound) as hidden:
        say(council)
    with pytest.raises(NotFound) as unknown:
        say(council, number="XQ-2026-0999")
    assert hidden.value.message == unknown.value.message


def test_too_many_unread_words_are_stopped(council: Council) -> None:
    finished(council)
    for place in range(MOST_WAITING):
        say(council, key=str(place))
    with pytest.raises(WrongState):
        say(council, key="one more")


def test_long_text_is_refused(council: Council) -> None:
    finished(council)
    with pytest.raises(BadInput):
        say(council, text="灯" * 201)
