"""The floor in the minutes: how many spoke and what was proposed for everybody; who, in the restricted list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.domain.minutes.names import Proposed, Spoken
from facilitator.domain.words import N_
from facilitator.services.electorate import unit_word
from facilitator.sessions.floor import PROPOSAL_STATE_NAMES, STANCE_NAMES, ProposalState, Stance
from facilitator.storage.rows import Row
from facilitator.storage.speaking import clock_of
from facilitator.storage.uow import UnitOfWork

TAKEN = N_("手机和现场提建议 {count} 条，采用 {taken} 条，并入 {merged} 条：")
NONE_TAKEN = N_("手机和现场提建议 {count} 条，没有采用。")
ONE = N_("{number}. {text}（{seconds} {unit}附议）")


def with_the_floor(store: UnitOfWork, session: Row, item: Row, said: str) -> str:
    """What was noted; below it the floor's own figures, which the recorder may reword like the rest."""
    return "\n".join(part for part in (said.strip(), *_told(store, session, item.id)) if part)


def _told(store: UnitOfWork, session: Row, item: str) -> list[str]:
    """Proposals that stood on the wall, without their authors."""
    spoken = sum(1 for row in store.speaking.of_session(session.id) if row.item == item and row.given_at)
    made = store.proposals.of_item(item)
    wall = [row for row in made if row.state == ProposalState.APPROVED]
    lines = [N_("发言 {count} 人次。").format(count=spoken)] if spoken else []
    if made:
        told = TAKEN if wall else NONE_TAKEN
        merged = sum(1 for row in made if row.state == ProposalState.MERGED)
        lines.append(told.format(count=len(made), taken=len(wall), merged=merged))
    seconds, unit = _seconds(store, session.id, made), unit_word(store, session)
    for number, row in enumerate(wall, start=1):
        lines.append(ONE.format(number=number, text=row.text, seconds=seconds[row.id], unit=unit))
    return lines


def _seconds(store: UnitOfWork, session: str, rows: Sequence[Row]) -> Mapping[str, int]:
    """Proposal → how many units second it, those of what was merged into it with them, its authors left out."""
    given = store.proposals.seconds(session)
    counted = {}
    for row in rows:
        ours = [one for one in rows if row.id in (one.id, one.merged_into)]
        units = frozenset[str]().union(*(given.get(one.id, frozenset()) for one in ours))
        counted[row.id] = len(units - {one.unit for one in ours})
    return counted


def spoken_in(store: UnitOfWork, session: str) -> tuple[Spoken, ...]:
    """In the order of speaking."""
    positions = {item.id: item.position for item in store.rooms.items(session)}
    given = sorted((row for row in store.speaking.of_session(session) if row.given_at), key=lambda row: row.given_at)
    return tuple(
        Spoken(positions.get(row.item, 0), row.name, STANCE_NAMES[Stance(row.stance)], row.given_at, _lasted(row))
        for row in given
    )


def _lasted(row: Row) -> int:
    clock = clock_of(row)
    return max(clock.seconds - clock.left, 0) if clock else 0


def proposed_in(store: UnitOfWork, session: str) -> tuple[Proposed, ...]:
    """In the order of the agenda, then of making; `into` counts within the item, from 1."""
    found = []
    for item in store.rooms.items(session):
        rows = store.proposals.of_item(item.id)
        places, seconds = {row.id: place for place, row in enumerate(rows, start=1)}, _seconds(store, session, rows)
        for row in rows:
            state = PROPOSAL_STATE_NAMES[ProposalState(row.state)]
            into = places.get(row.merged_into, 0)
            told = (row.author, row.text, state, row.reason or "", seconds[row.id], into)
            found.append(Proposed(item.position, *told))
    return tuple(found)
