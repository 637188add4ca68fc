"""Counting an envelope again: marks by option, differences that add up, papers that have no piles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.entering import Keyed
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.recounting import PILED, PaperCount, check_piled, count_of
from facilitator.domain.ballots.slate import Option, Slate
from facilitator.domain.errors import WrongState

SLATE = Slate(Form.MULTIPLE, (Option("o1", "路灯"), Option("o2", "凉亭"), Option("o3", "晾衣架")), 1, 2)
MARKS = st.lists(st.tuples(st.sets(st.sampled_from(SLATE.ids), max_size=2), st.booleans()), max_size=40)


@given(MARKS)
def test_envelope_counts_every_mark_of_every_valid_paper_once(papers: list[tuple[set[str], bool]]) -> None:
    keyed = [Keyed(str(at), None, tuple(marks), spoiled) for at, (marks, spoiled) in enumerate(papers)]
    found = count_of(SLATE, keyed)

    assert found.counts == {option: sum(option in marks for marks, bad in papers if not bad) for option in SLATE.ids}
    assert found.invalid == sum(bad for _marks, bad in papers)


@given(*(st.dictionaries(st.sampled_from(SLATE.ids), st.integers(0, 50)) for _count in range(2)), st.integers(0, 9))
def test_record_and_differences_are_the_new_count(one: dict[str, int], two: dict[str, int], invalid: int) -> None:
    before = PaperCount({option: one.get(option, 0) for option in SLATE.ids}, 3)
    after = PaperCount({option: two.get(option, 0) for option in SLATE.ids}, invalid)
    more = before.differences(after)

    assert {option: count + more.get(option, 0) for option, count in before.counts.items()} == after.counts
    assert before.invalid + more.get("invalid", 0) == after.invalid
    assert 0 not in more.values()


@pytest.mark.parametrize("form", sorted(set(Form) - PILED))
def test_rankings_and_scores_have_no_piles(form: Form) -> None:
    with pytest.raises(WrongState):
        check_piled(Slate(form, SLATE.options))
