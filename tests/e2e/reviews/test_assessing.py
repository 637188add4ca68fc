"""A batch is judged by the keyboard alone, and its pages fit a phone, a laptop and a large screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from tests.e2e.axe.judge import GRAVE, faults
from tests.factories.council import make_council
from tests.factories.reviewing import GOOD, assess, completed, score
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

PAGES = ("/reviews", "/reviews/2026Q2", "/reviews/2026Q2/figures", "/reviews/2026Q2/XQ-2026-0001", "/reviews/formulas",
         "/reviews/returned", "/reviews/year/2026", "/reviews/2026Q2/demands", "/public/reviews/2026Q2",
         "/reviews/2026Q3/forms")  # fmt: skip
SIZES = ((360, 640), (1024, 768), (1920, 1080))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str]]:
    """2026Q2 is concluded, two demands of 2026Q3 wait for their points."""
    folder = tmp_path_factory.mktemp("reviews")
    with prepared(folder) as world:
        council = make_council(world, 2, 1)
        title = "东门门禁坏了很久没有人来修理，晚上一直敞着"
        last = completed(council, completed_on=date(2026, 6, 20), public_title=title)
        review = council.do(GatherReview("2026Q2"), council.secretary).review
        score(council, review, last, {5: 8, 4: 2})
        assess(council, review, last, change=Change.IMPROVED)
        council.do(ConcludeReview(review), council.secretary)
        for _one in range(2):
            completed(council)
        council.do(GatherReview("2026Q3"), council.secretary)
        token = world.log_in(council.secretary)
    with served(folder) as server:
        yield server, token


@pytest.fixture
def page(chromium: Browser, hall: tuple[Served, str]) -> Iterator[Page]:
    server, token = hall
    context = chromium.new_context(base_url=server.origin)
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    yield context.new_page()
    context.close()


def test_points_are_typed_one_demand_after_the_other(page: Page) -> None:
    page.goto("/reviews/2026Q3/XQ-2026-0002#assess")
    for number in ("0002", "0003"):
        assert page.url.endswith(f"/reviews/2026Q3/XQ-2026-{number}#assess")
        for part in GOOD:
            for points in asdict(part).values():
                page.keyboard.press("Tab")
                page.keyboard.type(str(points))
        page.keyboard.press("Enter")
        page.wait_for_url("**/XQ-2026-0003#assess" if number == "0002" else "**/reviews/2026Q3")

    assert page.locator("td[data-label='过程']").all_inner_texts() == ["90", "90"]
    assert page.locator("td[data-label='结果']").all_inner_texts() == ["89", "89"]


def test_stack_of_forms_is_typed_without_a_mouse(page: Page) -> None:
    page.goto("/reviews/2026Q3/forms")
    for name in ("representative r1", "representative r2"):
        expect(page.locator("#unit")).to_be_focused()
        page.keyboard.type(name)
        for digit in "54":
            page.keyboard.press("Tab")
            page.keyboard.type(digit)
        page.keyboard.press("Enter")
        expect(page.locator("#main, main").first).to_contain_text(f"已录入 {name} 的评分表，2 件。")

    page.goto("/reviews/2026Q3")
    assert [one.split()[0] for one in page.locator("td[data-label='有效表']").all_inner_texts()] == ["2", "2"]


def test_pages_fit_every_width(page: Page) -> None:
    wide = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for path in PAGES:
            page.goto(path)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((width, path))

    assert wide == []


def test_pages_have_no_grave_fault(page: Page) -> None:
    found = {}
    for path in PAGES:
        page.goto(path)
        if told := faults(page, GRAVE):
            found[path] = told

    assert found == {}
