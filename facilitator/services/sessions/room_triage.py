"""The demand at hand in a 两委会, as wall and desk see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.demands.board_words import ShownWords
from facilitator.domain.demands.entry import shorten
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order, decided, is_private, ruling
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.sessions.filling import WAITS_IN
from facilitator.services.subject import WITHHELD
from facilitator.services.waited import waiting_since
from facilitator.services.wall_words import told_words
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.room import TriageFacts
from facilitator.storage.rows import Row

ON_THE_WALL = 44
"""Characters of a title: four lines of 72 px."""


def titles_of(reading: Reading, session: Row, agenda: Sequence[Row]) -> dict[str, str]:
    """Demand → what it is about, for the items of a 两委会 that are called by a number."""
    if not all_kinds()[session.kind].triages:
        return {}
    found = reading.store.waiting.named({item.demand for item in agenda if item.demand})
    words, noted = told_words(found.values(), reading), _noted(reading, session)
    return {demand: _shown(row, words[demand], noted.get(demand)).title for demand, row in found.items()}


def _noted(reading: Reading, session: Row) -> dict[str, Row]:
    return {note.demand: note for note in reading.store.noted.of_session(session.id)}


def triage_facts(reading: Reading, session: Row, agenda: Sequence[Row]) -> TriageFacts | None:
    """None outside a 两委会, and while no demand is at hand."""
    current = next((item for item in agenda if item.id == session.current_item), None)
    if current is None or current.demand is None or not all_kinds()[session.kind].triages:
        return None
    found = reading.store.waiting.named({item.demand for item in agenda if item.demand})
    demand = found[current.demand]
    noted = _noted(reading, session)
    note = noted.get(demand.id)
    words = _shown(demand, told_words([demand], reading)[demand.id], note)
    return TriageFacts(
        number=demand.number or "",
        title=words.title,
        facts=tuple(fact for fact in _facts(demand, words, reading) if fact),
        decided=_decided(note, words) if note else "",
        left=sum(1 for one in found.values() if one.id not in noted and one.state in WAITS_IN),
    )


def _shown(demand: Row, words: ShownWords, note: Row | None) -> ShownWords:
    """A private matter says nothing on any wall, also while it is only proposed as one. What nobody has sorted yet may
    turn out to be one: it says its class alone, unless whoever asked agreed that it may hang outside."""
    proposed = note is not None and is_private(note.order)
    if demand.restricted or demand.matter == Matter.PRIVATE or proposed:
        return ShownWords(WITHHELD, "", "")
    if not demand.public_ok:
        return ShownWords(words.category_name, words.category_name, "")
    return replace(words, title=shorten(words.title or words.category_name, ON_THE_WALL))


def _decided(note: Row, words: ShownWords) -> str:
    """Of a private matter not even who will see to it."""
    move = DemandMove(note.verb)
    return ruling(move, note.order) if words.title == WITHHELD else without_reason(move, note.order)


def without_reason(move: DemandMove, order: Order) -> str:
    """The decision as the wall may show it: a reason may speak of people."""
    return decided(move, {name: value for name, value in order.items() if name != "reason"})


def _facts(demand: Row, words: ShownWords, reading: Reading) -> tuple[str, ...]:
    if words.title == WITHHELD:
        return ()
    today = day_of(reading.now)
    since = waiting_since([demand], reading).get(demand.id, today)
    days = (today - since).days
    said = N_("{month}月{day}日登记") if demand.round == 1 else N_("{month}月{day}日又提出来")
    return (
        words.building or (demand.grid or "" if demand.public_ok else ""),
        said.format(month=since.month, day=since.day),
        N_("等了 {days} 天").format(days=days) if days else "",
        N_("涉及 {count} 户").format(count=demand.affected_households) if demand.affected_households else "",
        N_("附议 {count} 人").format(count=demand.supporters) if demand.supporters else "",
        N_("第 {round} 轮").format(round=demand.round) if demand.round > 1 else "",
    )
