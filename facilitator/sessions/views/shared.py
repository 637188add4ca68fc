"""What every audience sees alike: the session, its agenda, the item and the ballot at hand."""

from __future__ import annotations

from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.room import ItemFacts, RoomFacts
from facilitator.sessions.slide import slide_of
from facilitator.sessions.views.content import content_view
from facilitator.sessions.views.of_ballot import ballot_view, result_view
from facilitator.sessions.views.view import View, iso


def shared_view(facts: RoomFacts) -> View:
    view: View = {
        "version": facts.version,
        "now": iso(facts.now),
        "slide": slide_of(facts).value,
        "session": _session(facts),
        "items": [_item(item) for item in facts.items],
        "item": None if facts.current is None else {**_item(facts.current), "of": len(facts.items)},
        "ballot": None if facts.ballot is None else ballot_view(facts.ballot),
        "speaking": None,
        "proposals": [],
        "head": facts.head,
        **content_view(facts.content),
    }
    if facts.ballot is not None and facts.ballot.state is BallotState.ANNOUNCED and facts.ballot.result is not None:
        view["result"] = result_view(facts.ballot, facts.ballot.result)
    return view


def _session(facts: RoomFacts) -> View:
    return {
        "id": facts.session,
        "code": facts.code,
        "title": facts.title,
        "kind": facts.kind,
        "kind_name": facts.kind_name,
        "community": facts.community,
        "place": facts.place,
        "starts_at": iso(facts.starts_at),
        "began_at": iso(facts.began_at),
        "state": facts.state.value,
        "electorate": facts.electorate,
        "present": facts.present,
        "returned": facts.returned,
        "to_vote": any(item.form in (ItemForm.BALLOT, ItemForm.SCORES) for item in facts.items),
        "scoring": _scoring(facts),
        "needed": facts.needed,
        "measure": facts.measure,
        "unit_word": facts.unit_word,
        "observers": facts.observers,
        "quorum_sentence": facts.quorum_sentence,
        "preset_name": facts.preset_name,
        "rule_sentence": facts.rule_sentence,
        "basis_name": facts.basis_name,
        "advisory": not facts.decides,
        "paused_reason": facts.paused_reason,
        "called_off_reason": facts.called_off_reason,
    }


def _scoring(facts: RoomFacts) -> bool:
    """Whether people only give points this evening: then no window speaks of voting."""
    forms = {item.form for item in facts.items}
    return ItemForm.SCORES in forms and not forms & {ItemForm.BALLOT, ItemForm.FUNDING}


def _item(item: ItemFacts) -> View:
    return {
        "id": item.id,
        "position": item.position,
        "title": item.title,
        "form": item.form.value,
        "state": item.state.value,
        "outcome": item.outcome,
    }
