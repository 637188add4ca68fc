"""sessions.start_light: a show of hands at once (轻便会): no roll, no tickets, one question that is open already."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotDrafted, BallotOpened
from facilitator.domain.ballots.papers import Channel, Form, Receipts, Secrecy
from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.domain.ballots.slate import duplicate_rule, slate
from facilitator.domain.ballots.states import BALLOT, BallotMove
from facilitator.domain.ballots.wording import agreeable, one_line, seen_to
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.sessions.begin import BeginSession, begin
from facilitator.services.sessions.gather import GatherSession, gather
from facilitator.services.sessions.open_item import OpenItem, open_item
from facilitator.services.sessions.plan import Planned, PlannedItem, PlanSession, plan_session
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemForm

KIND, RULE = "yard_meeting", "yard_straw_poll"


@dataclass(frozen=True)
class StartLight:
    """`demand` by id or number, where the matter is one of the ledger. Whoever starts it chairs and records.

    `question` is asked word for word; without it one is made of the title.
    """

    title: str
    place: str
    demand: str | None = None
    question: str | None = None


@dataclass(frozen=True)
class StartedLight:
    session: str
    code: str
    item: str
    ballot: str


def start_light(command: StartLight, context: Context) -> StartedLight:
    who = context.actor.id
    item = PlannedItem(command.title, ItemForm.BALLOT, command.demand)
    plan = PlanSession(KIND, command.title, command.place, context.now, who, who, (item,), RULE)
    planned = plan_session(plan, context)
    context.store.rooms.change(planned.session, light=True)
    gather(GatherSession(planned.session), context)
    begin(BeginSession(planned.session), context)
    open_item(OpenItem(planned.session, planned.items[0]), context)
    return StartedLight(planned.session, planned.code, planned.items[0], _open(command, context, planned))


def _open(command: StartLight, context: Context, planned: Planned) -> str:
    """The question, open for hands."""
    rule, ballot, item = preset_of(RULE), context.new_id(), planned.items[0]
    answers, channels = slate(Form.YES_NO_ABSTAIN, preset=rule), (Channel.HANDS,)
    question = _question(command)
    twice = duplicate_rule(Secrecy.NAMED)
    context.store.ballots.add(
        {
            "id": ballot,
            "session": planned.session,
            "item": item,
            "question": question,
            "form": Form.YES_NO_ABSTAIN,
            "options": [[option.id, option.label, option.sign] for option in answers.options],
            "minimum": answers.minimum,
            "maximum": answers.maximum,
            "secrecy": Secrecy.NAMED,
            "receipts": Receipts.NONE,
            "channels": list(channels),
            "duplicate_rule": twice,
            "plain_http_accepted": False,
            "state": BALLOT.after(BALLOT.start, BallotMove.OPEN),
            "drafted_at": context.now,
            "opened_at": context.now,
            "present_at_opening": 0,
        }
    )
    drafted = (ballot, item, question, Form.YES_NO_ABSTAIN, answers.ids, Secrecy.NAMED, channels, twice)
    context.record(BallotDrafted(*drafted, rule.id, rule.version), planned.session)
    digest = find_session(context.store, planned.session).roll_digest
    context.record(BallotOpened(ballot, rule.id, rule.version, 0, digest, 0), planned.session)
    return ballot


def _question(command: StartLight) -> str:
    """Word for word where it was given."""
    if command.question:
        return one_line(command.question)
    return (seen_to if command.demand else agreeable)(command.title.strip())


VERB = Verb("sessions", "start_light", StartLight, Power.RUN_BALLOTS, N_("开一次轻便会"), start_light)
