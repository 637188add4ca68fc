"""Every figure on every chart is clicked down to the demands behind it, and the list adds up to the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.reviews.scales import Change
from facilitator.domain.reviews.statistics import median, rate
from facilitator.domain.reviews.words import days_words, rate_words
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council, make_council
from tests.factories.ledger import placed, put
from tests.factories.reviewing import S8, assess, completed, score
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

JUDGED = {"满意度得分", "好评率", "满意率"}


@dataclass(frozen=True)
class Behind:
    """What the list under a figure holds and adds up to; parts as `1/2`."""

    count: int
    forms: int = 0
    on_time: str = "0/0"
    back: str = "0/0"
    answered: str = "0/0"
    days: tuple[int, ...] = ()


def judge(council: Council, quarter: str, on: date) -> list[str]:
    """Three demands unlike each other in everything that figures are grouped by."""
    first = {"category": "infrastructure", "grid": "一网格", "responsible_party": "物业", "deadline": on}
    second = {**first, "category": "other", "grid": "", "channel": "phone", "deadline": date(on.year, on.month, 1)}
    third = {**first, "matter": "major", "responsible_party": "街道", "deadline": None, "registered_on": None}
    days = {"completed_on": on, "registered_on": date(on.year, on.month - 1, 1)}
    made = [completed(council, **{**days, **columns}) for columns in (first, second, third)]
    review = council.do(GatherReview(quarter), council.secretary).review
    for demand, forms in zip(made, ({5: 8, 4: 3, 0: 2}, {5: 4, 2: 5, 1: 2}, {3: 2, 0: 1}), strict=True):
        score(council, review, demand, forms)
    for unit, level in (("r1", 5), ("r2", 3), ("r3", 0)):
        council.do(ScoreDemand(review, made[0], council.units[unit], level), council.secretary)
    assess(council, review, made[0], change=Change.IMPROVED)
    assess(council, review, made[1], S8)
    assess(council, review, made[2])
    council.do(ConcludeReview(review), council.secretary)
    return made


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str]]:
    """Two quarters are concluded; of the first one, something passed, was closed and came back."""
    folder = tmp_path_factory.mktemp("figures")
    with prepared(folder) as world:
        council = make_council(world, 3, 1)
        passed, failed, few = judge(council, "2026Q2", date(2026, 6, 20))
        council.do(ReplyToReporter(passed, ReplyMethod.PHONE, "修好了。"), council.clerk)
        council.do(CloseDemand(passed), council.clerk)
        council.do(RelapseDemand(passed, "又不亮了"), council.clerk)
        for over in (failed, few):
            put(council, over, state="closed")
        judge(council, "2026Q3", date(2026, 9, 20))
        placed(council, DemandState.IN_PROGRESS, matter="minor", deadline=date(2026, 9, 25))
        token = world.log_in(council.secretary)
    with served(folder) as server:
        yield server, token


@pytest.fixture
def page(chromium: Browser, hall: tuple[Served, str]) -> Iterator[Page]:
    server, token = hall
    context = chromium.new_context(base_url=server.origin, viewport={"width": 1024, "height": 768})
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    yield context.new_page()
    context.close()


def behind(page: Page) -> Behind:
    """Of the page that is open."""
    rows = page.locator("table.stack").first.locator("tbody tr") if page.locator("table.stack").count() else None
    if rows is None:
        return Behind(0)
    if page.url.endswith("/due"):
        done = page.locator("table.stack").first.locator("td[data-label='办结']").all_inner_texts()
        return Behind(rows.count(), on_time=f"{sum('没有办结' not in one for one in done)}/{len(done)}")
    forms, on_time, back, answered = page.locator("tfoot td:not(:empty)").all_inner_texts()
    days = [re.fullmatch(r"(\d+) 天", one) for one in rows.locator("td[data-label='天数']").all_inner_texts()]
    return Behind(
        rows.count(),
        int(forms),
        on_time.removeprefix("按时 "),
        back.removeprefix("反弹 "),
        answered,
        tuple(int(one[1]) for one in days if one),
    )


def clicked(page: Page, link: Locator) -> Behind:
    """With the mouse, where anybody would press, and back again."""
    before = page.url
    link.click()
    page.wait_for_url(lambda url: url != before)
    found = behind(page)
    page.go_back()
    return found


def visited(page: Page, addresses: list[str]) -> dict[str, Behind]:
    found = {}
    for address in dict.fromkeys(addresses):
        page.goto(address)
        assert urlsplit(page.url).path.startswith("/reviews/2026Q")
        found[address] = behind(page)
    return found


def percent(parts: str) -> str:
    part, whole = (int(one) for one in parts.split("/"))
    return rate_words(rate(part, whole))


def number(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index]


def tells(head: str, cell: str, found: Behind, forms: int) -> bool:
    """Whether the list holds what the cell under this head says; `forms` are those of the row."""
    plain = cell.split("\n")[0].rstrip("*")
    if head == "件数":
        return found.count == number(plain)
    if head in JUDGED:
        return found.forms == forms
    return {
        "办理天数": days_words(median(found.days)),
        "按时率": percent(found.on_time),
        "反弹率": percent(found.back),
    }.get(head, str(found.forms)) == plain


def test_headlines_lead_to_what_they_count(page: Page) -> None:
    page.goto("/reviews/2026Q2/figures")
    told = {}
    for place in range(page.locator(".headlines > div").count()):
        words = page.locator(".headlines > div").nth(place).inner_text().split("\n")
        found = clicked(page, page.locator(".headlines > div").nth(place).locator("a"))
        told[words[0]] = (words[1:3], found)

    for label in ("评议件数", "合格", "不合格", "样本不足"):
        assert told[label][1].count == number(told[label][0][0]) > 0
    assert told["有效评分表"][1].forms == number(told["有效评分表"][0][0]) == 26
    for label in ("满意度得分", "满意率", "好评率"):
        assert told[label][0][1] == f"{told[label][1].forms} 张"
    for label, parts in (("办结率", "on_time"), ("按时办结率", "on_time"), ("反馈率", "answered"), ("反弹率", "back")):
        (value, basis), found = told[label]
        assert basis.startswith(getattr(found, parts) + " ")
        assert value.rstrip("*") == percent(getattr(found, parts)) != "—"
    (value, basis), found = told["办理天数（中位）"]
    assert (value.rstrip("*"), basis) == (days_words(median(found.days)), f"{found.count} 件")
    assert found.count == len(found.days) == 2


def test_bars_and_pieces_lead_to_what_they_count(page: Page) -> None:
    page.goto("/reviews/2026Q3/figures")
    levels = page.locator("section[aria-labelledby=spread] thead tr > *").all_inner_texts()[1:]
    lines = page.locator("section[aria-labelledby=spread] tbody tr").all()
    rows = [line.locator("td").all_inner_texts() for line in lines]
    cells = {(row[0], level): int(cell) for row in rows for level, cell in zip(levels[:6], row[1:7], strict=True)}
    pieces = page.locator("svg.chart a")
    seen = 0
    for place in range(pieces.count()):
        label = str(pieces.nth(place).get_attribute("aria-label"))
        found = clicked(page, pieces.nth(place))
        row, what = label.split("：", 1)
        if what in levels:
            assert found.forms == cells[row, what] > 0, label
        else:
            assert f"{found.count}件" == what.split(" ")[-1], label
        seen += 1

    drawn = sum(count > 0 for (_row, level), count in cells.items() if level != "不了解")
    groups = page.locator(".figure-block:not([aria-labelledby=spread]) tbody tr").count()
    assert seen == drawn + groups > 20


def test_cells_lead_to_what_they_count(page: Page) -> None:
    for quarter in ("2026Q2", "2026Q3"):
        page.goto(f"/reviews/{quarter}/figures")
        told = []
        for block in page.locator(".figure-block").all():
            heads = block.locator("thead tr > *").all_inner_texts()[1:]
            for row in block.locator("tbody tr").all():
                cells = row.locator("td.num").all_inner_texts()
                leads = [str(link.get_attribute("href")) for link in row.locator("td.num > a").all()]
                forms = int(cells[heads.index("有效表")].split("\n")[0])
                told += [(head, cell, lead, forms) for head, cell, lead in zip(heads, cells, leads, strict=True)]
        found = visited(page, [lead for _head, _cell, lead, _forms in told])

        assert len(told) > 90
        assert [one for one in told if not tells(one[0], one[1], found[one[2]], one[3])] == []


def test_year_leads_to_the_demands_of_its_quarters(page: Page) -> None:
    page.goto("/reviews/year/2026")
    told = []
    for row in page.locator(".years tbody tr").all():
        links = row.locator("td.num > a").all()
        title = row.locator("td").first.inner_text()
        told += [(title, link.inner_text(), str(link.get_attribute("href"))) for link in links]
    drawn = [str(link.get_attribute("href")) for link in page.locator("svg.chart a").all()]
    found = visited(page, [lead for _title, _cell, lead in told])

    assert sorted(drawn) == sorted(lead for _title, _cell, lead in told)
    assert len(told) == 20
    parts = {"办结率": "on_time", "按时办结率": "on_time", "反馈率": "answered", "反弹率": "back"}
    for title, cell, lead in told:
        if title.endswith("件数"):
            assert cell == f"{found[lead].count} 件"
        elif title in parts:
            assert cell.rstrip("*") == percent(getattr(found[lead], parts[title])), title
        elif title.startswith("办理天数"):
            assert cell.rstrip("*") == days_words(median(found[lead].days))
        else:
            assert found[lead].forms == 26
