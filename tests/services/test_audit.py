"""The audit finds what somebody changed behind the door's back, and nothing where nobody did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Role
from facilitator.services.audit import Audit, AuditReport
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.context import SYSTEM
from tests.factories.council import Council, make_council, span
from tests.factories.tellers import make_tellers
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def council(world: World) -> Council:
    """Six people who have met and begun."""
    council = make_council(world, 5, 1)
    council.plan()
    council.begin(["c1", *span("r", 1, 5)])
    return council


def audited(world: World) -> AuditReport:
    report: AuditReport = world.door.ask(SYSTEM, Audit())
    return report


def behind_the_door(world: World, statement: str) -> None:
    """Whoever owns the machine can write what they like, triggers or not, and put these back afterwards."""
    with closing(sqlite3.connect(world.settings.instance / "community.db")) as database:
        database.execute("PRAGMA foreign_keys=OFF")
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for trigger, _made in triggers:
            database.execute(f"DROP TRIGGER {trigger}")
        assert database.execute(statement).rowcount > 0
        for _trigger, made in triggers:
            database.execute(made)
        database.commit()


def hold(council: Council, secrecy: Secrecy = Secrecy.NAMED) -> str:
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "for", span("r", 1, 4))
    council.vote(ballot, "against", ["r5"])
    council.finish(ballot)
    return ballot


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_audit_of_an_honest_evening_finds_nothing(council: Council, secrecy: Secrecy) -> None:
    hold(council, secrecy)

    report = audited(council.world)

    assert report.faults == ()
    assert {check.name: check.seen for check in report.checks}["表决结果"] == 1


@pytest.mark.parametrize(
    ("secrecy", "statement", "fault"),
    [
        (Secrecy.NAMED, "UPDATE journal SET body = replace(body, '路灯', '停车')", "日志第"),
        (Secrecy.NAMED, "DELETE FROM journal WHERE seq = 3", "序号应为 3"),
        (Secrecy.NAMED, "UPDATE named_votes SET choices = '[\"against\"]'", "从票重新计算"),
        (Secrecy.NAMED, "UPDATE ballots SET result = replace(result, 'passed', 'failed')", "与日志里宣布的不一样"),
        (Secrecy.NAMED, "DELETE FROM roll_entries WHERE kind = 'committee'", "名册与开会时确定的不一样"),
        (Secrecy.SECRET, "DELETE FROM turnout WHERE unit = (SELECT min(unit) FROM turnout)", "登记投票 4 人，票箱里 5"),
        (Secrecy.SECRET, "UPDATE secret_papers SET choices = '[\"against\"]'", "从票重新计算"),
    ],
)
def test_audit_finds_what_was_changed(council: Council, secrecy: Secrecy, statement: str, fault: str) -> None:
    hold(council, secrecy)
    behind_the_door(council.world, statement)

    assert fault in "\n".join(audited(council.world).faults)


@pytest.mark.parametrize("body", ["no JSON", "[1]", "{}", '{"session": 0.5}', '"\\ud800"'])
def test_audit_tells_of_a_journal_that_cannot_be_read_and_goes_on(council: Council, body: str) -> None:
    council.open_demand()
    hold(council)
    behind_the_door(council.world, f"UPDATE journal SET body = '{body}'")  # noqa: S608

    report = audited(council.world)

    journal = {check.name: check for check in report.checks}["日志"]
    assert len(journal.faults) == journal.seen * (1 if body == "{}" else 2)
    assert "XQ-2026-0001 的经过" in "\n".join(report.faults) or "没有写全" in "\n".join(report.faults)
    assert "“是否同意路灯维修合同”的结果与日志里宣布的不一样" in report.faults


def test_audit_finds_a_stranger_in_a_sealed_turnout(council: Council) -> None:
    """One name was put in the place of another: the numbers still agree, the sealed list does not."""
    hold(council, Secrecy.SECRET)
    stranger, voter = council.units["c1"], council.units["r1"]
    behind_the_door(council.world, f"UPDATE turnout SET unit = '{stranger}' WHERE unit = '{voter}'")  # noqa: S608

    assert "投票人有人不见了" in "\n".join(audited(council.world).faults)


def test_audit_finds_another_helper_than_the_sealed_one(council: Council) -> None:
    hold(council, Secrecy.SECRET)
    voter = council.units["r1"]
    behind_the_door(council.world, f"UPDATE turnout SET helped_by = '小李' WHERE unit = '{voter}'")  # noqa: S608

    assert "结束时登记的帮按人与现在的不一样" in "\n".join(audited(council.world).faults)


def test_audit_counts_secret_ballots_that_are_open(council: Council) -> None:
    council.open_ballot(Secrecy.SECRET)

    assert audited(council.world).open_secret == 1


def test_audit_is_for_the_system_only(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.ask(world.staff("管理员", Role.ADMINISTRATOR), Audit())


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_audit_counts_papers_and_hands_again(council: Council, secrecy: Secrecy) -> None:
    """Phones, papers before and after the close, hands: all of it announced, all of it found again."""
    tellers, ballot = make_tellers(council), council.open_ballot(secrecy)
    keyed = tellers.named if secrecy is Secrecy.NAMED else tellers.secret
    council.vote(ballot, "for", ["r1"])
    keyed(ballot, for_=["r2"], invalid=["r3"])
    council.close(ballot)
    keyed(ballot, against=["r4"])
    tellers.hands(ballot, for_=2)
    council.do(AnnounceBallot(ballot))

    assert audited(council.world).faults == ()

    behind_the_door(council.world, 'UPDATE hand_counts SET counts = \'{"abstain":0,"against":2,"for":0}\'')
    assert audited(council.world).faults == (
        "“是否同意路灯维修合同”从票重新计算，与宣布的结果不一样",
        "“是否同意路灯维修合同”的票箱与宣布结果时不一样",
    )
