"""A plan that is legal before anybody has typed a word: the kind's usual rule, people, hour and agenda filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask_babel import gettext as _
from wtforms import Field

from facilitator.domain.ballots.bases import BASIS_NAMES
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.presets import PRESETS, presets_for
from facilitator.domain.demands.entry import shorten
from facilitator.domain.minutes.signing import OFFICE_ROLES, Office
from facilitator.domain.people.powers import Role
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.lines import DemandLine
from facilitator.services.demands.public_wording import WordsForAll
from facilitator.services.demands.read import DemandList
from facilitator.services.people.read import StaffList, StaffMember
from facilitator.services.sessions.plan import TITLE_LIMIT
from facilitator.services.sessions.read import SessionList
from facilitator.sessions.agenda import FORM_NAMES, ItemForm
from facilitator.sessions.judging import judges, one_by_one
from facilitator.sessions.kind import SessionKind
from facilitator.web.acting import ask
from facilitator.web.forms import choices, evening_of
from facilitator.web.sessions.forms import PlanForm
from facilitator.web.sessions.planning_reviews import in_fields, to_judge
from facilitator.web.times import china_today

SHOWN_FIRST = 3
USUAL_NOTICE = 7
"""Days ahead when the rule asks for fewer: long enough to tell everybody at the door."""
DEMAND_MINUTES = 20
WITNESSES = (Role.SCRUTINEER, Role.SUPERVISOR)


@dataclass(frozen=True)
class RuleChoice:
    """A preset as one line to tick: its name, and what it means in plain words."""

    option: Field
    plain: str


@dataclass(frozen=True)
class PlanPage:
    kind: SessionKind
    form: PlanForm
    fitting: tuple[RuleChoice, ...]
    others: tuple[RuleChoice, ...]
    takes_demands: bool
    judges: bool


def told_of(arguments: Mapping[str, str]) -> dict[str, Any]:
    """What the address says of the meeting already; a time that cannot be read is left to the usual one."""
    told: dict[str, Any] = {name: arguments[name] for name in ("title", "place") if name in arguments}
    try:
        return told | {"starts_at": datetime.fromisoformat(arguments["starts_at"])}
    except (KeyError, ValueError):
        return told


def plan_form(kind: SessionKind, numbers: Sequence[str], told: Mapping[str, Any] | None = None) -> PlanForm:
    """`numbers`: demands that the council is about; `told` goes before what is usual."""
    staff, demands = ask(StaffList()), [ask(DemandDetail(number)) for number in numbers]
    form = PlanForm(data=_usual(kind, staff, demands) | dict(told or {}))
    form.preset.choices = [(each.id, _(each.name)) for each in _rules(kind)]
    if kind.decides:
        form.preset.choices.append(("", _("不表决，只讨论")))
    form.legal_basis.choices = [("", _("按表决规则（一般不用改）")), *choices(BASIS_NAMES)]
    form.chair.choices = chairs(kind, staff)
    form.recorder.choices = holders(staff, Role.RECORDER)
    form.scrutineers.choices = holders(staff, *WITNESSES)
    offer_items(form, kind, demands)
    return form


def offer_items(form: PlanForm, kind: SessionKind, demands: Sequence[DemandLine]) -> None:
    """Give every line of the agenda its choices; called again after a line was added."""
    listed = ask(DemandList("listed")).lines if kind.holds else ()
    known = {demand.number: demand.title for demand in (*demands, *listed)} | (to_judge() if judges(kind) else {})
    for line in form.items:
        line.form.way.choices = choices(FORM_NAMES, [way for way in ItemForm if way in kind.forms])
        line.form.demand.choices = [
            ("", _("（不对应需求）")),
            *((number, f"{number} {shorten(title, 20)}") for number, title in known.items()),
        ]


def plan_page(kind: SessionKind, form: PlanForm) -> PlanPage:
    lines = tuple(RuleChoice(option, _(PRESETS[option.data].plain) if option.data else "") for option in form.preset)
    first = _fitting(kind)
    return PlanPage(
        kind=kind,
        form=form,
        fitting=tuple(line for line in lines if line.option.data in first),
        others=tuple(line for line in lines if line.option.data not in first),
        takes_demands=kind.holds is not None or judges(kind),
        judges=judges(kind),
    )


def notice_ahead(rule: Preset | None) -> int:
    """Days until the first on which it may be held, its notice being given today."""
    return max(USUAL_NOTICE, (rule.notice_days or 0) + 1 if rule else 0)


def _usual(kind: SessionKind, staff: Sequence[StaffMember], demands: Sequence[DemandLine]) -> dict[str, Any]:
    before = ask(SessionList())
    rule = PRESETS.get(_fitting(kind)[0]) if _fitting(kind) else None
    return {
        "kind": kind.id,
        "title": _title(demands[0]) if len(demands) == 1 else kind.name,
        "place": before[0].place if before else "",
        "starts_at": evening_of(china_today() + timedelta(days=notice_ahead(rule))),
        "preset": rule.id if rule else "",
        "chair": chairs(kind, staff)[0][0],
        "recorder": holders(staff, Role.RECORDER)[0][0],
        "scrutineers": _watching(kind, staff),
        "items": _agenda(kind, demands),
    }


def _watching(kind: SessionKind, staff: Sequence[StaffMember]) -> list[str]:
    """The first 监票人; nobody where heads are counted and nothing is voted, until a vote is put on the agenda."""
    return [] if kind.counts_heads else [person for person, _name in holders(staff, Role.SCRUTINEER)[:1]]


def _agenda(kind: SessionKind, demands: Sequence[DemandLine]) -> list[dict[str, Any]]:
    """One line a demand; without demands the usual course of such an evening."""
    if not demands:
        return [{"title": title, "way": way.value, "minutes": minutes} for title, way, minutes in kind.agenda]
    if judges(kind):
        return in_fields(one_by_one(kind, {demand.number: _title(demand) for demand in demands}))
    way = ItemForm.BALLOT if kind.decides and ItemForm.BALLOT in kind.forms else ItemForm.DISCUSSION
    return [
        {
            "title": _title(demand),
            "way": way.value,
            "minutes": DEMAND_MINUTES,
            "demand": demand.number,
        }
        for demand in demands
    ]


def _title(demand: DemandLine) -> str:
    """The wall, the phones and the board show it, so it is what the board would say; else what it is about, where."""
    words = ask(WordsForAll(demand.number))
    return shorten(words.title or f"{words.building}{_(words.category_name)}", TITLE_LIMIT)


def agreed_title(number: str) -> str:
    """The words of a demand that everybody may read, for a meeting about it."""
    return _title(ask(DemandDetail(number)))


def _fitting(kind: SessionKind) -> tuple[str, ...]:
    return tuple(name for name in kind.presets if name in PRESETS and not PRESETS[name].unset)[:SHOWN_FIRST]


def _rules(kind: SessionKind) -> list[Preset]:
    """The kind's own rules first, then every other one in force that lacks no local value."""
    usable = [rule for rule in presets_for(day=china_today()) if not rule.unset]
    return sorted(usable, key=lambda rule: rule.id not in _fitting(kind))


def chairs(kind: SessionKind, staff: Sequence[StaffMember]) -> list[tuple[str, str]]:
    """First whoever usually chairs this kind, then everybody else who may sign as its chair."""
    usual = [(member.id, member.name) for member in staff if kind.usual_chair in member.roles]
    return list(dict.fromkeys((*usual, *holders(staff, Role.CHAIR), *holders(staff, *OFFICE_ROLES[Office.CHAIR]))))


def holders(staff: Sequence[StaffMember], *offices: Role) -> list[tuple[str, str]]:
    """Who holds one of these offices; everybody where nobody does, so that a small community can begin."""
    holders = [member for member in staff if set(member.roles) & set(offices)]
    return [(member.id, member.name) for member in holders or staff]
