"""The question behind every window of the evening: the room as screen, desk and phones see it, from one snapshot."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.room_counts import InTheRoom
from facilitator.domain.here import HERE
from facilitator.domain.journal import head_code
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.appraising import still_to_ask
from facilitator.services.context import Reading
from facilitator.services.electorate import unit_word
from facilitator.services.finding import find_session
from facilitator.services.heads import heads_counted
from facilitator.services.matters import told_from_ledger
from facilitator.services.quorum import came_now, rule_of
from facilitator.services.sessions.obstacles import ballot_obstacles, closing_obstacles
from facilitator.services.sessions.room_appraisal import appraisal_facts
from facilitator.services.sessions.room_ballot import (
    announced_outcomes,
    ballot_facts,
    ballots_at_hand,
    in_the_room,
)
from facilitator.services.sessions.room_call import call_facts
from facilitator.services.sessions.room_content import content_facts
from facilitator.services.sessions.room_floor import floor_facts, on_the_floor
from facilitator.services.sessions.room_left_out import told_before
from facilitator.services.sessions.room_stage import stage_facts
from facilitator.services.sessions.room_standings import guest_standing, standings
from facilitator.services.sessions.room_triage import titles_of, triage_facts
from facilitator.services.sessions.room_words import heads_words, plan_words, rule_words
from facilitator.services.sessions.wishes import wishes_of
from facilitator.services.verb import Question
from facilitator.services.voicing import left_out
from facilitator.services.watching_over import scrutineer_names, watcher_names
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.room import ItemFacts, RoomFacts
from facilitator.sessions.steps import next_step
from facilitator.sessions.telling import SENTENCES, tell
from facilitator.sessions.views import Standing, View, desk_view, phone_view, screen_view
from facilitator.sessions.views.appraisal import in_words
from facilitator.storage.rows import Row

LOG_LINES = 8


@dataclass(frozen=True)
class Rooms:
    session: str


@dataclass(frozen=True)
class RoomVersion:
    session: str


@dataclass(frozen=True)
class RoomSet:
    """Every audience's whole view. A phone's is found by its standing; units that are not listed stand like guests."""

    version: int
    screen: View
    desk: View
    phones: Mapping[Standing, View]
    standing_of: Mapping[str, Standing]
    guest: Standing

    def phone_of(self, unit: str | None) -> View:
        return self.phones[self.standing_of.get(unit, self.guest) if unit else self.guest]


def version_of(reading: Reading, session: str) -> int:
    """Grows with every event of the session, with every secret vote and every turn of the wall, which leave none."""
    store = reading.store
    return store.journal.version_of(session) + store.box.secret_count(session) + store.stages.moves(session)


def room_version(question: RoomVersion, reading: Reading) -> int:
    return version_of(reading, question.session)


def rooms(question: Rooms, reading: Reading) -> RoomSet:
    session = find_session(reading.store, question.session)
    facts, ballot, seen = _facts(session, reading)
    stand = told_before(standings(reading.store, session, ballot, seen), left_out(reading, ballot), ballot)
    standing_of = on_the_floor(stand, facts)
    guest = guest_standing(ballot)
    asking = ballot is not None or (facts.appraisal is not None and facts.appraisal.askable)
    obstacles = ballot_obstacles(reading.store, session, ballot) if asking else ()
    step = next_step(facts, obstacles, closing_obstacles(reading.store, session))
    return RoomSet(
        version=facts.version,
        screen=screen_view(facts),
        desk=desk_view(facts, step, _log(session, reading)),
        phones={standing: phone_view(facts, standing) for standing in {guest, *standing_of.values()}},
        standing_of=standing_of,
        guest=guest,
    )


def _facts(session: Row, reading: Reading) -> tuple[RoomFacts, Row | None, InTheRoom | None]:
    store, rule = reading.store, rule_of(session)
    agenda = store.rooms.items(session.id)
    items = _items(session, reading, agenda)
    ballots = ballots_at_hand(store, session)
    ballot = ballots[-1] if ballots else None
    seen = None if ballot is None else in_the_room(store, ballot)
    at_hand = next((row for row in agenda if row.id == session.current_item), None)
    appraisal = appraisal_facts(reading, session, at_hand, ballot)
    names, minutes = watcher_names(store, session), store.archive.of_session(session.id)
    vote = None if ballot is None or seen is None else ballot_facts(store, session, ballot, names, seen)
    count = came_now(store, session, rule) if rule else Numbers(0, len(store.rooms.present(session.id)))
    heads = heads_counted(store, session)
    facts = RoomFacts(
        version=version_of(reading, session.id),
        now=reading.now,
        community=reading.community,
        head=_head(session, reading),
        electorate=count.electorate,
        present=count.present if heads is None else heads,
        observers=store.rooms.observers(session.id),
        by_ticket=session.self_check_in,
        items=items,
        current=next((item for item in items if item.id == session.current_item), None),
        ballot=None if vote is None else in_words(vote, appraisal),
        minutes=minutes.id if minutes else None,
        wishes=wishes_of(session, reading),
        triage=triage_facts(reading, session, agenda),
        stage=stage_facts(store, session),
        floor=floor_facts(store, session),
        content=content_facts(store, session),
        appraisal=appraisal,
        call=call_facts(store, ballot),
        **plan_words(session, names),
        scrutineers=scrutineer_names(store, session),
        unit_word=unit_word(store, session),
        chosen=tuple(row.name for row in store.appointments.standing(session.id) if row.unit),
        **(rule_words(rule, count, {item.form for item in items}) | heads_words(session, rule, count, heads)),
    )
    return facts, ballot, seen


def _head(session: Row, reading: Reading) -> str:
    """The journal's code of this moment; once the evening is over, that of its last row, as the paper prints it."""
    closed = reading.store.journal.latest(session.id, ("SessionClosed",), 1)
    return head_code(closed[0].hash) if closed else reading.store.journal.code()


