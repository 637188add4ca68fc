"""Nobody judges what they did themselves: who is responsible for a matter gives no form about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.demands.parties import is_own_committee, named_parties
from facilitator.domain.people.same_person import name_key
from facilitator.domain.people.units import Unit, UnitKind


@dataclass(frozen=True)
class Answering:
    """Who answers for a matter: its parties, the one in charge, and the community whose committee may be a party."""

    parties: tuple[str, ...]
    assignee: str | None
    community: str


def own_case(units: Iterable[Unit], answering: Answering) -> frozenset[str]:
    return own_cases(units, {"": answering})[""]


def own_cases(units: Iterable[Unit], matters: Mapping[str, Answering]) -> dict[str, frozenset[str]]:
    """Matter → of these lines of the roll, every one of a person who is responsible: named as a party or as the one in
    charge, or with a seat in the committee where the committee is a party. The roll is read once for all matters."""
    lines, called = dict[str, set[str]](), dict[str, set[str]]()
    committee = set[str]()
    for unit in units:
        lines.setdefault(unit.person, set()).add(unit.id)
        for name in {name_key(unit.label), name_key(unit.holder_name)} - {""}:
            called.setdefault(name, set()).add(unit.person)
        if unit.kind is UnitKind.COMMITTEE:
            committee.add(unit.person)
    return {
        matter: frozenset(unit for person in _people(one, called, committee) for unit in lines[person])
        for matter, one in matters.items()
    }


def _people(answering: Answering, called: Mapping[str, set[str]], committee: set[str]) -> set[str]:
    names = (*answering.parties, *named_parties(answering.assignee))
    people = set[str]().union(*(called.get(name_key(name), ()) for name in names))
    ours = any(is_own_committee(party, answering.community) for party in answering.parties)
    return people | committee if ours else people
