"""The print against the record: any honest paper passes wherever its lines break, any other one is named."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from facilitator.domain.minutes.record import read_record, record_bytes
from facilitator.pdf.minutes import render
from facilitator.pdf.printed import check_printed
from facilitator.pdf.verdict import Refuted
from tests.factories.minutes import lamp_ballot, lamp_evening, lamp_item

SIGNS = "社区会同居民代表核实，形成“台账”。（见附件）；LED 28,600元 3号院1-1 —— 【】…·%№ A 8～9〜 ⼀一 堃䶮𬭎𪚥🏮"
SIGNS += "\u200b\u202e"


@pytest.mark.parametrize("seed", range(3))
def test_honest_papers_pass_wherever_lines_break(seed: int) -> None:
    draw = random.Random(seed)

    def prose(most: int) -> str:
        return "".join(draw.choice(SIGNS) for _ in range(draw.randrange(1, most))).strip() or "无"

    items = tuple(
        lamp_item(
            position=position,
            title=prose(30),
            background=prose(400),
            plan=f"{prose(300)}\n{prose(90)}",
            opinions=prose(900),
            ballots=tuple(lamp_ballot(question=prose(80)) for _ in range(draw.randrange(3))),
        )
        for position in range(1, draw.randrange(2, 5))
    )
    record = record_bytes(lamp_evening(items=items, title=prose(50), place=prose(40), remarks=prose(300)))
    check_printed(render(record), read_record(record), record)


@pytest.mark.parametrize(
    "other",
    [
        lamp_evening(place="4号院坝"),
        lamp_evening(recorder="陈某"),
        lamp_evening(items=(lamp_item(plan="另一个方案"),)),
        lamp_evening(items=(lamp_item(ballots=(lamp_ballot(question="是否同意另一份合同？"),)),)),
        replace(lamp_evening(), number="〔2026〕第4期"),
    ],
)
def test_other_record_is_refused(record: bytes, paper: bytes, other: object) -> None:
    """Its code is not the printed one; and were the code the same, its words would not be."""
    content = read_record(record_bytes(other))  # type: ignore[arg-type]
    with pytest.raises(Refuted, match="校验码"):
        check_printed(paper, content, record_bytes(content))
    with pytest.raises(Refuted, match="纸面上没有数据里的这一处"):
        check_printed(paper, content, record)
