"""The public notice board: 问题清单 for everybody, each line built word by word from what may be shown."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.publishing import Stage
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.public_list import MOST, CountsForAll, PublicLine, counted, counts_for_all, rows_for_all
from facilitator.services.verb import Question
from facilitator.storage.board import ORDERS

PAGE = 40
"""Lines on a page of the screen."""
BOARD_ORDERS = tuple(ORDERS)


@dataclass(frozen=True)
class PublicBoard:
    """`matter` and `stage` narrow the list; `order` is number, matter, state, opened or deadline; pages count from 1,
    page 0 is the whole list for the printer."""

    matter: Matter | None = None
    stage: Stage | None = None
    order: str = "number"
    page: int = 1


@dataclass(frozen=True)
class PublicPage:
    lines: tuple[PublicLine, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class PublicCounts:
    pass


def public_board(question: PublicBoard, reading: Reading) -> PublicPage:
    if question.order not in BOARD_ORDERS:
        raise BadInput(N_("没有这种排法，请点表头重新选。"), field="order")
    today, board = day_of(reading.now), reading.store.board
    total = counted(reading).total(question.matter, question.stage)
    whole = question.page == 0
    limit = MOST if whole else PAGE
    pages = 1 if whole else max(1, -(-total // PAGE))
    page = min(max(1, question.page), pages)
    rows = board.page(today, question.matter, question.stage, question.order, limit, (page - 1) * limit)
    return PublicPage(rows_for_all(rows, reading), total, page, pages)


def public_counts(_question: PublicCounts, reading: Reading) -> CountsForAll:
    return counts_for_all(reading)


QUESTIONS = (
    Question("demands", "public_board", PublicBoard, Power.PUBLIC, N_("公示栏的问题清单"), public_board),
    Question("demands", "public_counts", PublicCounts, Power.PUBLIC, N_("公示栏的件数"), public_counts),
)
