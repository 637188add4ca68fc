"""What somebody wants to see of the ledger, as conditions in SQL; both databases read them alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, exists, func, not_, or_, select, true

from facilitator.domain.demands.answering import ANSWER_OWED
from facilitator.domain.demands.ledger_filter import Conditions
from facilitator.domain.demands.ledger_lists import DailyList
from facilitator.domain.demands.search_words import LedgerNumber, as_initials, number_in, spellings_of
from facilitator.domain.demands.states import LISTED, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.taking import ASKED, TAKEN, TO_BE_TAKEN
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.wanted import Sight, Wanted
from facilitator.storage.calling import call_due, tracked
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import parties, supporters

Condition = ColumnElement[bool]
SHORTEST_PHONE = 4
"""Digits from which a phone is searched for, by its end."""
columns = demands.c
restricted: Condition = or_(func.coalesce(columns.matter, "") == Matter.PRIVATE.value, columns.restricted)
in_ledger: Condition = columns.sequence.is_not(None)
"""A line of the ledger has a number: drafts, and drafts that were thrown away, have none."""
reachable: Condition = or_(columns.contact.is_not(None), columns.reporter_name.is_not(None))


def conditions_of(wanted: Wanted) -> list[Condition]:
    """All of them must hold."""
    return [*_of_list(wanted), *_of_columns(wanted.conditions), *_of_words(wanted), *visible(wanted.sight)]


def visible(sight: Sight) -> Iterator[Condition]:
    yield in_ledger
    if sight.grid is not None:
        yield columns.grid == sight.grid
    if not sight.restricted:
        yield not_(restricted)


def _of_list(wanted: Wanted) -> Iterator[Condition]:
    if wanted.daily is not None:
        yield from _DAILY[wanted.daily](wanted)
    elif wanted.states:
        yield columns.state.in_(wanted.states)


def _mine(wanted: Wanted) -> Iterator[Condition]:
    yield columns.assignee == wanted.mine
    yield columns.state.in_(LISTED)


def _overdue(wanted: Wanted) -> Iterator[Condition]:
    yield columns.state.in_(UNDER_DEADLINE)
    yield columns.deadline < wanted.today


def _unanswered(wanted: Wanted) -> Iterator[Condition]:
    """As `answering.owes_answer` says; a merged demand is answered when its parent is."""
    decided = demands.alias("decided")
    follows = exists().where(decided.c.id == columns.parent, decided.c.state.in_(ANSWER_OWED))
    merged = and_(columns.state == DemandState.MERGED, follows)
    yield columns.state.in_((*ANSWER_OWED, DemandState.MERGED))
    yield columns.replied_on.is_(None)
    yield reachable
    yield or_(columns.state.in_(ANSWER_OWED), merged)


def _follow_up(wanted: Wanted) -> Iterator[Condition]:
    """As `follow_up.calls_due` says."""
    yield tracked
    yield call_due(wanted.today)


def _review_due(wanted: Wanted) -> Iterator[Condition]:
    yield columns.state == DemandState.DEFERRED
    yield columns.review_on <= wanted.today


def _untaken(wanted: Wanted) -> Iterator[Condition]:
    """As `taking.nobody_took` says, of the answers as `taking.standing_answer` reads them."""
    own = parties.c.party.in_(wanted.own)
    awaited = and_(parties.c.answer == ASKED, not_(own))
    took = or_(parties.c.answer == TAKEN, and_(parties.c.answer == ASKED, own))
    asked = select(parties.c.demand).where(parties.c.demand == columns.id)
    yield columns.state.in_(TO_BE_TAKEN)
    yield or_(
        asked.where(awaited).exists(),
        and_(asked.exists(), not_(asked.where(took).exists())),
    )


_DAILY: dict[DailyList, Any] = {
    DailyList.LISTED: lambda wanted: [columns.state.in_(LISTED)],
    DailyList.MINE: _mine,
    DailyList.OVERDUE: _overdue,
    DailyList.UNANSWERED: _unanswered,
    DailyList.FOLLOW_UP: _follow_up,
    DailyList.REVIEW_DUE: _review_due,
    DailyList.UNTAKEN: _untaken,
}


def _of_columns(asked: Conditions) -> Iterator[Condition]:
    yield from (columns[name].in_(values) for name, values in asked.one_of.items())
    yield from (columns[name].ilike(_around(words), escape="\\") for name, words in asked.holding.items())
    yield from (columns[name] >= day for name, day in asked.since.items())
    yield from (columns[name] <= day for name, day in asked.until.items())
    yield from (columns[name] >= least for name, least in asked.at_least.items())
    if asked.reachable is not None:
        yield reachable if asked.reachable else not_(reachable)
    if asked.answered is not None:
        yield columns.replied_on.is_not(None) if asked.answered else columns.replied_on.is_(None)


def _of_words(wanted: Wanted) -> Iterator[Condition]:
    """Every word, or the number when nothing else was typed."""
    if not wanted.words:
        return
    words = holds_all(wanted.words, wanted.sight)
    yield or_(words, numbered(wanted.number)) if wanted.number else words


def numbered(number: LedgerNumber) -> Condition:
    same: Condition = columns.sequence == number.sequence
    return same if number.year is None else and_(same, columns.year == number.year)


def holds_all(words: Iterable[str], sight: Sight) -> Condition:
    return and_(true(), *(_holds(word, sight) for word in words))


def _holds(word: str, sight: Sight) -> Condition:
    """As it is written or read, by initials, by number; who joined in and the end of a phone for those who may."""
    ways: list[Condition] = [columns.search.like(_around(way), escape="\\") for way in spellings_of(word)]
    if word.isascii() and not word.isdigit() and word.isalnum():
        ways.append(columns.search.like(_around(as_initials(word)), escape="\\"))
    if "-" in word and (number := number_in(word)):
        ways.append(numbered(number))
    if sight.phones and word.isdigit() and len(word) >= SHORTEST_PHONE:
        ways.append(_ends(columns.contact, word))
        called = select(supporters.c.demand).where(_ends(supporters.c.contact, word))
        ways.append(columns.id.in_(called))
    if sight.phones and not word.isascii():
        joined = select(supporters.c.demand).where(supporters.c.name.like(_around(word), escape="\\"))
        ways.append(columns.id.in_(joined))
    return or_(*ways)


def _ends(phone: Column[str], digits: str) -> Condition:
    """However the phone is grouped: 138-7777-6666, 138 7777 6666."""
    return func.replace(func.replace(phone, "-", ""), " ", "").like(f"%{digits}")


def _around(words: str) -> str:
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