def _items(session: Row, reading: Reading, agenda: Sequence[Row]) -> tuple[ItemFacts, ...]:
    store, rule = reading.store, rule_of(session)
    outcomes, about = announced_outcomes(store, session), titles_of(reading, session, agenda)
    called = {} if about else told_from_ledger(session, agenda, reading)
    left = rule is not None and rule.scored and bool(still_to_ask(store, session))
    return tuple(
        replace(_item(row, outcomes.get(row.id), about.get(row.demand, ""), left), title=called.get(row.id, row.title))
        for row in agenda
    )


def _item(row: Row, outcome: str | None, about: str, left: bool) -> ItemFacts:
    form, state = ItemForm(row.form), ItemState(row.state)
    judged = form is ItemForm.SCORES and (row.demand is not None or left)
    return ItemFacts(row.id, row.position, row.title, form, state, row.note, outcome, judged, about)


def _log(session: Row, reading: Reading) -> list[dict[str, str]]:
    """The last lines of the evening that are worth a sentence, newest first; of another day with that day."""
    today = reading.now.astimezone(HERE).date()
    lines, scored = [], {row.id for row in reading.store.ballots.of_session(session.id) if row.appraises}
    for entry in reading.store.journal.latest(session.id, tuple(SENTENCES), LOG_LINES):
        at = datetime.fromisoformat(entry.at).astimezone(HERE)
        day = "" if at.date() == today else f"{at.month}月{at.day}日 "
        lines.append({"at": f"{day}{at:%H:%M}", "text": tell(entry.type, json.loads(entry.body), scored)})
    return lines


QUESTIONS = (
    Question("sessions", "room", Rooms, Power.WORK, N_("会场现在的样子"), rooms),
    Question("sessions", "room_version", RoomVersion, Power.WORK, N_("会场的版本号"), room_version),
)
