"""A demand's history in plain sentences: who did what, on which authority, and where the document lies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.entry import CHANNEL_NAMES, Channel
from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.refusing import GROUND_NAMES, RefusalGround
from facilitator.domain.demands.replies import REPLY_NAMES, ReplyMethod
from facilitator.domain.demands.tracks import DEPARTMENT_NAMES, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.people.powers import ROLE_NAMES, Power, Role
from facilitator.domain.words import N_
from facilitator.services.demands.lines import HistoryLine
from facilitator.web.acting import actor
from facilitator.web.demands.field_names import names_of_fields
from facilitator.web.demands.sentences import notes_for, sentence_for
from facilitator.web.place import place
from facilitator.web.times import day

_OWN_AUTHORITY = {
    DemandMove.OPEN_ORDER: N_("没有开会，{actor}按本人职权先行开单。"),
    DemandMove.RATIFY: N_("没有开会，{actor}按本人职权先行追认。"),
    DemandMove.DEFER: N_("没有开会，{actor}按本人职权先行决定。"),
    DemandMove.DECLINE: N_("没有开会，{actor}按本人职权先行决定。"),
    DemandMove.RELAPSE_DECLINED: N_("没有开会，{actor}按本人职权先行决定。"),
}
"""Moves that usually a meeting decides: where none did, the story says so."""
_PLAIN = N_("{actor}登记：{move_name}。")
_NAMES: Mapping[str, tuple[type[StrEnum], Mapping[StrEnum, str]]] = {
    "urgency": (Urgency, URGENCY_NAMES),  # type: ignore[dict-item]
    "channel": (Channel, CHANNEL_NAMES),  # type: ignore[dict-item]
    "code": (RefusalGround, GROUND_NAMES),  # type: ignore[dict-item]
    "method": (ReplyMethod, REPLY_NAMES),  # type: ignore[dict-item]
    "stage": (PhotoStage, STAGE_NAMES),  # type: ignore[dict-item]
    "track": (DepartmentTrack, DEPARTMENT_NAMES),  # type: ignore[dict-item]
}
_DAYS = ("deadline", "until", "on", "sent_on")


@dataclass(frozen=True)
class Told:
    """One line of the story. `document` is the number of the signed paper it rests on, `address` where to read it, or
    what it happened in, which `link` names; `state` is empty where the demand stayed where it was."""

    at: datetime
    sentence: str
    notes: tuple[str, ...]
    state: str
    document: str
    address: str
    link: str


def tell(line: HistoryLine) -> Told:
    msgid = sentence_for(line.move, line.details) or _PLAIN
    words = _Words(_words(line))
    notes = [_(note).format_map(words) for note in notes_for(msgid, line.details)]
    if line.move in _OWN_AUTHORITY and not line.authority and "session" not in line.details:
        notes.append(_(_OWN_AUTHORITY[DemandMove(line.move)]).format_map(words))
    return Told(
        at=line.at,
        sentence=_(msgid).format_map(words),
        notes=tuple(notes),
        state=_state(line) if line.before_name != line.after_name else "",
        document=(line.authority_number or _("会议纪要")) if line.authority else "",
        address=_address(line),
        link=_("看这次会议") if line.details.get("session") else _("看这次评议"),
    )


def _state(line: HistoryLine) -> str:
    return f"{_(line.after_name)}{_('，第 %(round)s 轮', round=line.round) if line.round > 1 else ''}"


def _address(line: HistoryLine) -> str:
    """Where the document lies, for whoever may open it; everybody reads its number."""
    if line.authority:
        return url_for("minutes.one", minutes=line.authority) if actor().may(Power.READ_MINUTES) else ""
    if session := line.details.get("session"):
        return url_for("sessions.one", session=session)
    quarter = line.details.get("quarter")
    return url_for("reviews.one", quarter=quarter) if quarter and actor().may(Power.READ_LEDGER) else ""


class _Words(dict[str, str]):
    """A detail that an older entry does not have reads as 某某 rather than breaking the story."""

    def __missing__(self, name: str) -> str:
        return str(_("（未记）"))


def _words(line: HistoryLine) -> dict[str, str]:
    words = {"actor": _with_office(line), "move_name": _(line.move_name)}
    for name, value in line.details.items():
        words[name] = _READ.get(name, str)(value)
    return words


def _with_office(line: HistoryLine) -> str:
    """Who it was: 书记王建国 where the office was written down and is not the name itself."""
    office = str(line.details.get("office", ""))
    name = _(ROLE_NAMES[Role(office)]) if office in list(Role) else ""
    return line.actor if name in line.actor else f"{name}{line.actor}"


def _named(name: str) -> Callable[[object], str]:
    kind, names = _NAMES[name]
    return lambda value: _(names[kind(str(value))]) if str(value) in list(kind) else str(value)


def _matter(value: object) -> str:
    """As the community calls it."""
    return _(place().matters[Matter(str(value))]) if str(value) in list(Matter) else str(value)


def _on_day(value: object) -> str:
    return day(date.fromisoformat(str(value)))


def _in_month(value: object) -> str:
    year, month = str(value).split("-")
    return str(_("%(year)s年%(month)s月", year=year, month=int(month)))


def _in_quarter(value: object) -> str:
    year, number = str(value).split("Q")
    return str(_("%(year)s年第%(quarter)s季度", year=year, quarter=number))


_READ: Mapping[str, Callable[[object], str]] = {
    **{name: _named(name) for name in _NAMES},
    **dict.fromkeys(_DAYS, _on_day),
    "matter": _matter,
    "month": _in_month,
    "quarter": _in_quarter,
    "meeting_on": _on_day,
    "fields": lambda value: names_of_fields(str(value)),
    "columns": lambda value: names_of_fields(str(value)),
}
