"""Words on pages and papers."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.steps.board import check_text, is_written, plain


def test_chinese_is_found_over_line_ends_and_figures_are_not_glued() -> None:
    assert is_written("表决通过", "表决\n通 过")
    assert is_written("31", "赞成 31 票")
    assert not is_written("13800", "1 3800")


def test_words_of_a_page_are_found_without_its_tags() -> None:
    assert plain("<p>表决<b>通过</b> &amp; 公示</p>") == "表决通过 & 公示"


def test_absent_and_unwanted_words_do_not_hold() -> None:
    check_text("表决通过", ["通过"], ["未通过"])

    with pytest.raises(NotHeld):
        check_text("表决通过", ["流会"], [])
    with pytest.raises(NotHeld):
        check_text("电话 13800000000", [], ["13800"])
