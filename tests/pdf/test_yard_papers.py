"""Example A from the books to the paper: what pypdf reads from the PDFs is the field's own arithmetic, to the fen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.funding.states import FundingState
from facilitator.domain.papers.content import content_bytes
from facilitator.domain.papers.kinds import PaperKind
from facilitator.pdf.papers import print_paper
from facilitator.services.funding.order_paper import OrderMoneyPaper
from tests.factories.council import make_council
from tests.factories.world import make_world
from tests.factories.yard_books import YardBooks, make_yard
from tests.pdf.reading import page_count, text_of


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[YardBooks]:
    folder: Path = tmp_path_factory.mktemp("yard")
    with make_world(folder) as world:
        yield make_yard(make_council(world, 5, 1))


@pytest.fixture(scope="module")
def notice(yard: YardBooks) -> bytes:
    yard.published()
    made = printed(yard, PaperKind.PLAN_NOTICE)
    yard.stand(FundingState.ARCHIVED)  # Out of the way of the plan that is played to its end.
    return made


@pytest.fixture(scope="module")
def statement(yard: YardBooks, notice: bytes) -> bytes:
    yard.settled()
    return printed(yard, PaperKind.ACCOUNT_STATEMENT)


def printed(yard: YardBooks, kind: PaperKind) -> bytes:
    return print_paper(content_bytes(yard.content(OrderMoneyPaper(yard.plan, kind))))


def labels(yard: YardBooks) -> list[str]:
    with yard.council.world.database.reading() as unit:
        return [one.label for one in unit.roll.everyone() if one.id in yard.homes]


def test_plan_notice_holds_the_figures_of_the_field(notice: bytes) -> None:
    text = text_of(notice)

    assert page_count(notice) == 1
    assert [
        words
        for words in (
            "总预算58,600.00元（人民币伍万捌仟陆佰元整）", "政府补助街道30,000.00", "辖区企业捐助甲企业4,000.00",
            "受益居民自筹22,600.00", "合计58,600.00", "每户189.12—189.13元", "189.13163,026.08", "189.1210219,290.24",
            "94.563283.68", "免交7户，减半3户", "自愿出资，投票通过也不欠钱", "第四十二条",
        )
        if words not in text
    ] == []  # fmt: skip


def test_account_statement_holds_the_figures_of_the_field(statement: bytes) -> None:
    text = text_of(statement)

    assert page_count(statement) == 1
    assert [
        words
        for words in (
            "受益居民自筹22,600.000.0021,276.14", "社区基金0.001,323.861,323.86", "合计58,600.001,323.8658,600.00",
            "社区基金补足1,323.86元，补的是预算以内的缺口",
            "4户未承诺、3户未到账", "合计56,230.00", "结余2,370.00元（人民币贰仟叁佰柒拾元整）", "街道1,213.31",
            "甲企业161.77", "乙企业80.89", "社区基金53.54", "出过钱的114户860.49", "账上余额2,370.00元",
        )
        if words not in text
    ] == []  # fmt: skip


def test_refund_list_holds_every_payer_and_the_notices_hold_none(
    yard: YardBooks, notice: bytes, statement: bytes
) -> None:
    refunds = text_of(printed(yard, PaperKind.REFUND_LIST))
    homes = labels(yard)
    paid = [line.label for line in yard.shown().refunds if line.unit]

    assert [refunds.count(f"自筹{one}") for one in ("7.65", "7.64", "3.82")] == [99, 12, 3]
    assert (len(paid), [label for label in paid if label not in refunds]) == (114, [])
    assert "〓" not in refunds, "堃 and 䶮 come out"
    assert [label for label in homes if label in text_of(notice) + text_of(statement)] == []
    assert [name for name in ("李堃", "王䶮", "周密") if name in text_of(notice) + text_of(statement)] == []
