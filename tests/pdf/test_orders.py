"""The table of a 两委会 on paper: each demand, what was decided, who does it by when; the verifier reads it back."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from facilitator.domain.minutes.content import DemandRef, MinutesContent, OrderLine
from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from facilitator.pdf.printed import check_printed
from facilitator.pdf.summary import orders_sum
from facilitator.pdf.verdict import Refuted
from tests.factories.minutes import lamp_evening


def line(number: int, move: str = "open_order", **changed: Any) -> OrderLine:
    values: dict[str, Any] = {
        "item": number,
        "demand": DemandRef(f"d{number}", f"XQ-2026-{number:04d}", f"{number}号院路灯坏了大半年，老人晚上不敢下楼"),
        "move": move,
        "ruling": "立单，小事，常规",
        "moves_to": "opened",
        "moves_to_name": "已开单",
        "order": {"matter": "minor"},
        "responsible_party": "社区居委会和重庆亮邻照明工程有限公司",
        "deadline": date(2026, 12, 31),
    }
    return OrderLine(**(values | changed))


def evening(*orders: OrderLine) -> MinutesContent:
    return lamp_evening(
        title="十一月两委会", kind="two_committees", kind_name="两委会", items=(), resolutions=(), orders=orders
    )


def words(paper: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(paper)).pages)


@pytest.mark.parametrize("count", [1, 40])
def test_every_order_is_printed_and_read_back(count: int) -> None:
    orders = [line(number) for number in range(1, count)]
    waits = {"ruling": "暂缓到2027年1月10日再议", "reason": "等物业报价", "responsible_party": "", "deadline": None}
    orders.append(line(count, "defer", **waits))
    content = evening(*orders)
    record = record_bytes(content)

    paper = render(record)

    check_printed(paper, content, record)
    assert "暂缓到2027年1月10日再议理由：等物业报价" in words(paper)


def test_ratified_order_is_printed_with_danger_and_dispatcher() -> None:
    content = evening(line(1, "ratify", ruling="追认，小事", danger="电线落地，会触电", dispatched_by="书记"))
    record = record_bytes(content)

    paper = render(record)

    check_printed(paper, content, record)
    assert "追认，小事书记紧急先行交办；危险：电线落地，会触电" in words(paper)
    with pytest.raises(Refuted):
        check_printed(paper, evening(line(1, "ratify", ruling="追认，小事", danger="没有危险")), record)


def test_order_that_is_not_on_the_paper_refutes_it() -> None:
    content = evening(line(1))
    other = evening(line(1, responsible_party="物业公司"))

    with pytest.raises(Refuted):
        check_printed(render(record_bytes(content)), other, record_bytes(content))


def test_sum_counts_matters_and_moves() -> None:
    private = line(3, order={"matter": "private"})
    orders = [line(1), line(2), private, line(4, "ratify", order={}), line(5, "merge", order={})]

    assert orders_sum(orders) == "会议审定需求5件：立单3件（小事2件、私事1件）；追认1件；并单1件。"
    assert orders_sum([]) == ""
