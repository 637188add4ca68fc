"""逐户征求意见签字表: a sheet per building with the question, a box for each answer and room to sign."""

from __future__ import annotations

from itertools import groupby

from facilitator.domain.ballots.papers import Form
from facilitator.domain.errors import NotOpen
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Column, Group, Listing, Room, Sheet
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.route import walking
from facilitator.services.quorum import entitled_in, rule_of
from facilitator.services.tally import slate_of
from facilitator.sessions.kinds import advice_beside
from facilitator.storage.rows import Row

MOST_BOXES = 4
"""Answers that stand side by side; of more the number is written."""


def door_to_door(ballot: Row, context: Context) -> Listing:
    """Everybody on the roll, building by building; whoever has voted already is marked and is not asked again."""
    session = find_session(context.store, ballot.session)
    rule = rule_of(session)
    if rule is None:
        raise NotOpen(N_("这次会议没有表决规则，不用逐户征求。"))
    entitled, voted = entitled_in(context.store, session, rule), set(context.store.box.voters(ballot.id))
    units = [unit for unit in electorate(context.store, session) if unit.id in entitled.voter_of]
    units.sort(key=lambda unit: (walking(unit.building), walking(unit.label)))
    answers = _answers(ballot)
    groups = tuple(
        Group(_heading(building), tuple(_row(place, unit, len(answers), unit.id in voted)
                                        for place, unit in enumerate(some, 1)))
        for building, some in groupby(units, key=lambda unit: unit.building)
    )  # fmt: skip
    return Listing(
        title=KIND_NAMES[PaperKind.DOOR_TO_DOOR],
        lead=ballot.question,
        sheet=Sheet.A4,
        columns=(
            Column(N_("序号"), Room.SHORT),
            Column(N_("哪一户"), Room.WIDE),
            *answers,
            Column(N_("签字（手印）、日期"), Room.NOTE),
        ),
        groups=groups,
        empty=N_("名册上还没有人。"),
        notes=_notes(ballot, session),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
        apart=True,
    )


def _answers(ballot: Row) -> tuple[Column, ...]:
    options = slate_of(ballot).options
    if Form(ballot.form) in (Form.RANKED, Form.SCORE) or len(options) > MOST_BOXES:
        return (Column(N_("写号数"), Room.MIDDLE),)
    return tuple(Column(option.label, Room.BOX) for option in options)


def _heading(building: str) -> str:
    return N_("{building}　　上门征求人：　　　　　　　日期：").format(building=building or N_("（没有写楼栋）"))


def _row(place: int, unit: Unit, answers: int, has_voted: bool) -> tuple[str, ...]:
    return (str(place), unit.label, *("",) * answers, N_("已经投过，不再征求") if has_voted else "")


def _notes(ballot: Row, session: Row) -> tuple[str, ...]:
    numbered = "　".join(f"{place}. {option.label}" for place, option in enumerate(slate_of(ballot).options, 1))
    how = N_("只勾一格，本人签字；不识字的按手印，由另一人见证签名。勾了两格、涂改过、没签字的不算。")
    return (
        how + advice_beside(session.kind),
        N_("选项：{options}").format(options=numbered),
    )
