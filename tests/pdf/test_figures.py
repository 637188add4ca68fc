"""What a paper says of the way a ballot was held, beside its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.minutes.ballots import Keying
from facilitator.pdf.figures import figures
from tests.factories.minutes import lamp_ballot, lamp_item

KEYINGS = (
    Keying("周国芳", "陈晓", 12),
    Keying("周国芳", "陈晓", 3),
    Keying("陈晓", "周国芳", 8, "3号楼第1张", "网格员"),
)


def test_keyers_are_told_a_pair_at_a_time_and_a_sheet_at_a_time() -> None:
    ballot = lamp_ballot(keyings=KEYINGS, hand_tellers=("周国芳", "陈晓"))

    remarks = figures(ballot, lamp_item(ballots=(ballot,))).remarks

    assert "纸票15张由周国芳录入、陈晓复核，两人所录一致。" in remarks
    assert "签字表“3号楼第1张”8户由网格员上门征求，陈晓录入、周国芳复核。" in remarks
    assert "举手人数由周国芳、陈晓点数。" in remarks
    assert "次表决" not in remarks


def test_second_round_and_poll_are_said() -> None:
    first, second = lamp_ballot(void_reason="题目念错了"), replace(lamp_ballot(poll=True), id="b2")

    remarks = figures(second, lamp_item(ballots=(first, second))).remarks

    assert "这是本项议题的第2次表决。本次是摸底，投票时各选项的票数同时显示。" in remarks


def test_days_are_named_where_a_vote_went_on_for_several() -> None:
    one = lamp_ballot()
    several = lamp_ballot(closed_at=datetime(2026, 11, 28, 12, 0, tzinfo=UTC))

    assert "，20时06分开始，20时14分结束" in figures(one, lamp_item()).way
    assert "，2026年11月25日20时06分至2026年11月28日20时00分" in figures(several, lamp_item()).way
