"""The report of a quarter ordered by those who judge it, not only by whoever keeps the ledger."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Role
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.order_for_review import OrderForReview, ReviewPaper
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered


@pytest.fixture
def review(council: Council) -> str:
    completed(council)
    return gathered(council)


def test_supervisor_orders_the_report_by_quarter_or_id(council: Council, review: str) -> None:
    supervisor = council.world.staff("监督委员", Role.SUPERVISOR)

    for told in ("2026Q3", review):
        paper = council.do(OrderForReview(told), supervisor).paper
        line = council.ask(ReviewPaper(paper), supervisor)
        assert (line.kind, line.subject) == (PaperKind.REVIEW_REPORT, "2026Q3")


def test_only_papers_of_a_review_are_ordered_or_found_here(council: Council, review: str) -> None:
    supervisor = council.world.staff("监督委员", Role.SUPERVISOR)
    resources = council.do(OrderPaper(PaperKind.RESOURCES), council.clerk).paper

    with pytest.raises(BadInput, match="评议报告"):
        council.do(OrderForReview("2026Q3", PaperKind.RESOURCES), supervisor)
    with pytest.raises(NotFound):
        council.ask(ReviewPaper(resources), supervisor)
    with pytest.raises(NotFound):
        council.do(OrderForReview("2019Q1"), supervisor)
    with pytest.raises(WrongState, match="还没有结束"):
        council.do(OrderForReview("2026Q3", PaperKind.REVIEW_PUBLIC), supervisor)


def test_leader_of_one_yard_does_not_print_the_matters_of_all(council: Council, review: str) -> None:
    leader = council.world.staff("组长", Role.GROUP_LEADER)
    with pytest.raises(Forbidden, match="自己网格"):
        council.do(OrderForReview("2026Q3"), leader)
