"""The room in words: what was planned, by which rule, and how many came."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from facilitator.domain.ballots.bases import BASIS_NAMES, LegalBasis
from facilitator.domain.ballots.plain_words import VOTING, quorum_sentence
from facilitator.domain.ballots.presence import Numbers, quorum_needed
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.slate import forms_of
from facilitator.domain.demands.public_words import masked
from facilitator.domain.words import N_
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row


def plan_words(session: Row, names: Mapping[str, str]) -> dict[str, Any]:
    kind = all_kinds()[session.kind]
    return {
        "session": session.id,
        "code": session.code,
        "kind": session.kind,
        "kind_name": kind.name,
        "decides": kind.decides,
        "light": session.light,
        "title": session.title,
        "place": session.place,
        "starts_at": session.starts_at,
        "began_at": session.began_at,
        "state": SessionState(session.state),
        "basis_name": BASIS_NAMES[LegalBasis(session.legal_basis)] if session.legal_basis else "",
        "chair": names[session.chair],
        "recorder": names[session.recorder],
        "paused_reason": session.paused_reason,
        "called_off_reason": masked(session.called_off_reason) if session.called_off_reason else None,
    }


def what_for(forms: Collection[ItemForm]) -> str:
    """What so many have to come for: at a meeting that holds no vote nobody is told that they may vote."""
    if ItemForm.BALLOT in forms or ItemForm.FUNDING in forms:
        return VOTING
    return N_("打分") if ItemForm.SCORES in forms else N_("开会")


def rule_words(rule: Preset | None, count: Numbers, forms: Collection[ItemForm]) -> dict[str, Any]:
    if rule is None:
        came = N_("来了 {present} 人").format(present=count.present)
        return {"preset_name": "", "rule_sentence": "", "needed": None, "measure": N_("人"), "quorum_sentence": came}
    return {
        "preset_name": rule.name,
        "rule_sentence": rule.rule,
        "needed": quorum_needed(rule, count),
        "measure": rule.measure,
        "forms": forms_of(rule),
        "returned": rule.presence is Presence.BALLOTS_RETURNED,
        "quorum_sentence": quorum_sentence(rule, count, what_for(forms)),
    }


def heads_words(session: Row, rule: Preset | None, count: Numbers, heads: int | None) -> dict[str, Any]:
    """At a yard meeting, or where nobody is on a roll: as many as somebody counted; nothing as long as nobody has."""
    if heads is not None:
        return {"quorum_sentence": N_("来了 {present} 人").format(present=heads), "measure": N_("人")}
    asked_for = rule is not None and rule.quorum is not None
    due = count.electorate and not all_kinds()[session.kind].counts_heads
    return {} if asked_for or due or count.present else {"quorum_sentence": ""}
