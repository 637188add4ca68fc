"""What a practised evening prints says so on every page, even where the whole community is a demo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.demo import marked, practised
from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from facilitator.pdf.papers import print_paper
from tests.factories.minutes import lamp_evening
from tests.pdf.test_demo_mark import form, pages

BAND = "只是练习，不作数"


@pytest.mark.parametrize("community", [practised("五角亭社区"), marked(practised("五角亭社区"))])
def test_papers_of_a_practised_evening_are_marked_on_every_page(community: str, tmp_path: Path) -> None:
    evening = replace(lamp_evening(), community=community, issuer=f"{community}居民委员会")
    told = [
        *pages(render(record_bytes(evening)), tmp_path),
        *pages(print_paper(form(issuer=f"{community}居民委员会")), tmp_path),
    ]

    assert len(told) > 2
    assert [BAND in page for page in told] == [True] * len(told)


def test_paper_of_a_real_evening_says_nothing_of_the_kind(tmp_path: Path) -> None:
    told = pages(print_paper(form(issuer="五角亭社区居民委员会")), tmp_path)

    assert [BAND in page for page in told] == [False] * len(told)
