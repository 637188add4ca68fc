"""What an answer is compared with."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.api import Answer
from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.steps.do import compare
from facilitator.cli.rehearse.values import Value

STORED = Answer(200, {"ok": True, "result": {"outcome": "passed", "tally": {"for": 17}}, "version": 9})
REFUSED = Answer(
    409, {"ok": False, "error": "quorum_not_met", "message": "差 2 人", "details": {"present": 28, "needed": 30}}
)


def test_expected_parts_of_result_and_refusal_hold() -> None:
    compare({"result": {"tally": {"for": 17}}}, STORED)
    compare({"error": "quorum_not_met", "details": {"present": 28}}, REFUSED)
    compare({"ok": False}, REFUSED)


def test_unexpected_refusal_is_told_with_its_sentence() -> None:
    with pytest.raises(NotHeld) as caught:
        compare({"ok": True}, REFUSED, "（监票人没有确认）")

    assert caught.value.expected == "ok = true"
    assert caught.value.came == "quorum_not_met：差 2 人（监票人没有确认）"


def test_malformed_answer_names_the_fields() -> None:
    details: dict[str, Value] = {"place": "必须填写。", "x": "没有。"}
    malformed = Answer(422, {"ok": False, "error": "malformed", "message": "内容有误。", "details": details})

    assert malformed.told() == "malformed：内容有误。place：必须填写；x：没有"


def test_expected_refusal_that_does_not_come_is_told() -> None:
    with pytest.raises(NotHeld) as caught:
        compare({"error": "recused"}, STORED)

    assert caught.value.expected == 'error = "recused"'


def test_answer_without_json_is_an_error_too() -> None:
    with pytest.raises(NotHeld) as caught:
        compare({"ok": True}, Answer(502, {}))

    assert caught.value.came == "http_502：没有说明"
