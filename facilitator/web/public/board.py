"""/public: 问题清单 by number, class, state and date, the counts of the quarter, and what the councils decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.figures import PRIVATE_AMONG
from facilitator.domain.demands.publishing import STAGE_NAMES, Stage
from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.public import BOARD_ORDERS, PublicBoard, PublicCounts, PublicPage
from facilitator.services.notices.read import NoticeLine
from facilitator.services.public_list import CountsForAll
from facilitator.web.acting import actor, ask
from facilitator.web.place import place
from facilitator.web.public.announced import Councils, councils
from facilitator.web.public.money import MoneyLine, lines
from facilitator.web.public.notice import notices
from facilitator.web.public.reviews import ReviewLink, links
from facilitator.web.public.rows import PublicRow, row_of
from facilitator.web.times import china_today

E = TypeVar("E", bound=StrEnum)
_COLUMNS = {
    "number": N_("编号"),
    "": N_("什么事"),
    "matter": N_("哪一类"),
    "state": N_("办到哪了"),
    "party": N_("谁来办"),
    "opened": N_("哪天定的"),
    "deadline": N_("哪天前办好"),
}
"""Name in the address → heading; only those of BOARD_ORDERS sort."""


@dataclass(frozen=True)
class Link:
    """`count` is empty where none is shown; `here` marks what the list is narrowed to."""

    address: str
    label: str
    count: str
    here: bool


@dataclass(frozen=True)
class Column:
    label: str
    address: str
    here: bool


@dataclass(frozen=True)
class BoardPage:
    community: str
    today: date
    councils: Councils
    notices: tuple[NoticeLine, ...]
    money: tuple[MoneyLine, ...]
    reviews: tuple[ReviewLink, ...]
    counts: CountsForAll
    quarter: str
    private: str
    """A sentence, empty where none came."""
    matters: tuple[Link, ...]
    urgent: int
    """Those that nobody has sorted yet, beside the matters: together they are as many as the stages count."""
    stages: tuple[Link, ...]
    columns: tuple[Column, ...]
    rows: tuple[PublicRow, ...]
    total: int
    page: int
    pages: int
    before: str
    after: str
    may_print: bool
    whole: str
    """Address of the list on one page, for the printer; empty when this is it."""


@dataclass(frozen=True)
class _Wanted:
    """What the address asks for; a word that is none is left out rather than refused."""

    matter: Matter | None
    stage: Stage | None
    order: str
    page: int

    def address(self, **changed: Any) -> str:
        asked = {"matter": self.matter, "stage": self.stage, "order": self.order, "page": self.page, **changed}
        usual = {"order": "number", "page": 1}
        return url_for("public.board", **{key: value for key, value in asked.items() if value != usual.get(key)})


def board() -> ResponseReturnValue:
    wanted = _wanted()
    found = ask(PublicBoard(wanted.matter, wanted.stage, wanted.order, wanted.page))
    return render_template("public/board.html", page=_page(wanted, found, ask(PublicCounts())))


def _wanted() -> _Wanted:
    order = request.args.get("order", "number")
    return _Wanted(
        _one_of(Matter, request.args.get("matter")),
        _one_of(Stage, request.args.get("stage")),
        order if order in BOARD_ORDERS else "number",
        request.args.get("page", 1, type=int),
    )


def _one_of(kind: type[E], word: str | None) -> E | None:
    return next((value for value in kind if value == word), None)


def _page(wanted: _Wanted, found: PublicPage, counts: CountsForAll) -> BoardPage:
    return BoardPage(
        community=place().community,
        today=china_today(),
        councils=councils(),
        notices=notices(),
        money=lines(),
        reviews=links(),
        counts=counts,
        quarter=_("%(year)s年第%(quarter)s季度", year=counts.quarter[:4], quarter=counts.quarter[-1]),
        private=_(PRIVATE_AMONG).format(count=counts.private) if counts.private else "",
        matters=_matters(wanted, counts),
        urgent=counts.urgent,
        stages=_stages(wanted, counts),
        columns=tuple(_column(wanted, name, label) for name, label in _COLUMNS.items()),
        rows=tuple(row_of(line) for line in found.lines),
        total=found.total,
        page=found.page,
        pages=found.pages,
        before=wanted.address(page=found.page - 1) if found.page > 1 else "",
        after=wanted.address(page=found.page + 1) if found.page < found.pages else "",
        may_print=actor().may(Power.KEEP_LEDGER),
        whole=wanted.address(page=0) if found.pages > 1 else "",
    )


def _matters(wanted: _Wanted, counts: CountsForAll) -> tuple[Link, ...]:
    named = {None: "", Matter.MAJOR: str(counts.major), Matter.MINOR: str(counts.minor)}
    return tuple(
        Link(
            wanted.address(matter=matter, page=1),
            _(place().matters[matter]) if matter else _("各类"),
            count,
            matter == wanted.matter,
        )
        for matter, count in named.items()
    )


def _stages(wanted: _Wanted, counts: CountsForAll) -> tuple[Link, ...]:
    everything = Link(wanted.address(stage=None, page=1), _("全部"), "", wanted.stage is None)
    return (
        everything,
        *(
            Link(
                wanted.address(stage=each.stage, page=1),
                _(STAGE_NAMES[each.stage]),
                str(each.count),
                each.stage is wanted.stage,
            )
            for each in counts.stages
        ),
    )


def _column(wanted: _Wanted, name: str, label: str) -> Column:
    sorts = name in BOARD_ORDERS
    return Column(_(label), wanted.address(order=name, page=1) if sorts else "", sorts and name == wanted.order)
