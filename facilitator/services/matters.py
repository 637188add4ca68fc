"""What a meeting is about, in words that may hang outside: no name, no door, nothing of a private matter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitator.domain.demands.entry import is_number
from facilitator.domain.demands.public_words import NOTHING_KNOWN, Known, all_of, masked
from facilitator.domain.demands.triage import Matter
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.wall_words import told_words
from facilitator.sessions.agenda import FORM_NAMES, ItemForm
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.matter import with_matter
from facilitator.storage.rows import Row

PRIVATE_MATTER = N_("一件私事（内容不公开）")


@dataclass(frozen=True)
class MatterLine:
    """`minutes` is 0 where nobody said how long it takes."""

    item: str
    position: int
    title: str
    form: ItemForm
    form_name: str
    minutes: int


def matters_of(session: Row, reading: Reading) -> tuple[MatterLine, ...]:
    """The agenda in its order."""
    store = reading.store
    items, usual = store.rooms.items(session.id), all_kinds()[session.kind].steps
    known = store.board.known_names.of([item.demand for item in items if item.demand])
    return tuple(
        MatterLine(
            item.id,
            item.position,
            _title(item, reading, known.get(item.demand, NOTHING_KNOWN), usual),
            ItemForm(item.form),
            FORM_NAMES[ItemForm(item.form)],
            item.minutes or 0,
        )
        for item in items
    )


def told_from_ledger(session: Row, agenda: Sequence[Row], reading: Reading) -> dict[str, str]:
    """Item → what its demand is about, for the lines that were filled in from the ledger under a number, and for the
    steps of the usual course, whose titles alone say nothing of it."""
    usual = all_kinds()[session.kind].steps
    filled = [item for item in agenda if item.demand and (is_number(item.title) or item.title in usual)]
    known = reading.store.board.known_names.of([item.demand for item in filled]) if filled else {}
    return {item.id: _title(item, reading, known.get(item.demand, NOTHING_KNOWN), usual) for item in filled}


def public_title(session: Row, reading: Reading) -> str:
    """The title of a meeting may have been taken over from somebody's slip."""
    return masked(session.title, *_all_names(session, reading))


def public_words(text: str, session: Row, reading: Reading) -> str:
    """A question or a result sentence for everybody."""
    return masked(text, *_all_names(session, reading))


def meeting_name(session: Row, reading: Reading) -> str:
    """路灯合同议事决策会; a title that is a meeting's name already stays alone."""
    title, kind = public_title(session, reading), all_kinds()[session.kind].name
    return title if kind in title or title.endswith("会") else f"{title}{kind}"


def _title(item: Row, reading: Reading, known: Known, usual: Collection[str]) -> str:
    """A step of the usual course (`usual`, by title) names the matter too."""
    demand = reading.store.ledger.demand(item.demand) if item.demand else None
    if demand is None:
        return masked(item.title)
    if demand.restricted or demand.matter == Matter.PRIVATE:
        return PRIVATE_MATTER
    if item.title in usual:
        return with_matter(item.title, _about(demand, reading))
    return _about(demand, reading) if item.title == demand.number else masked(item.title, *known)


def _about(demand: Row, reading: Reading) -> str:
    """What a wall says of the demand: the category where its own words may point at somebody, or where nobody has
    sorted it yet, for it may be private, and whoever asked did not agree."""
    words = told_words([demand], reading)[demand.id]
    told = words.title if demand.public_title or demand.public_ok or demand.matter is not None else ""
    return told or N_("{category}（{number}）").format(category=words.category_name, number=demand.number)


def _all_names(session: Row, reading: Reading) -> Known:
    demands = [item.demand for item in reading.store.rooms.items(session.id) if item.demand]
    return all_of(reading.store.board.known_names.of(demands).values())
