"""ballots.hand_out: a paper goes into somebody's hand; until it is keyed the room counts it as handed out."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events_by_hand import PapersHandedOut
from facilitator.domain.ballots.papers import CHANNEL_NAMES, Channel, Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, NotOpen, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import HandingIn
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

SERIAL_LIMIT = 20
HANDED_IN = frozenset({BallotState.DRAFT, BallotState.OPEN, BallotState.CLOSING})
"""Papers may lie on the chairs before the vote opens."""


@dataclass(frozen=True)
class HandOut:
    """`serials` stand beside `units`, one each, or are left out; a secret paper's serial is never written down."""

    ballot: str
    units: tuple[str, ...]
    serials: tuple[str, ...] = ()


@dataclass(frozen=True)
class HandedOut:
    """How many papers are out now."""

    out: int


def hand_out(command: HandOut, context: Context) -> HandedOut:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    if BallotState(ballot.state) not in HANDED_IN:
        raise WrongState(N_("投票已经结束，不能再发纸票。"), state=ballot.state)
    if Channel.PAPER not in ballot.channels:
        raise NotOpen(N_("这次投票不用{channel}。"), channel=CHANNEL_NAMES[Channel.PAPER])
    units = tuple(dict.fromkeys(command.units))
    _check_serials(command, ballot)
    hall, out = HandingIn(context, session, ballot), context.store.entering.handed(ballot.id)
    hall.check_all(units, Channel.HANDS)  # whoever has voted by any channel needs no paper, and it takes being there
    serials = dict(zip(command.units, command.serials, strict=False))
    _check_free(serials, out)
    new = [unit for unit in units if unit not in out]
    context.store.entering.hand_out([_row(context, ballot, unit, serials.get(unit)) for unit in new])
    if new:
        context.record(PapersHandedOut(ballot.id, tuple(sorted(new))), ballot.session)
    return HandedOut(len(out) + len(new))


def _check_serials(command: HandOut, ballot: Row) -> None:
    if not command.units:
        raise BadInput(N_("请选择纸票发给谁。"), field="units")
    if not command.serials:
        return
    if ballot.secrecy == Secrecy.SECRET:
        raise BadInput(N_("无记名的纸票不登记发给谁的是几号。"), field="serials")
    fits = all(1 <= len(serial.strip()) <= SERIAL_LIMIT for serial in command.serials)
    if len(command.serials) != len(command.units) or len(set(command.serials)) < len(command.serials) or not fits:
        raise BadInput(N_("票号要和户（人）一一对应，不能重复。"), field="serials")


def _check_free(serials: dict[str, str], out: dict[str, str | None]) -> None:
    taken = {serial for unit, serial in out.items() if serials.get(unit) != serial}
    twice = next((serial for serial in serials.values() if serial in taken), None)
    if twice is not None:
        raise BadInput(N_("第 {serial} 号票已经发给别人了。"), field="serials", serial=twice)


def _row(context: Context, ballot: Row, unit: str, serial: str | None) -> dict[str, object]:
    return {
        "ballot": ballot.id,
        "unit": unit,
        "serial": serial.strip() if serial else None,
        "at": context.now,
        "by": context.actor.name[:40],
    }


VERB = Verb("ballots", "hand_out", HandOut, Power.ENTER_PAPERS, N_("发出纸票"), hand_out)
