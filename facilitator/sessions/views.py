"""What each audience is shown, built field by field (never “everything minus the secrets”)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.outcome import PLAIN_VERDICTS, Outcome
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.here import HERE
from facilitator.domain.words import N_
from facilitator.sessions.room import BallotFacts, ItemFacts, RoomFacts, WishFacts, slide_of
from facilitator.sessions.steps import Step
from facilitator.sessions.views_triage import with_demands

View = dict[str, Any]

WHY_NOT = {
    "guest": N_("您现在可以看，还不能投票。请到签到席，报手机上的号。"),
    "not_present": N_("您还没有签到，请先到签到席签到。"),
    "left": N_("您已离会；如果回来了，请到签到席重新签到。"),
    "recused": N_("这一项您已回避，不参加投票。"),
    "not_open": N_("现在没有开放投票。"),
    "already_voted": N_("这一票已经投过了。"),
    "not_by_phone": N_("这一项不用手机投票，请听主持人说怎么投。"),
    "secret_over_http": N_("无线网没有加密，这次无记名投票不能用手机，请举手问工作人员。"),
    "not_entitled": N_("您不在这次投票的名册上，可以旁听。"),
}


@dataclass(frozen=True)
class Standing:
    """How one phone stands towards the open ballot; phones of equal standing are sent the same bytes."""

    mine: str = "none"
    why_not: str | None = None
    here: bool = False
    """Checked in: the phone need not be sent to the desk."""


def screen_view(facts: RoomFacts) -> View:
    """Of wishes the wall shows the titles that somebody put there, nobody's name and no door."""
    view = {**with_demands(_common(facts), facts), "audience": "screen"}
    if facts.wishes is not None:
        view["wishes"] = _on_the_wall(facts.wishes)
    return view


def phone_view(facts: RoomFacts, standing: Standing) -> View:
    view = {**_common(facts), "audience": "phone", "here": standing.here}
    if view["ballot"] is not None:
        sentence = WHY_NOT.get(standing.why_not or "")
        reason = {"code": standing.why_not, "sentence": sentence} if standing.why_not else None
        view["ballot"] = {**view["ballot"], "mine": standing.mine, "why_not": reason}
    return view


def desk_view(facts: RoomFacts, step: Step, log: Sequence[Mapping[str, str]]) -> View:
    view = {**with_demands(_common(facts), facts), "audience": "desk"}
    if facts.current is not None:
        view["item"] = {**view["item"], "note": facts.current.note}
    if facts.ballot is not None:
        view["ballot"] = {
            **view["ballot"],
            "witnessed": facts.ballot.witness,
            "witness_needed": facts.ballot.witness_needed,
        }
    view["next"] = {
        "verb": step.verb,
        "label": step.label,
        "args": step.args,
        "ready": step.ready,
        "missing": list(step.missing),
        "hold": step.hold,
        "filled": step.filled,
        "power": step.power.value,
    }
    if facts.wishes is not None:
        view["wishes"] = _on_the_wall(facts.wishes)
        view["incoming"] = [_wish(wish) for wish in facts.wishes]
    view["log"] = [dict(line) for line in log]
    view["staff"] = {"chair": facts.chair, "recorder": facts.recorder, "scrutineers": list(facts.scrutineers)}
    view["minutes"] = facts.minutes
    return view


def _common(facts: RoomFacts) -> View:
    view: View = {
        "version": facts.version,
        "now": _iso(facts.now),
        "slide": slide_of(facts).value,
        "session": _session(facts),
        "items": [_item(item) for item in facts.items],
        "item": None if facts.current is None else {**_item(facts.current), "of": len(facts.items)},
        "ballot": None if facts.ballot is None else _ballot(facts.ballot),
        "speaking": None,
        "proposals": [],
        "head": facts.head,
    }
    if facts.ballot is not None and facts.ballot.state is BallotState.ANNOUNCED and facts.ballot.result is not None:
        view["result"] = _result(facts.ballot, facts.ballot.result)
    return view


def _result(ballot: BallotFacts, result: Mapping[str, Any]) -> View:
    """The announced result as residents read it: rows in the order of the paper, then those who did not vote."""
    rows = [
        {"id": option.id, "label": option.label, "sign": option.sign, "votes": result["tally"][option.id]}
        for option in ballot.options
    ]
    silent = {"id": "none", "label": N_("没投"), "sign": "–", "votes": result["not_voted"]}
    plain = PLAIN_VERDICTS[Outcome(result["outcome"])]
    return {**result, "rows": [*rows, silent], "plain_verdict": plain}


def _session(facts: RoomFacts) -> View:
    return {
        "id": facts.session,
        "code": facts.code,
        "title": facts.title,
        "kind": facts.kind,
        "kind_name": facts.kind_name,
        "community": facts.community,
        "place": facts.place,
        "starts_at": _iso(facts.starts_at),
        "began_at": _iso(facts.began_at),
        "state": facts.state.value,
        "electorate": facts.electorate,
        "present": facts.present,
        "needed": facts.needed,
        "measure": facts.measure,
        "observers": facts.observers,
        "quorum_sentence": facts.quorum_sentence,
        "preset_name": facts.preset_name,
        "rule_sentence": facts.rule_sentence,
        "basis_name": facts.basis_name,
        "advisory": not facts.decides,
        "paused_reason": facts.paused_reason,
    }


def _item(item: ItemFacts) -> View:
    return {
        "id": item.id,
        "position": item.position,
        "title": item.title,
        "form": item.form.value,
        "state": item.state.value,
        "outcome": item.outcome,
    }


def _ballot(ballot: BallotFacts) -> View:
    return {
        "id": ballot.id,
        "form": ballot.form,
        "question": ballot.question,
        "options": [{"id": option.id, "label": option.label, "sign": option.sign} for option in ballot.options],
        "state": ballot.state.value,
        "secrecy": ballot.secrecy,
        "secrecy_sentence": ballot.secrecy_sentence,
        "need_sentence": ballot.need_sentence,
        "cast": ballot.cast,
        "present": ballot.present,
        "channels": {
            "phone": ballot.phone,
            "helped": ballot.helped,
            "paper": ballot.paper,
            "hands": ballot.hands,
            "recused": ballot.recused,
            "not_voted": ballot.not_voted,
        },
        "seconds": ballot.seconds,
        "opened_at": _iso(ballot.opened_at),
        "deadline": _iso(ballot.deadline),
        "head": ballot.head,
        "void_reason": ballot.void_reason,
    }


def _on_the_wall(wishes: Sequence[WishFacts]) -> list[str]:
    return [wish.title for wish in wishes if wish.shown]


def _wish(wish: WishFacts) -> View:
    return {
        "id": wish.id,
        "title": wish.title,
        "building": wish.building,
        "number": wish.number,
        "shown": wish.shown,
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(HERE).isoformat(timespec="seconds")
