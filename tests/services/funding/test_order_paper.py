"""funding.order_paper: figures of example A to the fen, nobody's door on the wall, who may print what and when."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotFound, WrongState
from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.papers.kinds import ABOUT_MONEY, FORGOTTEN, MONEY_OF_UNITS, PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.opine import Opine
from facilitator.services.funding.order_paper import OrderMoneyPaper
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.jobs.read import OpenJobs
from facilitator.services.papers.forget_old import ForgetOldPapers
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import MoneyPaper, MoneyPaperPdf
from facilitator.services.papers.record_pdf import RecordPaperPdf
from tests.factories.council import Council
from tests.factories.yard_books import YardBooks, make_yard


@pytest.fixture
def yard(council: Council) -> YardBooks:
    return make_yard(council)


@pytest.fixture
def few(council: Council) -> YardBooks:
    return make_yard(council, homes=12)


def total(paper: dict[str, Any], part: int) -> list[str]:
    found: list[str] = paper["parts"][part]["table"]["total"]
    return found


def test_plan_notice_says_who_pays_what_and_who_carries_less_only_as_a_count(yard: YardBooks) -> None:
    yard.published()

    kept = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLAN_NOTICE))
    sources, residents, days = kept["parts"]

    assert kept["title"] == "关于3号院消防通道整治筹资方案的公示"
    assert sources["before"] == ["总预算 58,600.00 元（人民币伍万捌仟陆佰元整）。"]
    assert [row[2] for row in sources["table"]["rows"]] == ["30,000.00", "4,000.00", "2,000.00", "22,600.00"]
    assert sources["table"]["total"] == ["合计", "", "58,600.00"]
    assert sources["bar"]["sentence"] == (
        "政府补助 30,000.00 元，约占计划的 51%，居民自筹 22,600.00 元，约占计划的 39%，"
        "企业捐助 6,000.00 元，约占计划的 10%。"
    )
    assert residents["before"][1:] == [
        "不减免的 118 户，每户 189.12—189.13 元。",
        "免交 7 户，减半 3 户；只公布户数，不公布是谁、为什么。",
    ]
    assert residents["table"]["rows"] == [
        ["189.13", "16", "3,026.08"], ["189.12", "102", "19,290.24"], ["94.56", "3", "283.68"], ["0.00", "7", "0.00"],
    ]  # fmt: skip
    assert residents["table"]["total"] == ["合计", "128", "22,600.00"]
    assert residents["after"][0] == "自愿出资，投票通过也不欠钱，以本户签字为准。"
    assert residents["after"][1].startswith("城市居民委员会组织法第四十二条")
    assert days["before"][0] == "公示期：2026年11月5日至2026年11月19日，头尾都算共 15 天。"
    assert kept["blanks"] == ["意见和投诉电话", "居务监督委员会电话"]


def test_known_phone_is_printed_and_only_the_other_is_left_to_write(yard: YardBooks) -> None:
    yard.published()
    door = yard.council.world.door
    object.__setattr__(door, "complaint_phone", "023-5550-1234")

    for kind in (PaperKind.PLAN_NOTICE, PaperKind.ACCOUNT_STATEMENT):
        kept = yard.content(OrderMoneyPaper(yard.plan, kind))
        assert (kept["contact"], kept["blanks"]) == ("意见和投诉电话：023-5550-1234", ["居务监督委员会电话"])


def test_accounts_have_the_bar_of_what_has_come(yard: YardBooks) -> None:
    yard.published()
    empty = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))["parts"][0]["bar"]
    yard.pay(300_00, unit=yard.homes[20])
    yard.pay(100_00, unit=yard.homes[21])
    bar = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))["parts"][0]["bar"]

    assert (empty, bar["sentence"]) == (None, "居民自筹 400.00 元，约占到账的 100%。")


def test_pieces_of_the_bar_lie_side_by_side(yard: YardBooks) -> None:
    yard.published()

    pieces = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLAN_NOTICE))["parts"][0]["bar"]["segments"]

    assert [(one["pile"], one["start"], one["width"]) for one in pieces] == [
        ("government", 0, 5119), ("residents", 5119, 3857), ("enterprises", 8976, 1024),
    ]  # fmt: skip


def test_whole_yuan_are_published_with_what_they_bring_beyond(yard: YardBooks) -> None:
    yard.published(rounding=Rounding.CEIL_TO_YUAN)

    part = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLAN_NOTICE))["parts"][0]

    assert part["table"]["total"] == ["合计", "", "58,705.00"]
    assert "比预算多 105.00 元" in part["after"][0]


def test_account_statement_of_example_a_adds_up(yard: YardBooks) -> None:
    yard.settled()
    yard.do(Opine(yard.plan, "账款相符，同意公示。"), yard.supervisor)

    kept = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))

    assert total(kept, 0) == ["合计", "", "58,600.00", "1,323.86", "58,600.00"]
    assert kept["parts"][0]["table"]["rows"][3] == ["受益居民自筹", "", "22,600.00", "0.00", "21,276.14"]
    assert "居民自筹 21,276.14 元，约占到账的 36%" in kept["parts"][0]["bar"]["sentence"]
    assert kept["parts"][0]["after"] == [
        "结算时4户未承诺、3户未到账，不再收；只公布户数，不公布是谁。",
        "2026年11月25日，社区基金补足 1,323.86 元，补的是预算以内的缺口。",
    ]
    assert total(kept, 1)[-1] == "56,230.00"
    assert kept["parts"][2]["before"] == ["结余 2,370.00 元（人民币贰仟叁佰柒拾元整），账上余额 2,370.00 元。"]
    assert [row[2] for row in kept["parts"][2]["table"]["rows"]] == ["1,213.31", "161.77", "80.89", "53.54", "860.49"]
    assert kept["parts"][2]["table"]["rows"][-1][1] == "出过钱的 114 户"
    assert total(kept, 2)[2:] == ["2,370.00", "0.00"]
    assert kept["title"] == "3号院消防通道整治收支账目"
    assert "（未公示），现在是“已结算”" in kept["lead"]
    days = {"accounts_from": yard.today, "accounts_until": yard.today + timedelta(days=14)}
    yard.stand(FundingState.ACCOUNTS_PUBLISHED, **days)
    hung = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))
    assert hung["title"] == "关于3号院消防通道整治收支账目的公示"
    assert kept["parts"][3]["before"][0] == "账款相符，同意公示。（陈监督，2026年11月25日）"


def test_accounts_of_a_plan_that_was_given_up_say_why_and_name_nobody(yard: YardBooks) -> None:
    yard.collected()
    yard.do(Abandon(yard.plan, "2栋1-1（周密）不让挖"))

    after = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))["parts"][0]["after"]

    assert after[0] == "不办了：没交的不用再交，交了的退回。"
    assert after[-1].startswith("2026年11月25日，退款，不办了：")
    assert after[-1].endswith("不让挖。")
    assert [word for word in ("1-1", "周密") if word in after[-1]] == []


def test_refund_list_of_example_a_is_that_of_the_books(yard: YardBooks) -> None:
    yard.settled()

    table = yard.content(OrderMoneyPaper(yard.plan, PaperKind.REFUND_LIST))["table"]
    amounts = [row[3] for row in table["rows"]]

    assert table["total"][3:5] == ["2,370.00", "0.00"]
    assert [amounts.count(one) for one in ("7.65", "7.64", "3.82")] == [99, 12, 3]
    assert len(amounts) == 118


def test_receipt_roll_runs_to_the_income_and_shows_what_was_taken_back(yard: YardBooks) -> None:
    yard.published()
    first = yard.pay(100_00, unit=yard.homes[20]).entry
    yard.pay(200_00, unit=yard.homes[21])
    yard.do(Contra(first, "记错了户号"))

    kept = yard.content(OrderMoneyPaper(yard.plan, PaperKind.RECEIPT_ROLL))

    assert [(row[6], row[7], row[9]) for row in kept["table"]["rows"]] == [
        ("100.00", "100.00", "已冲销"), ("200.00", "300.00", ""),
        ("-100.00", "200.00", "冲销第 1 号：记错了户号（专干）"),
    ]  # fmt: skip
    assert kept["table"]["total"][6] == "200.00" == f"{yard.shown().sums.income_fen / 100:.2f}"


def test_pledge_forms_are_for_those_who_carry_a_share(yard: YardBooks) -> None:
    yard.published()

    kept = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLEDGE_FORM))
    one = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLEDGE_FORM, unit=yard.homes[0]))

    assert len(kept["forms"]) == 121
    assert [(form["figures"], form["capitals"]) for form in one["forms"]] == [("94.56", "玖拾肆元伍角陆分")]
    assert kept["promise"] == "自愿出资，投票通过也不欠钱，以本户签字为准。"
    with pytest.raises(NotFound):
        yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLEDGE_FORM, unit=yard.homes[5]))


def test_free_pledges_get_a_sheet_of_forms_without_an_amount(few: YardBooks) -> None:
    few.published(method=Method.FIXED_PLEDGE, units=())

    kept = few.content(OrderMoneyPaper(few.plan, PaperKind.PLEDGE_FORM))
    notice = few.content(OrderMoneyPaper(few.plan, PaperKind.PLAN_NOTICE))

    assert kept["forms"] == [{"label": "", "figures": "", "capitals": ""}] * 2
    assert notice["parts"][1]["table"] is None
    assert notice["parts"][1]["before"] == ["居民自筹 22,600.00 元，各户自愿认捐，认多少由本户写。"]


def test_receipts_are_printed_once_for_what_stands(few: YardBooks) -> None:
    few.published()
    with pytest.raises(WrongState, match="还没有收款"):
        few.content(OrderMoneyPaper(few.plan, PaperKind.RECEIPT))
    wrong, right = few.pay(100_05, unit=few.homes[10]).entry, few.pay(20_00, unit=few.homes[11]).entry
    few.do(Contra(wrong, "记错了户号"))

    every = few.content(OrderMoneyPaper(few.plan, PaperKind.RECEIPT))
    one = few.content(OrderMoneyPaper(few.plan, PaperKind.RECEIPT, entry=right))

    assert every["receipts"] == one["receipts"]
    assert [(slip["number"], slip["figures"], slip["capitals"]) for slip in one["receipts"]] == [
        ("0000002", "20.00", "贰拾元整")
    ]
    assert every["parts"] == ["存根", "交款人收执", "记账"]
    with pytest.raises(WrongState, match="已经冲销"):
        few.content(OrderMoneyPaper(few.plan, PaperKind.RECEIPT, entry=wrong))
    with pytest.raises(NotFound):
        few.content(OrderMoneyPaper(few.plan, PaperKind.RECEIPT, entry="none"))


def _leak(yard: YardBooks) -> tuple[str, ...]:
    """A door, a label, a name and a phone in every field that a notice prints."""
    secrets = ("2栋1-1", "2栋10-1", "周密", "13812345678")
    told = f"{secrets[0]}（周密）门前，2栋10-1周密说的，13812345678"
    sources = (PlanSource(FundSource.GOV_SUBSIDY, 36_000_00, "街道"), PlanSource(FundSource.RESIDENT_RAISED, 22_600_00))
    yard.published(sources=sources, title=f"{told}的路灯")
    yard.pay(36_000_00, source=FundSource.GOV_SUBSIDY, name="街道")
    yard.stand(FundingState.FUNDED)
    spent = yard.spend(100_00, purpose=told, payee=told).entry
    yard.do(Contra(spent, told))
    yard.do(Opine(yard.plan, told), yard.supervisor)
    return secrets


def test_no_resident_stands_on_the_wall(yard: YardBooks) -> None:
    secrets = _leak(yard)
    roll = json.dumps(yard.content(OrderMoneyPaper(yard.plan, PaperKind.RECEIPT_ROLL)), ensure_ascii=False)
    assert all(secret in roll for secret in secrets), "what could leak must be there to leak"

    statement = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))
    yard.stand(FundingState.COLLECTING)
    notice = yard.content(OrderMoneyPaper(yard.plan, PaperKind.PLAN_NOTICE))

    with yard.council.world.database.reading() as unit:
        labels = [one.label for one in unit.roll.everyone() if one.id in yard.homes]
    for kept in (statement, notice):
        words = json.dumps(kept, ensure_ascii=False)
        assert [word for word in (*secrets, *labels) if word in words] == []


def test_counts_in_the_words_of_the_books_stay(yard: YardBooks) -> None:
    """Doors as short as 1-2 must not hide 12 lamps."""
    yard.closed()
    yard.spend(100_00, purpose="路灯 12 盏，第41次抄表，3 栋外墙 118 平方米")

    rows = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))["parts"][1]["table"]["rows"]

    assert rows[0][1] == "1．路灯 12 盏，第41次抄表，3 栋外墙 118 平方米"


def test_shares_by_area_are_told_by_the_square_metre_and_as_a_span(few: YardBooks) -> None:
    """Example B: eight flats, and what one square metre costs."""
    areas = (68.35, 82.10, 95.42, 110.06) * 2
    units = tuple(PlanUnit(home, area) for home, area in zip(few.homes, areas, strict=False))
    sources = (PlanSource(FundSource.GOV_SUBSIDY, 8_000_00), PlanSource(FundSource.RESIDENT_RAISED, 18_400_00))
    few.published(budget_fen=26_400_00, sources=sources, method=Method.PER_AREA, units=units)

    part = few.content(OrderMoneyPaper(few.plan, PaperKind.PLAN_NOTICE))["parts"][1]

    assert part["before"][1:] == ["不减免的 8 户，每户 1,766.70—2,844.81 元。", "每平方米约 25.85 元。"]
    assert part["table"]["total"] == ["合计", "8", "18,400.00"]


def test_supervisor_prints_accounts_and_roll_only(few: YardBooks) -> None:
    few.published()
    paper = few.do(OrderMoneyPaper(few.plan, PaperKind.PLEDGE_FORM)).paper

    for kind in (PaperKind.ACCOUNT_STATEMENT, PaperKind.RECEIPT_ROLL):
        mine = few.do(OrderMoneyPaper(few.plan, kind), few.supervisor).paper
        assert few.council.ask(MoneyPaper(mine), few.supervisor).kind is kind
    for kind in sorted(ABOUT_MONEY - {PaperKind.ACCOUNT_STATEMENT, PaperKind.RECEIPT_ROLL}):
        with pytest.raises(Forbidden):
            few.do(OrderMoneyPaper(few.plan, kind), few.supervisor)
    with pytest.raises(Forbidden):
        few.council.ask(MoneyPaper(paper), few.supervisor)
    with pytest.raises(Forbidden):
        few.do(OrderMoneyPaper(few.plan, PaperKind.ACCOUNT_STATEMENT), few.council.recorder)


def test_order_wants_a_job_and_its_file_is_called_after_the_demand(few: YardBooks) -> None:
    few.published()
    paper = few.do(OrderMoneyPaper(few.plan, PaperKind.PLAN_NOTICE)).paper
    (job,) = few.council.ask(OpenJobs(), SYSTEM)
    few.do(RecordPaperPdf(paper, "ab" * 32, 1), SYSTEM)

    assert (job.kind, job.subject) == ("print_paper", paper)
    assert few.council.ask(MoneyPaperPdf(paper), few.council.clerk).name == "筹资方案公示XQ-2026-0001.pdf"
    assert few.council.events("PaperOrdered")[-1]["subject"] == "XQ-2026-0001"


def test_papers_wait_for_their_time(few: YardBooks) -> None:
    few.draft()
    for kind in sorted(ABOUT_MONEY - {PaperKind.RECEIPT_ROLL}):
        with pytest.raises(WrongState):
            few.content(OrderMoneyPaper(few.plan, kind))
    few.stand(FundingState.FUNDED)
    for kind in (PaperKind.PLAN_NOTICE, PaperKind.PLEDGE_FORM, PaperKind.REFUND_LIST):
        with pytest.raises(WrongState, match="资金落实"):
            few.content(OrderMoneyPaper(few.plan, kind))


def test_kept_surplus_is_said_and_not_listed_for_refund(yard: YardBooks) -> None:
    yard.settled()
    yard.stand(FundingState.SURPLUS_RESOLVED)

    part = yard.content(OrderMoneyPaper(yard.plan, PaperKind.ACCOUNT_STATEMENT))["parts"][2]

    assert part["table"] is None
    assert part["before"][-1] == "结余按决议留作公共维修备用金，不退；以后怎么用，另行公示。"
    with pytest.raises(WrongState, match="留用"):
        yard.content(OrderMoneyPaper(yard.plan, PaperKind.REFUND_LIST))


def test_other_papers_are_refused_and_ours_are_not_ordered_as_theirs(few: YardBooks) -> None:
    few.published()
    with pytest.raises(BadInput):
        few.do(OrderMoneyPaper(few.plan, PaperKind.SLIP))
    with pytest.raises(BadInput, match="一事一议"):
        few.do(OrderPaper(PaperKind.RECEIPT_ROLL))
    with pytest.raises(NotFound):
        few.do(OrderMoneyPaper("none", PaperKind.RECEIPT_ROLL))
    slip = few.do(OrderPaper(PaperKind.SLIP)).paper
    with pytest.raises(NotFound):
        few.council.ask(MoneyPaper(slip), few.council.clerk)


def test_papers_with_doors_are_forgotten_and_notices_stay(few: YardBooks) -> None:
    few.published()
    few.pay(20_00, unit=few.homes[11])
    ordered = {kind: few.do(OrderMoneyPaper(few.plan, kind)).paper for kind in ABOUT_MONEY - {PaperKind.REFUND_LIST}}
    few.council.world.clock.forward(days=31)

    forgotten = few.do(ForgetOldPapers(), SYSTEM).papers

    assert set(forgotten) == {ordered[kind] for kind in MONEY_OF_UNITS - {PaperKind.REFUND_LIST}}
    assert PaperKind.REFUND_LIST in FORGOTTEN
    assert few.council.ask(MoneyPaper(ordered[PaperKind.RECEIPT]), few.council.clerk).state == "forgotten"
