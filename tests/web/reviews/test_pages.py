"""议单 on its pages: gathered, assessed one after the other by the keyboard, concluded, sent back with its cause."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Role
from facilitator.domain.reviews.scales import Change
from facilitator.services.context import Actor
from facilitator.services.reviews.conclude import ConcludeReview
from tests.factories.council import Council
from tests.factories.ledger import placed, row_of
from tests.factories.reviewing import GOOD, S8, assess, completed, gathered, score
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
POINTS = {name: str(value) for part in GOOD for name, value in asdict(part).items()}


def number(council: Council, demand: str) -> str:
    return str(row_of(council, demand).number)


@pytest.fixture
def concluded(council: Council) -> dict[str, str]:
    """One passed, one failed."""
    good, bad = completed(council), completed(council)
    review = gathered(council)
    for demand, forms in ((good, {5: 8, 4: 2, 0: 1}), (bad, {5: 4, 2: 7})):
        score(council, review, demand, forms)
    assess(council, review, good, change=Change.IMPROVED)
    assess(council, review, bad, S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    return {"good": good, "bad": bad, "good_number": number(council, good), "bad_number": number(council, bad)}


def test_quarter_is_gathered_from_the_list(as_: As, council: Council) -> None:
    secretary = as_(council.secretary)
    assert "还没有评议过" in words(secretary.get("/reviews"))
    assert "办结、还没有评过的都会列入，上一次样本不足的也再评一次" in words(secretary.get("/reviews"))
    refused = secretary.submit("/reviews", quarter="2026Q3")
    assert (refused.status_code, "2026Q3 没有办结、可以评议的需求" in words(refused)) == (409, True)
    completed(council)

    answer = secretary.submit("/reviews", quarter="2026q3")

    assert (answer.status_code, answer.location) == (303, "/reviews/2026Q3")
    assert "还有 1 件没有评定过程和结果。" in words(secretary.get("/reviews/2026Q3"))
    assert "2026Q3 评议中 1 WJT-2026-1" in words(secretary.get("/reviews"))


def test_assessing_goes_from_one_to_the_next_and_back_to_the_batch(as_: As, council: Council) -> None:
    first, second = completed(council), completed(council)
    gathered(council)
    secretary, one, two = as_(council.secretary), number(council, first), number(council, second)

    wrong = secretary.submit(f"/reviews/2026Q3/{one}", **{**POINTS, "on_time": "21", "lasting": ""})
    assert wrong.status_code == 422
    assert ("请打 0 到 20 分。" in words(wrong), "请打 0 到 15 分。" in words(wrong)) == (True, True)
    answer = secretary.submit(f"/reviews/2026Q3/{one}", **POINTS, change="improved", vetoes="unsafe")
    assert answer.location == f"/reviews/2026Q3/{two}#assess"
    page = secretary.get(f"/reviews/2026Q3/{one}").text
    assert ('value="18"' in page, 'checked id="vetoes-0"' in page) == (True, True)
    assert secretary.submit(f"/reviews/2026Q3/{two}", **POINTS).location == "/reviews/2026Q3"
    assert "样本不足" in words(secretary.get("/reviews/2026Q3"))


def test_concluding_waits_for_points_and_tells_every_reason(as_: As, council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {5: 4, 2: 6})
    secretary = as_(council.secretary)
    refused = secretary.submit("/reviews/2026Q3")
    assert (refused.status_code, "还有 1 件没有评定过程和结果" in words(refused)) == (409, True)
    assess(council, review, demand, change=Change.IMPROVED)

    asked = secretary.get("/reviews/2026Q3").text
    assert re.search(r"<details class=.twice.>.*都按现在的分得出结论.*确认结束.*</details>", asked, re.DOTALL)
    secretary.submit("/reviews/2026Q3")

    page = words(secretary.get("/reviews/2026Q3"))
    assert "确认结束" not in page
    assert "不合格 满意率 40%，没有到 75%。" in page
    assert "这些不合格，要写明原因" in page


def test_cause_sends_it_back_from_its_sheet(as_: As, council: Council, concluded: dict[str, str]) -> None:
    secretary, path = as_(council.secretary), f"/reviews/2026Q3/{concluded['bad_number']}"
    assert (
        "请写明没办好的根本原因" in words(secretary.submit(path, f"{path}/cause", root_cause="", deadline="")),
        row_of(council, concluded["bad"]).state,
    ) == (True, "unqualified")

    secretary.submit(path, f"{path}/cause", root_cause="管理责任不清", deadline="2027-02-01")

    assert (row_of(council, concluded["bad"]).state, row_of(council, concluded["bad"]).round) == ("redeliberation", 2)
    page = words(secretary.get(path))
    assert ("原因：管理责任不清" in page, "第 2 轮" in page) == (True, False)
    assert "过程 82 按时响应 16/20 协商充分 20/25 公开公示 18/20" in page
    assert "结果 68 目标达成 25/40" in page


def test_sheet_of_what_passed_has_the_answer_to_hand_on(as_: As, council: Council, concluded: dict[str, str]) -> None:
    page = words(as_(council.clerk).get(f"/reviews/2026Q3/{concluded['good_number']}"))

    assert "2026年第3季度大家评过合格：10 张有效评分表，满意率 100%。" in page
    assert "还有 1 位没有答复" in page
    assert "全部 8 2 0 0 0 1 10 100%" in page
    assert "前后对比 改善" in page


def test_figures_have_tables_and_lead_to_their_demands(as_: As, council: Council, concluded: dict[str, str]) -> None:
    clerk = as_(council.clerk)
    page = clerk.get("/reviews/2026Q3/figures")

    assert page.text.count('<svg class="chart"') == 6
    for address in (
        "demands?by=category&amp;group=infrastructure&amp;which=due",
        "demands?series=households&amp;level=2",
        "demands?series=all&amp;level=0",
        "demands?which=closed",
        "due",
    ):
        assert f'href="/reviews/2026Q3/{address}"' in page.text
    assert page.text.count('<a href="/reviews/2026Q3/demands?by=grid&amp;group=" aria-label=') == 1
    assert "2026年11月25日评议结束：2 件中合格 1 件，不合格 1 件，样本不足 0 件。" in words(page)
    assert "/reviews/2026Q3/demands?by=category&amp;group=infrastructure" in page.text
    behind = words(clerk.get("/reviews/2026Q3/demands?which=unqualified"))
    assert (concluded["bad_number"] in behind, concluded["good_number"] in behind) == (True, False)
    unhappy = words(clerk.get("/reviews/2026Q3/demands?series=households&level=2"))
    assert "受影响的住户评过的，有“不满意”的 1 件" in unhappy
    assert "没有这样的需求" in words(clerk.get("/reviews/2026Q3/demands?series=representatives&level=9"))
    assert "类别：基础设施改造" in words(clerk.get("/reviews/2026Q3/demands?by=category&group=infrastructure"))
    assert "没有这样的需求" in words(clerk.get("/reviews/2026Q3/demands?by=grid&group=没有"))


def test_year_shows_four_quarters(as_: As, council: Council, concluded: dict[str, str]) -> None:
    page = as_(council.clerk).get("/reviews/year/2026")

    assert "第3季度 2 件。" in words(page)
    assert 'href="/reviews/2026Q3/figures"' in page.text
    assert page.text.count('href="/reviews/2026Q3/demands?which=unqualified"') == 2
    assert page.text.count('href="/reviews/2026Q3/due"') == 2
    assert as_(council.clerk).get("/reviews/year/1800").status_code == 409


def test_formula_is_adopted_on_its_page(as_: As, council: Council) -> None:
    secretary = as_(council.secretary)
    fields = {"decided": "2026年第12号会议纪要"}
    fields |= {"process_share": "20", "result_share": "40", "satisfaction_share": "40"}
    fields |= {f"level_{n}": str(value) for n, value in ((5, 100), (4, 80), (3, 60), (2, 30), (1, 0))}
    fields |= {"pass_at": "80", "rate_at": "75.5", "excellent_at": "90", "least": "12", "vetoes": "unsafe"}

    late = secretary.submit("/reviews/formulas", quarter="2026Q4", **fields)
    assert (late.status_code, "2026Q4 已经开始" in words(late), 'value="75.5"' in late.text) == (409, True, True)
    assert secretary.submit("/reviews/formulas", quarter="2027Q1", **fields).status_code == 303

    page = words(secretary.get("/reviews/formulas"))
    assert "综合得分 = 过程 × 20% + 结果 × 40% + 满意度得分 × 40%。" in page
    assert "满意率到 75.5%" in page
    assert "通过一个新的公式" not in words(as_(council.clerk).get("/reviews/formulas"))


def test_workbook_has_every_form_and_no_door(as_: As, council: Council, concluded: dict[str, str]) -> None:
    answer = as_(council.secretary).get("/reviews/2026Q3/scores.xlsx")

    book = load_workbook(io.BytesIO(answer.data))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    levels = [row[-1] for row in rows[1:] if row[3] == concluded["good_number"]]
    assert (len(rows), sorted(levels)) == (23, [0, 4, 4, *[5] * 8])
    assert {row[1] for row in rows[1:]} == {"受影响的住户"}
    assert sorted(row[0] for row in rows[1:]) == [f"{n:03d}" for n in range(1, 23)]
    assert "household" not in str(rows)
    assert book.sheetnames == ["评分表", "统计", "逐件", "超期", "公式"]
    items = {row[0]: row for row in book["逐件"].iter_rows(values_only=True)}
    assert items[concluded["bad_number"]][6:17] == ("82", "68", "16", "20", "18", "15", "13", "25", "18", "15", "10")
    assert items["编号"][8:10] == ("按时响应（20）", "协商充分（25）")
    told = {row[0]: row[1:3] for row in book["统计"].iter_rows(min_row=2, max_row=14, values_only=True)}
    assert (told["反馈率"], told["反弹率"]) == (("0%*", "0/2 位诉求人"), ("—", "0/0 件销过单的"))
    assert as_(council.clerk).get("/reviews/2026Q3/scores.xlsx").status_code == 403


def test_others_read_and_do_not_judge(as_: As, council: Council, concluded: dict[str, str]) -> None:
    clerk = as_(council.clerk)

    assert "汇集一个季度" not in words(clerk.get("/reviews"))
    assert "退回重新审议" not in words(clerk.get(f"/reviews/2026Q3/{concluded['bad_number']}"))
    assert clerk.get("/reviews/2026Q3/2026-9999").status_code == 404
    assert clerk.get("/reviews/2019Q1").status_code == 404


def test_late_matters_stand_under_the_figures_and_on_the_page_behind_them(
    as_: As, council: Council, concluded: dict[str, str]
) -> None:
    tonight, council.world.clock.moment = council.world.clock.moment, datetime(2026, 9, 1, tzinfo=UTC)
    late = placed(council, DemandState.IN_PROGRESS, deadline=date(2026, 9, 20), title="车棚漏雨")
    council.world.clock.moment = tonight
    clerk = as_(council.clerk)

    for path in ("/reviews/2026Q3/figures", "/reviews/2026Q3/due"):
        page = words(clerk.get(path))
        assert "到2026年9月30日，过了期限还没办结的 1 件。" in page
        assert f"{number(council, late)} 车棚漏雨 — 2026年9月20日（周日） 没有办结 10 办理中" in page


def test_supervisor_prints_the_report(
    as_: As, council: Council, concluded: dict[str, str]
) -> None:
    supervisor = as_(council.world.staff("监督委员", Role.SUPERVISOR))
    page = supervisor.get("/reviews/2026Q3/figures").text
    assert ("打印评议报告（A4）" in page, "打印公示版（A4）" in page) == (True, True)

    answer = supervisor.submit("/reviews/2026Q3/figures", "/reviews/2026Q3/papers", paper="review_report")
    assert answer.status_code == 303
    assert "季度民主评议报告" in words(supervisor.get(answer.location))
    refused = supervisor.submit("/reviews/2026Q3/figures", "/reviews/2026Q3/papers", paper="slip")
    assert "这里只打印评议报告和它的公示版。" in words(supervisor.get(refused.location))
