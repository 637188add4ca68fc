"""A quarter for everybody: the board's words, no name, no channel, no small group."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import NotFound
from facilitator.domain.reviews.breakdown import Dimension
from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.public import OnePublicReview, PublicReviews
from facilitator.services.reviews.state_cause import StateCause
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import S8, assess, completed, gathered, score


def judged(council: Council) -> dict[str, str]:
    """Two failed, one of them told to nobody; the third has too few forms."""
    found = {
        "bad": completed(council, public_title="路灯不亮", responsible_party="物业"),
        "hidden": completed(council, responsible_party="物业"),
        "few": completed(council, public_ok=False, public_title=None, responsible_party="居委会", category="other"),
    }
    review = gathered(council)
    score(council, review, found["bad"], {5: 20, 2: 11, 1: 2})
    score(council, review, found["hidden"], {2: 12})
    score(council, review, found["few"], {4: 4})
    for name in found:
        assess(council, review, found[name], S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    council.do(StateCause(review, found["bad"], "王桂芳家门口没有装，管理责任不清"), council.secretary)
    put(council, found["hidden"], restricted=True)
    return {"review": review, **found}


def test_only_what_the_board_tells_is_told_and_the_rest_is_counted(council: Council) -> None:
    judged(council)

    shown = council.ask(OnePublicReview("2026Q4"), PASSER_BY)

    assert [(item.title, item.verdict_name) for item in shown.items] == [("路灯不亮", "不合格"), ("其他", "样本不足")]
    assert (shown.hidden, shown.items[1].satisfaction_rate, shown.items[1].reasons) == (1, "—", ())
    assert "王桂芳" not in str(shown)
    assert "管理责任不清" in shown.items[0].root_cause


def test_groups_that_are_small_tell_no_rate_and_no_count(council: Council) -> None:
    judged(council)

    shown = council.ask(OnePublicReview("2026Q4"), PASSER_BY)

    assert [chart.dimension for chart in shown.charts] == [Dimension.CATEGORY, Dimension.MATTER, Dimension.PARTY]
    party = {row.label: row.cells for row in shown.charts[2].rows}
    assert (party["物业"][0], party["物业"][-1]) == ("<3", "44.44%")
    assert (party["居委会"][0], party["居委会"][-2:]) == ("<3", ("4", "—"))
    assert shown.spread.rows[0].cells == ("20", "4", "0", "23", "<3", "0", "49", "48.98%")
    assert [piece.level for piece in shown.spread.drawn.stacks[0].pieces] == [5, 4, 2]


def test_review_under_way_is_told_to_nobody(council: Council) -> None:
    completed(council)
    gathered(council)

    assert council.ask(PublicReviews(), PASSER_BY) == ()
    with pytest.raises(NotFound, match="还没有结果"):
        council.ask(OnePublicReview("2026Q4"), PASSER_BY)


def test_concluded_quarters_are_listed(council: Council) -> None:
    judged(council)

    assert [(line.quarter, line.demands, line.concluded_on) for line in council.ask(PublicReviews(), PASSER_BY)] == [
        ("2026Q4", 3, date(2026, 11, 25))
    ]
