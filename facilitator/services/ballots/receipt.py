"""Whether a phone's paper lies in the box: asked by the 核对号 that the phone kept, after the result was announced."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.effective import PRECEDENCE
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Receipts, Secrecy
from facilitator.domain.ballots.receipts import receipt_code
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import NotFound
from facilitator.domain.ids import check_code
from facilitator.domain.people.credentials import normal_code
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.tally import slate_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class CheckReceipt:
    """`code` as it was shown, in any case, with or without the dash."""

    session: str
    code: str


@dataclass(frozen=True)
class ReceiptFound:
    """`choices`: the labels, only where the ballot promised it (receipts: full). `counted` False where another paper
    of the same voter prevails."""

    question: str
    counted: bool
    choices: tuple[str, ...]


def check(question: CheckReceipt, reading: Reading) -> ReceiptFound:
    """Raises NotFound: a wrong code, a vote that is not announced yet and a ballot without receipts look alike."""
    session, code = find_session(reading.store, question.session), normal_code(question.code)
    for ballot in reversed(reading.store.ballots.of_session(session.id)):
        found = _in(reading, ballot, code)
        if found is not None:
            return found
    raise NotFound(N_("没有查到这个核对号。请核对有没有抄错；结果还没有公布的，公布以后再查。"))


def _in(reading: Reading, ballot: Row, code: str) -> ReceiptFound | None:
    if ballot.state != BallotState.ANNOUNCED or ballot.receipts == Receipts.NONE:
        return None
    box = reading.store.box
    if ballot.secrecy == Secrecy.SECRET:
        phones = (row for row in box.papers(ballot.id) if row.channel == Channel.PHONE)
        mine = next((row for row in phones if check_code(row.tracker) == code), None)
        return None if mine is None else _told(ballot, mine, Channel.PHONE)
    phones = (row for row in box.named(ballot.id) if row.channel == Channel.PHONE)
    mine = next((row for row in phones if receipt_code(ballot.id, row.key) == code), None)
    return None if mine is None else _told(ballot, mine, _counts_by(reading, ballot, mine.unit))


def _counts_by(reading: Reading, ballot: Row, unit: str) -> Channel:
    """By which of its papers this unit is counted, under the rule that was announced."""
    order = PRECEDENCE[DuplicateRule(ballot.duplicate_rule)]
    ways = [Channel(row.channel) for row in reading.store.box.named(ballot.id) if row.unit == unit]
    return min(ways, key=order.index)


def _told(ballot: Row, row: Row, counts_by: Channel) -> ReceiptFound:
    labels = {option.id: option.label for option in slate_of(ballot).options}
    whole = ballot.receipts == Receipts.FULL
    choices = tuple(labels.get(choice, choice) for choice in row.choices) if whole else ()
    return ReceiptFound(ballot.question, counts_by is Channel.PHONE, choices)


QUESTION = Question("ballots", "receipt", CheckReceipt, Power.PUBLIC, N_("凭核对号查票在不在票箱里"), check)
