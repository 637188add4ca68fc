"""What a demand is, as pairs of a word and what stands behind it, and its standing in a few plain words."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.answering import ANSWER_OWED
from facilitator.domain.demands.tracks import COUNCIL_NAMES, DEPARTMENT_NAMES
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Light
from facilitator.domain.words import N_
from facilitator.services.demands.around import PartyAnswer, RelatedDemand
from facilitator.services.demands.detail import DemandInFull
from facilitator.web.times import day

_ANSWERS = {"asked": N_("还没有答复"), "taken": N_("接单"), "refused": N_("没有接单")}


@dataclass(frozen=True)
class Fact:
    name: str
    value: str


@dataclass(frozen=True)
class Related:
    address: str
    number: str
    title: str
    second: str


@dataclass(frozen=True)
class Party:
    name: str
    answer: str
    second: str


def clock_of(demand: DemandInFull) -> str:
    """The light in words: how late, or that it is nearly due; nothing while all is well."""
    if demand.light is Light.OVERDUE:
        return str(_("超期 %(days)s 天", days=demand.days_late))
    return str(_("快到时限")) if demand.light is Light.DUE_SOON else ""


def facts_of(demand: DemandInFull) -> tuple[Fact, ...]:
    pairs = (*_order(demand), *_told(demand), *_reporter(demand))
    return tuple(Fact(_(name), value) for name, value in pairs if value)


def _order(demand: DemandInFull) -> tuple[tuple[str, str], ...]:
    officer = "，".join(part for part in (demand.department, demand.department_officer) if part)
    return (
        (N_("三事分流"), _(demand.matter_name) if demand.matter else ""),
        (N_("责任主体"), "，".join(part for part in (demand.responsible_party, demand.assignee) if part)),
        (N_("协助单位"), demand.cooperating or ""),
        (N_("街道部门"), officer),
        (N_("办理时限"), day(demand.deadline)),
        (N_("再议日期"), day(demand.review_on)),
        (N_("办结日期"), day(demand.completed_on)),
        (N_("销单日期"), day(demand.closed_on)),
    )


def _told(demand: DemandInFull) -> tuple[tuple[str, str], ...]:
    source = f"{_(demand.category_name)}（{demand.source_category}）" if demand.source_category else ""
    reference = _("%(channel)s，来源编号 %(ref)s", channel=_(demand.channel_name), ref=demand.external_ref)
    place = (demand.grid, demand.residents_group, demand.building, demand.location)
    households = demand.affected_households
    return (
        (N_("类别"), source or _(demand.category_name)),
        (N_("来源"), reference if demand.external_ref else _(demand.channel_name)),
        (N_("登记日期"), day(demand.registered_on)),
        (N_("发生日期"), day(demand.happened_on)),
        (N_("多久了"), demand.since or ""),
        (N_("希望怎么办"), demand.wish or ""),
        (N_("位置"), "，".join(part for part in place if part)),
        (N_("涉及户数"), _("%(households)s 户", households=households) if households else ""),
        (N_("附议"), _("%(supporters)s 人", supporters=demand.supporters) if demand.supporters else ""),
    )


def _reporter(demand: DemandInFull) -> tuple[tuple[str, str], ...]:
    owed = demand.state in ANSWER_OWED
    words = _("还有 %(waiting)s 位诉求人等答复") if owed else _("有了结果要答复 %(waiting)s 位诉求人")
    waiting = words % {"waiting": demand.waiting} if demand.waiting else ""
    return (
        (N_("诉求人"), "，".join(part for part in (demand.reporter_name, demand.contact) if part)),
        (N_("答复"), waiting),
        (N_("限制"), _("只给管台账的同事看") if demand.restricted or demand.matter == Matter.PRIVATE else ""),
    )


def tracks_of(demand: DemandInFull) -> tuple[Fact, ...]:
    """The two lines of a large matter; nothing for any other."""
    if demand.matter != Matter.MAJOR:
        return ()
    return (
        Fact(_("部门一线"), _(DEPARTMENT_NAMES[demand.track_department])),
        Fact(_("议事一线"), _(COUNCIL_NAMES[demand.track_council])),
    )


def parties_of(demand: DemandInFull) -> tuple[Party, ...]:
    return tuple(Party(party.name, _(_ANSWERS[party.answer]), _second(party)) for party in demand.parties)


def _second(party: PartyAnswer) -> str:
    return "，".join(part for part in (day(party.on), party.contact, party.reason) if part)


def _standing(one: RelatedDemand) -> str:
    """Empty where the reader may know the number only: gettext answers an empty text with the catalogue's head."""
    if not one.state_name:
        return ""
    state = str(_(one.state_name))
    return str(_("%(state)s，已答复", state=state)) if one.answered else state


def related_of(related: tuple[RelatedDemand | None, ...]) -> tuple[Related, ...]:
    return tuple(
        Related(
            url_for("demands.one", number=one.number),
            one.number,
            one.title,
            _standing(one),
        )
        for one in related
        if one is not None and one.number
    )
