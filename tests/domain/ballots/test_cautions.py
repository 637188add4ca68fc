"""What a chair hears before opening although nothing is stopped."""

from __future__ import annotations

from datetime import date

from facilitator.domain.ballots.cautions import cautions
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.people.units import Unit
from tests.factories.ballots import forty_four, names, opening, roll


def test_cautions_composition_below_four_fifths() -> None:
    units: list[Unit] = roll(*names("r", 1, 20), *names("c", 1, 7))

    assert cautions(opening("rc_reps_2026", units), units) == (
        "代表 20 人，不到组成人员 27 人的五分之四，请核对名册。",
    )
    assert cautions(opening("rc_reps_2026", forty_four()), forty_four()) == ()


def test_cautions_consultation_notice() -> None:
    members = roll(*names("m", 1, 20))

    assert len(cautions(opening("forum_present", members), members)) == 1
    assert "提前了 1 天" in cautions(opening("forum_present", members, notice_on=date(2026, 11, 24)), members)[0]
    assert cautions(opening("forum_present", members, notice_on=date(2026, 11, 23)), members) == ()


def test_cautions_secrecy_of_a_few() -> None:
    members = roll(*names("m", 1, 4))

    assert len(cautions(opening("yard_straw_poll", members, secrecy=Secrecy.SECRET), members)) == 1
