"""The seven people of every rehearsal, and whose duty a verb is when the script does not say `as`."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.cli.rehearse.values import Value

ADMINISTRATOR = "演练管理员"
SECRETARY, CHAIR, RECORDER, SCRUTINEER = "书记", "主持人", "记录人", "监票人"
TELLER, CLERK, SUPERVISOR = "计票人", "专干", "监督委员"

ROLES: Mapping[str, str] = {
    SECRETARY: "secretary",
    CHAIR: "chair",
    RECORDER: "recorder",
    SCRUTINEER: "scrutineer",
    TELLER: "teller",
    CLERK: "clerk",
    SUPERVISOR: "supervisor",
}
"""Name → office; one person holds one office, so that a missing power shows."""

_BY_VERB = {
    "sessions.record_pre_review": SECRETARY,
    "demands.open_order": SECRETARY,
    "demands.ratify": SECRETARY,
    "demands.report_up": SECRETARY,
    "demands.extend": SECRETARY,
    "demands.refuse_extension": SECRETARY,
    "ballots.enter_papers": SCRUTINEER,
    "ballots.confirm_papers": TELLER,
    "ballots.enter_hands": SCRUTINEER,
    "ballots.enter_sheet": SCRUTINEER,
    "ballots.witness": SCRUTINEER,
}
_BY_NOUN = {
    "demands": CLERK,
    "funding": CLERK,
    "people": CLERK,
    "sessions": CHAIR,
    "ballots": CHAIR,
    "speaking": CHAIR,
    "proposals": CHAIR,
    "minutes": RECORDER,
    "reviews": SUPERVISOR,
}
_MANAGING_STAFF = frozenset({"people.add_staff", "people.issue_token"})


def passphrase(name: str) -> str:
    """Everybody's signing key opens with this; scripts write it out."""
    return f"演练口令-{name}"


def who_acts(verb: str, arguments: Mapping[str, Value]) -> str:
    """The person whose duty the verb is. Papers and hands go to the teller they name."""
    if verb in _MANAGING_STAFF:
        return ADMINISTRATOR
    tellers = arguments.get("tellers")
    named = arguments.get("teller") or (tellers[0] if isinstance(tellers, list) and tellers else None)
    if verb in _BY_VERB and isinstance(named, str) and named in ROLES:
        return named
    return _BY_VERB.get(verb) or _BY_NOUN.get(verb.partition(".")[0], CLERK)
