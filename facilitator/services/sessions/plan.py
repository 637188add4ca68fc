"""sessions.plan: kind, title, place, time, the rule it votes by, who runs it, and the agenda."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import HERE
from facilitator.domain.ids import digits
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_person, find_session
from facilitator.services.handing_on import lay_out
from facilitator.services.returning import returning_to, titles_again
from facilitator.services.sessions.filling import full_agenda
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.events import SessionPlanned
from facilitator.sessions.kind import SessionKind
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState

CODE_DIGITS = 6
TITLE_LIMIT = PLACE_LIMIT = 60
LONG_AGO = timedelta(days=180)
LONGEST_ITEM = 600  # Minutes: ten hours, longer than any evening.


@dataclass(frozen=True)
class PlannedItem:
    """`demand` by id or number; `minutes` is how long it may take."""

    title: str
    form: ItemForm
    demand: str | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class PlanSession:
    """`chair`, `recorder` and `scrutineers` by id or name; `scope` names buildings, empty for everybody.

    A 两委会 without items gets its usual ones, and every demand that waits for it.
    """

    kind: str
    title: str
    place: str
    starts_at: datetime
    chair: str
    recorder: str
    items: tuple[PlannedItem, ...] = ()
    preset: str | None = None
    legal_basis: LegalBasis | None = None
    scope: str | None = None
    scrutineers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planned:
    """`returned`: numbers of what failed its review and came onto the agenda by itself."""

    session: str
    code: str
    items: tuple[str, ...]
    returned: tuple[str, ...] = ()


def plan_session(command: PlanSession, context: Context) -> Planned:
    kind = all_kinds().get(command.kind)
    if kind is None:
        raise BadInput(N_("没有这种会议，请重新选择会议类型。"), field="kind")
    if kind.triages and not command.items:
        command = replace(command, items=_filled(context, kind))
    _check_words(command)
    _check_time(command, context)
    returning, told = _returning(command, context), tuple(item.title.strip() for item in command.items)
    command = replace(command, items=(*command.items, *returning.values()))
    rule = _rule(command, kind)
    session, code = context.new_id(), _free_code(context)
    items = [_item(context, kind, session, position, item) for position, item in enumerate(command.items, 1)]
    chair, recorder = find_person(context.store, command.chair).id, find_person(context.store, command.recorder).id
    scrutineers = [find_person(context.store, who).id for who in command.scrutineers]
    context.store.rooms.add(
        {
            "id": session,
            "code": code,
            "kind": kind.id,
            "title": command.title.strip(),
            "place": command.place.strip(),
            "starts_at": command.starts_at,
            "preset": rule,
            "preset_version": preset_of(rule).version if rule else None,
            "legal_basis": command.legal_basis,
            "scope": (command.scope or "").strip() or None,
            "chair": chair,
            "recorder": recorder,
            "scrutineers": scrutineers,
            "state": SessionState.PLANNED,
            "planned_at": context.now,
        },
        items,
    )
    context.record(_event(command, session, code, rule, chair, recorder, (*told, *returning)), session)
    lay_out(context, find_session(context.store, session))
    return Planned(session, code, tuple(str(row["id"]) for row in items), tuple(returning))


def _filled(context: Context, kind: SessionKind) -> tuple[PlannedItem, ...]:
    return tuple(PlannedItem(line.title, line.form, line.demand, line.minutes) for line in full_agenda(context, kind))


def _returning(command: PlanSession, context: Context) -> dict[str, PlannedItem]:
    """By its number, what failed its review and waits for an assembly: it comes onto this agenda at the end."""
    named = {find_demand(context.store, item.demand).id for item in command.items if item.demand}
    waiting = returning_to(context, command.kind, command.legal_basis, named)
    titles = titles_again(context, waiting)
    return {row.number or row.id: PlannedItem(titles[row.id], ItemForm.BALLOT, row.id) for row in waiting}


def _check_words(command: PlanSession) -> None:
    if not command.title.strip():
        raise Missing(N_("请写上会议名称。"), what="title")
    if not command.place.strip():
        raise Missing(N_("请写上会议地点。"), what="place")
    if len(command.place.strip()) > PLACE_LIMIT:
        raise BadInput(N_("最多写 {limit} 个字。"), field="place", limit=PLACE_LIMIT)
    if not command.items:
        raise Missing(N_("请至少写一项议题。"), what="items")
    for text in (command.title, *(item.title for item in command.items)):
        if len(text.strip()) > TITLE_LIMIT or not text.strip():
            sentence = N_("名称要写，并且在 {limit} 字以内：“{text}”。")
            raise BadInput(sentence, field="title", limit=TITLE_LIMIT, text=text[:20])
    for item in command.items:
        if item.minutes is not None and not 1 <= item.minutes <= LONGEST_ITEM:
            raise BadInput(N_("议题的时间应是 1 到 {most} 分钟。"), field="minutes", most=LONGEST_ITEM)


def _check_time(command: PlanSession, context: Context) -> None:
    """A meeting that was held on paper may be put down afterwards; one of another year is a slip of the pen."""
    if command.starts_at.tzinfo is None:
        raise BadInput(N_("开会时间要带时区，例如 2026-11-25T19:30:00+08:00。"), field="starts_at")
    if context.now - command.starts_at > LONG_AGO:
        day = long_day(command.starts_at.astimezone(HERE).date())
        raise BadInput(N_("开会时间写的是{day}，过去半年多了，请核对年、月、日。"), field="starts_at", day=day)


def _rule(command: PlanSession, kind: SessionKind) -> str | None:
    """The preset asked for; who only consults or sorts demands has its own when none was named. Raises NotFound."""
    if command.preset is not None:
        return preset_of(command.preset).id
    return kind.presets[0] if kind.presets and (kind.triages or not kind.decides) else None


def _free_code(context: Context) -> str:
    while True:
        code = digits(context.ports.randomness, CODE_DIGITS)
        if context.store.rooms.by_code(code) is None:
            return code


def _item(context: Context, kind: SessionKind, session: str, position: int, item: PlannedItem) -> dict[str, object]:
    if item.form not in kind.forms:
        raise BadInput(N_("{kind}不设“{form}”这种议题。"), field="form", kind=kind.name, form=item.form.value)
    return {
        "id": context.new_id(),
        "session": session,
        "position": position,
        "title": item.title.strip(),
        "demand": find_demand(context.store, item.demand).id if item.demand else None,
        "form": item.form,
        "minutes": item.minutes,
        "state": ItemState.WAITING,
        "note": "",
    }


def _event(
    command: PlanSession, session: str, code: str, rule: str | None, chair: str, recorder: str, items: tuple[str, ...]
) -> SessionPlanned:
    return SessionPlanned(
        session=session,
        code=code,
        kind=command.kind,
        title=command.title.strip(),
        place=command.place.strip(),
        starts_at=command.starts_at,
        preset=rule, legal_basis=command.legal_basis,
        chair=chair, recorder=recorder, items=items,
    )  # fmt: skip


VERB = Verb("sessions", "plan", PlanSession, Power.PLAN_SESSIONS, N_("安排一次会议"), plan_session)
