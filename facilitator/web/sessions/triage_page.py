"""One demand of a running 两委会 a screen: what it is, why it stands here, what was noted, what may be decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.urgency import Urgency, default_deadline
from facilitator.domain.people.powers import Power
from facilitator.services.demands.clusters import Cluster, PrivateClusters
from facilitator.services.demands.similar import SimilarDemand, SimilarDemands
from facilitator.services.sessions.triage import Board, TriageBoard, TriageLine
from facilitator.web.acting import actor, ask
from facilitator.web.demands.preview import preview
from facilitator.web.sessions.triage_forms import MATTER_KEYS, NOTES, URGENCY_KEYS, NoteForm
from facilitator.web.times import china_today

OF_STATE = {
    DemandState.PENDING_TRIAGE: ("open_order", "defer", "decline", "merge"),
    DemandState.URGENT_DISPATCHED: ("ratify", "reclassify"),
}
"""What may be noted, the usual decision first; anything else has been settled elsewhere meanwhile."""


@dataclass(frozen=True)
class ListedLine:
    """`waits` is false once it is sorted, here or elsewhere."""

    line: TriageLine
    address: str
    here: bool
    waits: bool


@dataclass(frozen=True)
class TriagePage:
    """`main` is the decision that Enter notes; `others` need a reason. `refused`: the form just answered with a no.

    `missing`: the field of `main` that takes the focus after a no. `usual` gives the
    deadline offered for each urgency, as ISO days."""

    board: Board
    listed: tuple[ListedLine, ...]
    line: TriageLine | None
    elsewhere: bool
    """The demand was settled outside this meeting, and nothing is left to note."""
    public: str
    """What the board will say of it once it is opened; empty for whoever may not reword it."""
    similar: tuple[SimilarDemand, ...]
    cluster: Cluster | None
    main: NoteForm | None
    others: tuple[NoteForm, ...]
    refused: str
    missing: str
    matter_keys: Mapping[str, str]
    urgency_keys: Mapping[str, str]
    usual: Mapping[str, str]
    place: int
    left: int
    before: str
    after: str
    may_decide: bool
    looks_on: bool
    """Somebody whose office does not note decisions."""
    may_strike: bool


def triage_page(session: str, number: str | None, refused: NoteForm | None = None) -> TriagePage:
    board = ask(TriageBoard(session))
    line = chosen(board, number)
    may_decide = actor().may(Power.DECIDE_TRIAGE) and board.running and not board.gap
    acts = OF_STATE.get(line.state, ()) if line is not None and may_decide else ()
    forms = [refused if refused and refused.name == act else _form(act, line) for act in acts]
    place = board.lines.index(line) if line is not None else 0
    return TriagePage(
        board=board,
        listed=tuple(ListedLine(one, _address(session, one), one is line, _waits(one)) for one in board.lines),
        line=line,
        elsewhere=line is not None and not line.decided and not _waits(line),
        public=preview(line.demand) if line is not None and forms else "",
        similar=ask(SimilarDemands(line.demand)) if line is not None and forms else (),
        cluster=_cluster(line) if line is not None and forms else None,
        main=forms[0] if forms else None,
        others=tuple(forms[1:]),
        refused=refused.name if refused else "",
        missing=next((field.short_name for field in refused if field.errors), "") if refused else "",
        matter_keys={matter.value: key for matter, key in MATTER_KEYS.items()},
        urgency_keys={urgency.value: key for urgency, key in URGENCY_KEYS.items()},
        usual={urgency.value: default_deadline(urgency, china_today()).isoformat() for urgency in Urgency},
        place=place + 1,
        left=sum(1 for one in board.lines if _waits(one)),
        before=_address(session, board.lines[place - 1]) if place > 0 else "",
        after=_address(session, board.lines[place + 1]) if place + 1 < len(board.lines) else "",
        may_decide=may_decide,
        looks_on=not actor().may(Power.DECIDE_TRIAGE),
        may_strike=actor().may(Power.DECIDE_TRIAGE) and board.strikable,
    )


def chosen(board: Board, number: str | None) -> TriageLine | None:
    """The line asked for; else the one at hand, the first that is not sorted, the first."""
    lines = board.lines
    wanted = [line for line in lines if line.number == number] if number else []
    rest = [line for line in lines if line.at_hand] + [line for line in lines if _waits(line)] + list(lines)
    return next(iter(wanted or rest), None)


def next_open(board: Board, number: str) -> TriageLine | None:
    """The next line after this one that is not sorted yet, round the end; None when all are."""
    place = next((place for place, line in enumerate(board.lines) if line.number == number), 0)
    turned = (*board.lines[place + 1 :], *board.lines[:place])
    return next((line for line in turned if _waits(line)), None)


def _waits(line: TriageLine) -> bool:
    """Neither sorted here nor settled elsewhere meanwhile."""
    return not line.decided and line.state in OF_STATE


def _cluster(line: TriageLine) -> Cluster | None:
    """The households that told of the same private thing, where this demand is one of theirs."""
    clusters: tuple[Cluster, ...] = ask(PrivateClusters())
    return next((one for one in clusters if any(each.demand == line.demand for each in one.lines)), None)


def _form(act: str, line: TriageLine | None) -> NoteForm:
    """Filled with what was noted before; else nothing is chosen beforehand but how urgent it usually is."""
    noted = dict(line.order or {}) if line is not None and line.move == act else {}
    return NOTES[act](formdata=None, data=_values(noted))


def _values(noted: Mapping[str, Any]) -> dict[str, Any] | None:
    values = dict(noted)
    for name in ("deadline", "until"):
        if values.get(name):
            values[name] = date.fromisoformat(values[name])
    if values.get("number"):
        values["into"] = values["number"]
    return values or None


def _address(session: str, line: TriageLine) -> str:
    return url_for("sessions.triage", session=session, demand=line.number)
