"""ballots.recount: supervisors open the sealed envelope and count its papers again; the result stays as announced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from facilitator.domain.ballots.events import BallotRecounted
from facilitator.domain.ballots.recounting import PaperCount, check_piled, check_recount
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.envelope import envelope_of, tellers_of
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.tally import slate_of
from facilitator.services.told import short_enough, told
from facilitator.services.verb import Verb

NAME_LIMIT = 40
REMARK_LIMIT = 200


@dataclass(frozen=True)
class RecountBallot:
    """`counts`: marks by option id on paper; `second` counted with whoever acts; `sealed`: the seal was whole."""

    ballot: str
    counts: Mapping[str, int]
    invalid: int
    second: str
    sealed: bool
    remark: str = ""


@dataclass(frozen=True)
class RecountedBallot:
    """`differences`: how much more there is now than in the record, by option and `invalid`; empty where it agrees."""

    recount: str
    agrees: bool
    recorded: Mapping[str, int]
    recorded_invalid: int
    differences: dict[str, int]


def recount(command: RecountBallot, context: Context) -> RecountedBallot:
    """Whoever keyed the papers does not recount them. A broken seal or another number needs a word about it."""
    ballot = find_ballot(context.store, command.ballot)
    if ballot.state != BallotState.ANNOUNCED:
        raise WrongState(N_("结果宣布以后才能重数；这次表决还没有宣布，或者已经作废。"))
    slate, now = slate_of(ballot), PaperCount(dict(command.counts), command.invalid)
    check_piled(slate)
    recorded = envelope_of(context.store, ballot)
    if recorded is None:
        raise WrongState(N_("这次表决没有纸票，没有票袋可以重数。"))
    check_recount(slate, now)
    second = told(command.second, N_("重数要两个人，请写另一位是谁。"), "second", NAME_LIMIT)
    _check_people(context, ballot.id, second)
    differences = recorded.differences(now)
    remark = short_enough(command.remark, "remark", REMARK_LIMIT)
    if (differences or not command.sealed) and not remark:
        raise Missing(N_("封签不完整，或者数目和记录不一样，请写明情况。"), what="remark")
    identity = context.new_id()
    row = {"id": identity, "ballot": ballot.id, "recorded": asdict(recorded), "counted": asdict(now)}
    said = {"sealed": command.sealed, "second": second, "remark": remark, "actor": context.actor.name}
    context.store.ballots.keep_recount({**row, **said, "at": context.now})
    agrees = not differences
    context.record(
        BallotRecounted(ballot.id, now.counts, now.invalid, agrees, command.sealed, second, remark), ballot.session
    )
    return RecountedBallot(identity, agrees, recorded.counts, recorded.invalid, differences)


def _check_people(context: Context, ballot: str, second: str) -> None:
    if second == context.actor.name:
        raise BadInput(N_("重数要两个人，另一位不能是自己。"), field="second")
    keyed = {context.actor.name, second} & tellers_of(context.store, ballot)
    if keyed:
        raise Forbidden(N_("{name}录过这次表决的纸票，重数要换人。"), name="、".join(sorted(keyed)))


VERB = Verb("ballots", "recount", RecountBallot, Power.SUPERVISE_FUNDS, N_("重数票袋里的纸票"), recount)
