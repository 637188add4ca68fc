"""Paper forms that came in after the evening: whose, a digit a demand, and what is refused stays to be mended."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.reviewing import assess, completed, gathered
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PATH = "/reviews/2026Q3/forms"


def forms(council: Council, demand: str) -> dict[int, int]:
    with council.world.database.reading() as unit:
        review = unit.reviews.of_quarter("2026Q3")
        return {int(level): count for level, count in unit.reviews.counts(review.id, demand).items() if count}


def household(council: Council, label: str, **more: str) -> str:
    return str(council.do(AddUnit(UnitKind.HOUSEHOLD, label, **more), SYSTEM).unit)


def test_form_is_entered_line_by_line_and_blank_ones_are_left_out(as_: As, council: Council) -> None:
    first, second, third = (completed(council) for _one in range(3))
    gathered(council)
    household(council, "3号楼1-101")
    clerk = as_(council.clerk)
    assert "3号楼1-101" in clerk.get(PATH).text

    typed = {f"level-{first}": "5", f"level-{second}": "0", f"level-{third}": ""}
    answer = clerk.submit(PATH, unit="3号楼1-101 ", **typed)

    assert (answer.status_code, answer.location) == (303, PATH)
    assert [forms(council, one) for one in (first, second, third)] == [{5: 1}, {0: 1}, {}]
    assert "已录入 3号楼1-101 的评分表，2 件。" in words(clerk.get(PATH))


def test_form_with_a_refused_line_stays_on_the_page_and_goes_in_without_it(as_: As, council: Council) -> None:
    """Half a form is never in: the paper in the clerk's hand is either done or not."""
    first, second = completed(council), completed(council)
    review, unit = gathered(council), household(council, "3号楼1-101")
    council.do(ScoreDemand(review, first, unit, 5), council.secretary)
    clerk, typed = as_(council.clerk), {f"level-{first}": "1", f"level-{second}": "4"}

    answer = clerk.submit(PATH, unit="3号楼1-101", **typed)

    assert answer.status_code == 409
    assert "3号楼1-101 已经评过这一件了。" in words(answer)
    assert "3号楼1-101 的这张表有 1 件不能录，整张都还没有录" in words(answer)
    assert all(f'name="{name}" value="{digit}"' in answer.text for name, digit in typed.items())
    assert [forms(council, one) for one in (first, second)] == [{5: 1}, {}]
    assert f'name="without" value="{first}"' in answer.text
    assert clerk.submit(PATH, unit="3号楼1-101", without=first, **typed).status_code == 303
    assert [forms(council, one) for one in (first, second)] == [{5: 1}, {4: 1}]


def test_nothing_is_kept_of_a_form_that_cannot_be_read(as_: As, council: Council) -> None:
    demand = completed(council)
    gathered(council)
    household(council, "3号楼1-101")
    clerk = as_(council.clerk)

    for unit, digit, sentence in (
        ("3号楼9-909", "5", "名册里没有“3号楼9-909”"),
        ("", "5", "请写这张表是哪一户"),
        ("3号楼1-101", "7", "请填 0 到 5。"),
        ("3号楼1-101", "", "请至少填一件的分。"),
    ):
        answer = clerk.submit(PATH, unit=unit, **{f"level-{demand}": digit})
        assert (answer.status_code, sentence in words(answer)) == (422, True)
    assert forms(council, demand) == {}


def test_two_of_one_label_are_told_apart_by_their_door(as_: As, council: Council) -> None:
    demand = completed(council)
    gathered(council)
    for door in ("101", "102"):
        household(council, "王家", building="3号楼", door=door)
    clerk = as_(council.clerk)
    assert clerk.submit(PATH, unit="王家", **{f"level-{demand}": "5"}).status_code == 422

    assert clerk.submit(PATH, unit="王家（户，3号楼，102）", **{f"level-{demand}": "5"}).status_code == 303

    assert forms(council, demand) == {5: 1}


def test_batch_leads_there_until_it_is_concluded(as_: As, council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    clerk = as_(council.clerk)
    page = clerk.get("/reviews/2026Q3").text
    assert (f'href="{PATH}"' in page, 'href="/sessions/new?kind=quarterly_review"' in page) == (True, True)
    assert as_(council.recorder).get(PATH).status_code == 403

    assess(council, review, demand)
    as_(council.secretary).submit("/reviews/2026Q3")

    assert row_of(council, demand).state == "in_review"
    assert "样本不足的 1 件，下个季度汇集时自动列入" in words(clerk.get("/reviews/2026Q3"))
    assert f'href="{PATH}"' not in clerk.get("/reviews/2026Q3").text
    assert "不再收评分表" in words(clerk.get(PATH))
