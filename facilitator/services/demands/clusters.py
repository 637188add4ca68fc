"""Five households with the same private complaint in 90 days: pointed out, since it may have become public (T24)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.likely_same import ENOUGH, alike, shared_words, words_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

WITHIN = timedelta(days=90)
HOUSEHOLDS = 5
MOST = 600
"""Newest private matters that are compared; with 300 of one category that takes a tenth of a second."""
OF_ONE_CATEGORY = 300


@dataclass(frozen=True)
class PrivateClusters:
    pass


@dataclass(frozen=True)
class ClusterLine:
    """`may_change`: it was sorted as private already and can be sorted anew."""

    demand: str
    number: str
    title: str
    building: str
    state_name: str
    may_change: bool


@dataclass(frozen=True)
class Cluster:
    """`about`: the words that most of them share. `households` counts buildings with doors, else people."""

    about: str
    households: int
    lines: tuple[ClusterLine, ...]


def private_clusters(question: PrivateClusters, reading: Reading) -> tuple[Cluster, ...]:
    """Compared once a day and version of the ledger: everybody who decides has them on the first page."""
    store = reading.store
    key = ("clusters", day_of(reading.now).isoformat(), store.ledger.version())
    found: tuple[Cluster, ...] | None = store.derived.get(key)
    if found is None:
        found = store.derived[key] = _compared(reading)
    return found


def _compared(reading: Reading) -> tuple[Cluster, ...]:
    rows = reading.store.waiting.private_since(day_of(reading.now) - WITHIN, MOST)
    by_category: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_category[row.category].append(row)
    groups = [group for some in by_category.values() for group in _groups(some[:OF_ONE_CATEGORY])]
    found = [_cluster(group) for group in groups if _tells(group)]
    return tuple(sorted(found, key=lambda cluster: -cluster.households))


def _tells(group: Sequence[Row]) -> bool:
    return any(row.matter == Matter.PRIVATE for row in group) and len(_households(group)) >= HOUSEHOLDS


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Each demand joins the first group whose first one it is like; merged ones stay with their parent."""
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.parent is not None, row.number or "")):
        home = next((group for group in groups if _belongs(row, group)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    return groups


def _belongs(row: Row, group: Sequence[Row]) -> bool:
    if any(row.parent == other.id for other in group):
        return True
    return alike(words_of(row), words_of(group[0])) >= ENOUGH


def _households(group: Sequence[Row]) -> set[tuple[str, str]]:
    """A door where one is known, else a person; who told nothing of themselves cannot be told apart. Whoever was
    forgotten told once who they were, so each of their demands still counts as one household."""
    keys = ((row.building or "", _of_whom(row)) for row in group)
    return {key for key in keys if key[1]}


def _of_whom(row: Row) -> str:
    if row.forgotten_on is not None:
        return str(row.id)
    return row.location or row.reporter_name or row.contact or ""


def _cluster(group: Sequence[Row]) -> Cluster:
    first, second = group[0], group[1]
    about = "".join(shared_words(words_of(first), words_of(second), 1)) or first.title
    return Cluster(about, len(_households(group)), tuple(_line(row) for row in group))


def _line(row: Row) -> ClusterLine:
    state = DemandState(row.state)
    may_change = row.matter == Matter.PRIVATE and DEMANDS.allows(state, DemandMove.RECLASSIFY)
    return ClusterLine(row.id, row.number or "", row.title, row.building or "", STATE_NAMES[state], may_change)


QUESTION = Question(
    "demands", "private_clusters", PrivateClusters, Power.DECIDE_TRIAGE, N_("几户反映同一件私事"), private_clusters
)
