"""ballots.draft: the question and how it is voted; nothing is binding until it opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.ballots.events import BallotDrafted
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, Receipts, Secrecy
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.slate import Slate, check_poll, check_secrecy, duplicate_rule, slate
from facilitator.domain.ballots.states import BALLOT, BallotState
from facilitator.domain.ballots.wording import one_line
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.quorum import rule_of
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState

FINISHED = frozenset({BallotState.ANNOUNCED, BallotState.VOID})


@dataclass(frozen=True)
class DraftBallot:
    """`seconds` only shows a countdown; nothing opens or closes by itself except at `opens_at` and `closes_at`.

    `poll` asks for a leaning and may show its bars while it runs.
    """

    session: str
    item: str
    question: str
    form: Form
    secrecy: Secrecy = Secrecy.NAMED
    channels: tuple[Channel, ...] = (Channel.PHONE, Channel.PAPER, Channel.HANDS)
    options: tuple[str, ...] = ()
    min: int | None = None
    max: int | None = None
    receipts: Receipts = Receipts.INCLUSION
    duplicate_rule: DuplicateRule | None = None
    seconds: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    plain_http_accepted: bool = False
    poll: bool = False


@dataclass(frozen=True)
class Drafted:
    ballot: str


def draft(command: DraftBallot, context: Context) -> Drafted:
    session = find_session(context.store, command.session)
    item = find_item(context.store, session.id, command.item)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，不能再发起表决。"))
    rule = rule_of(session)
    if rule is None:
        raise Missing(N_("这次会议没有选表决规则，请先在会议安排里选好。"), what="preset")
    if any(ballot.state not in FINISHED for ballot in context.store.ballots.of_item(item.id)):
        raise WrongState(N_("这项议题已经有一次没结束的表决，请先宣布或者作废。"))
    question = one_line(command.question)
    check_secrecy(rule, command.secrecy, command.channels)
    if command.poll:
        check_poll(rule)
    _check_times(command, context)
    if command.seconds is not None and not 10 <= command.seconds <= 24 * 3600:
        raise BadInput(N_("表决时间请填 10 秒到 24 小时之间。"), field="seconds")
    answers = slate(command.form, command.options, command.min, command.max, preset=rule)
    return Drafted(put_down(command, context, rule, question, answers))


def put_down(
    command: DraftBallot,
    context: Context,
    rule: Preset,
    question: str,
    answers: Slate,
    appraises: tuple[str, ...] | None = None,
) -> str:
    """The draft as a row and in the journal; its id. `appraises` are the demands that its answers are about."""
    ballot = context.new_id()
    row = _row(command, context, ballot, question, answers)
    context.store.ballots.add({**row, "appraises": None if appraises is None else list(appraises)})
    context.record(
        BallotDrafted(
            ballot,
            command.item,
            question,
            command.form,
            answers.ids,
            command.secrecy,
            command.channels,
            duplicate_rule(command.secrecy, command.duplicate_rule),
            rule.id,
            rule.version,
            command.poll or None,
        ),
        command.session,
    )
    return ballot


def _check_times(command: DraftBallot, context: Context) -> None:
    """Raises BadInput for a vote that would end before it begins, or that ended before it was drafted."""
    begins = command.opens_at or context.now
    if command.closes_at is not None and command.closes_at <= begins:
        raise BadInput(N_("结束时间要在开始时间以后，也要在现在以后。"), field="closes_at")


def _row(command: DraftBallot, context: Context, ballot: str, question: str, answers: Slate) -> dict[str, object]:
    return {
        "id": ballot,
        "session": command.session,
        "item": command.item,
        "question": question,
        "form": command.form,
        "options": [[option.id, option.label, option.sign] for option in answers.options],
        "minimum": answers.minimum,
        "maximum": answers.maximum,
        "secrecy": command.secrecy,
        "receipts": command.receipts,
        "channels": list(dict.fromkeys(command.channels)),
        "duplicate_rule": duplicate_rule(command.secrecy, command.duplicate_rule),
        "seconds": command.seconds,
        "plain_http_accepted": command.plain_http_accepted,
        "state": BALLOT.start,
        "drafted_at": context.now,
        "opens_at": command.opens_at,
        "closes_at": command.closes_at,
        "poll": command.poll,
    }


VERB = Verb("ballots", "draft", DraftBallot, Power.RUN_BALLOTS, N_("拟一次表决"), draft)
