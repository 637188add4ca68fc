"""The question behind the 意见清单: every view that was on the wall, with its group and how many support it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.grouping import groups_of, loose_of
from facilitator.services.verb import Question


@dataclass(frozen=True)
class Opinions:
    session: str


@dataclass(frozen=True)
class OpinionLine:
    """`group` is empty for a view that nobody sorted; `points` is None until the dots were closed."""

    item: str
    group: str
    points: int | None
    text: str
    supporters: int


def opinions(question: Opinions, reading: Reading) -> tuple[OpinionLine, ...]:
    """Item by item, the group with most points first; a group without views has a line of its own."""
    session, found = find_session(reading.store, question.session), []
    for item in reading.store.rooms.items(session.id):
        grouped = groups_of(reading.store, item)
        for group in grouped.groups if grouped else ():
            views = [(text, count) for _id, text, count in group.views] or [("", 0)]
            found += [OpinionLine(item.title, group.title, group.points, *view) for view in views]
        found += [OpinionLine(item.title, "", None, text, count) for _id, text, count in loose_of(reading.store, item)]
    return tuple(found)


QUESTION = Question("groups", "opinions", Opinions, Power.READ_SESSIONS, N_("意见清单"), opinions)
