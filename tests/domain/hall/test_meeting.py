"""What the plan of an evening means before its doors open: by example, and by properties over all plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.hall.finding import Mark
from facilitator.domain.hall.machine import Disk, judge_certificate, judge_clock, judge_disk
from facilitator.domain.hall.meeting import Planned, judge_meeting

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
WELL = Planned(
    votes=True,
    day=DAY,
    notified_on=date(2026, 11, 10),
    notice_days=10,
    reviews=True,
    pre_review_on=date(2026, 11, 9),
    roll=37,
    due=35,
    tickets=37,
    scans=1,
    screen_seen_at=NOW,
    scrutineers=2,
)
DAYS = st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 31))
PLANS = st.builds(
    Planned,
    votes=st.booleans(),
    day=st.just(DAY),
    notified_on=DAYS,
    notice_days=st.none() | st.integers(0, 30),
    reviews=st.booleans(),
    pre_review_on=DAYS,
    roll=st.integers(0, 2000),
    due=st.integers(0, 2000),
    tickets=st.integers(0, 2000),
    scans=st.integers(0, 300),
    screen_seen_at=st.none() | st.just(NOW),
    scrutineers=st.integers(0, 5),
)


def found(**changes: object) -> dict[str, tuple[Mark, str]]:
    plan = replace(WELL, **changes)  # type: ignore[arg-type]
    return {finding.what: (finding.mark, finding.found) for finding in judge_meeting(plan)}


def test_evening_that_is_prepared_wants_nothing() -> None:
    assert {what: mark for what, (mark, _words) in found().items() if mark is not Mark.GOOD} == {"纸票": Mark.ASK}


@pytest.mark.parametrize(
    ("change", "what", "words"),
    [
        ({"notified_on": None}, "会议通知", "还没有登记，要提前 10 天"),
        (
            {"notified_on": None, "told_otherwise": True},
            "会议通知",
            "时间或者地点改过，还没有重新通知；以前印的通知、海报都不对了",
        ),
        ({"old_tickets": 3}, "入场票", "3 张是改时间、地点以前印的，票上写的不对了"),
        ({"notified_on": date(2026, 11, 16)}, "会议通知", "2026年11月16日 已通知，提前了 9 天，要提前 10 天"),
        ({"pre_review_on": None}, "党组织先行研究", "还没有登记"),
        ({"pre_review_on": date(2026, 11, 26)}, "党组织先行研究", "登记的是 2026年11月26日，在会议之后"),
        ({"roll": 0}, "名册", "名册里没有能参加这次会的人或户"),
        ({"scrutineers": 0}, "监票人", "还没有定"),
        ({"tickets": 0}, "入场票", "还没有打印"),
        ({"tickets": 36}, "入场票", "打印了 36 张，名册上要 37 张"),
        ({"screen_seen_at": None}, "大屏", "还没有在投影上看过测试页"),
        ({"scans": 0}, "扫码", "还没有手机扫进来过"),
    ],
)
def test_what_is_missing_is_said_and_nothing_else(change: dict[str, object], what: str, words: str) -> None:
    wanting = {name: told for name, (mark, told) in found(**change).items() if mark is Mark.WORSE_OFF}
    assert wanting == {what: words}


def test_consultation_is_reminded_of_the_days_that_its_rule_names() -> None:
    told = found(notified_on=None, notice_days=None, advised_days=5)

    assert told["会议通知"] == (Mark.WORSE_OFF, "还没有登记；按议事规则应提前 5 天，没有通知也开得成")


def test_consultation_needs_no_notice_and_no_review() -> None:
    told = found(notified_on=None, notice_days=None, reviews=False, pre_review_on=None)

    assert told["会议通知"][0] is Mark.ASK
    assert "党组织先行研究" not in told


@given(PLANS)
def test_check_before_a_meeting_never_says_that_it_may_not_be_held(plan: Planned) -> None:
    findings = list(judge_meeting(plan))

    assert {one.mark for one in findings} <= {Mark.GOOD, Mark.WORSE_OFF, Mark.ASK}
    assert [one for one in findings if bool(one.cure) != (one.mark is Mark.WORSE_OFF)] == []


@given(st.integers(0, 2**40), st.none() | st.floats(0, 5))
def test_disk_that_is_not_well_comes_with_its_cure(free: int, seconds: float | None) -> None:
    for finding in judge_disk(Disk("/社区", free, seconds)):
        assert bool(finding.cure) == (finding.mark in (Mark.BAD, Mark.WORSE_OFF))


def test_clock_may_lag_a_minute_behind_the_journal() -> None:
    marks = [judge_clock(NOW, NOW + timedelta(seconds=ahead)).mark for ahead in (60, 61)]

    assert marks == [Mark.GOOD, Mark.BAD]


def test_certificate_is_spoken_of_half_a_year_before_its_end() -> None:
    days = (181, 180, 0)
    marks = [judge_certificate("社区证书", NOW + timedelta(days=left), NOW).mark for left in days]

    assert marks == [Mark.GOOD, Mark.WORSE_OFF, Mark.BAD]
