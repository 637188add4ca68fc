"""The door of the hall: one unit once, whatever is shown there."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import AlreadyPresent, Missing, NotFound, ProxyRefused, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import SeatByToken
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.people.watch import Watch
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.read import SessionDetail
from facilitator.sessions.presence import Capacity
from tests.factories.council import Council


@pytest.fixture(autouse=True)
def gathering(council: Council) -> None:
    council.plan()
    council.gather([])


def test_check_in_counts_against_the_quorum(council: Council) -> None:
    answer = council.do(CheckIn(council.session, council.units["r1"]))

    assert (answer.present, answer.needed, answer.already) == (1, 4, None)


def test_check_in_gives_a_code_that_seats_a_phone(council: Council) -> None:
    code = council.do(CheckIn(council.session, council.units["r1"])).short_code

    seat = council.do(TakeSeat(council.code, short_code=code.lower().replace("-", " ")))

    assert seat.unit == council.units["r1"]


def test_check_in_leaves_the_printed_ticket_alive(council: Council) -> None:
    printed = council.do(IssueTickets(council.session, (council.units["r1"],))).tickets[0]

    council.do(CheckIn(council.session, council.units["r1"]))

    assert council.do(TakeSeat(council.code, ticket=printed.ticket)).unit == council.units["r1"]


def test_check_in_takes_a_ticket_by_its_secret_or_its_code(council: Council) -> None:
    first, second = council.do(IssueTickets(council.session, (council.units["r1"], council.units["r2"]))).tickets

    council.do(CheckIn(council.session, ticket=first.ticket))
    answer = council.do(CheckIn(council.session, ticket=second.short_code))

    assert answer.present == 2


def test_check_in_makes_a_guests_phone_the_seat(council: Council) -> None:
    guest = council.do(Watch(council.code))

    council.do(CheckIn(council.session, council.units["r1"], phone=guest.number))

    seat = council.ask(SeatByToken(token_hash(guest.seat)), SYSTEM)
    assert seat.unit == council.units["r1"]


def test_check_in_seats_the_phone_of_somebody_who_is_in_already(council: Council) -> None:
    council.do(CheckIn(council.session, council.units["r1"]))
    guest = council.do(Watch(council.code))

    answer = council.do(CheckIn(council.session, council.units["r1"], phone=guest.number))

    assert answer.present == 1
    assert answer.already == (
        f"representative r1 已经签到，19:00 来的。接上了 {guest.number} 号手机；如果不是本人，请再核对。"
    )
    assert council.ask(SeatByToken(token_hash(guest.seat)), SYSTEM).unit == council.units["r1"]


def test_check_in_says_that_another_phone_lost_the_seat(council: Council) -> None:
    first, second = council.do(Watch(council.code)), council.do(Watch(council.code))
    council.do(CheckIn(council.session, council.units["r1"], phone=first.number))

    answer = council.do(CheckIn(council.session, council.units["r1"], phone=second.number))

    assert answer.already == (
        "representative r1 已经签到，19:00 来的。"
        f"手机换成了 {second.number} 号，原来的手机不能再投；如果不是本人，请再核对。"
    )


def test_check_in_says_when_no_phone_shows_that_number(council: Council) -> None:
    with pytest.raises(NotFound, match="47"):
        council.do(CheckIn(council.session, council.units["r1"], phone=47))
    assert council.do(CheckIn(council.session, council.units["r1"])).present == 1


def test_check_in_refuses_a_unit_that_is_represented(council: Council) -> None:
    council.do(CheckIn(council.session, council.units["r1"]))

    with pytest.raises(AlreadyPresent):
        council.do(CheckIn(council.session, council.units["r1"]))


def test_check_in_takes_somebody_back_who_left(council: Council) -> None:
    council.do(CheckIn(council.session, council.units["r1"]))
    council.do(CheckOut(council.session, council.units["r1"]))

    assert council.do(CheckIn(council.session, council.units["r1"])).present == 1


def test_check_in_refuses_who_is_not_on_the_roll(council: Council) -> None:
    stranger = council.do(AddUnit(UnitKind.REPRESENTATIVE, "后来的")).unit

    with pytest.raises(NotFound, match="名册"):
        council.do(CheckIn(council.session, stranger))


def test_check_in_of_an_observer_needs_a_name_and_does_not_count(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(CheckIn(council.session, capacity=Capacity.OBSERVER))

    answer = council.do(CheckIn(council.session, name="街道 刘科长", capacity=Capacity.OBSERVER))

    assert (answer.present, answer.short_code) == (0, "")


def test_check_in_writes_no_name_into_the_journal(council: Council) -> None:
    council.do(CheckIn(council.session, council.units["r1"], name="陈堃"))

    assert "陈堃" not in str(council.events("CheckedIn"))


def test_check_in_waits_for_the_doors(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(CheckIn(council.session, council.units["r1"]))


def owners(council: Council) -> None:
    for number in range(1, 6):
        unit = AddUnit(UnitKind.OWNER, f"{number}-1", holder_name=f"业主{number}", area_centi=6835)
        council.units[f"o{number}"] = council.do(unit, SYSTEM).unit
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)
    council.gather([])


def test_check_in_says_who_speaks_for_the_unit_already(council: Council) -> None:
    owners(council)
    council.do(CheckIn(council.session, council.units["o1"], proxy_name="陈芳", proxy_document="11月20日委托书"))

    with pytest.raises(AlreadyPresent, match="户内已有人代表：陈芳"):
        council.do(CheckIn(council.session, council.units["o1"]))


def test_check_in_of_a_proxy_needs_the_paper_the_rule_asks_for(council: Council) -> None:
    owners(council)

    with pytest.raises(Missing, match="书面"):
        council.do(CheckIn(council.session, council.units["o1"], proxy_name="陈芳"))
    council.do(CheckIn(council.session, council.units["o1"], proxy_name="陈芳", proxy_document="11月20日委托书"))

    line = next(line for line in council.ask(Hall(council.session)) if line.unit == council.units["o1"])
    assert (line.who, line.proxy, line.mandate) == ("陈芳", "陈芳", "11月20日委托书")


def test_check_in_of_a_proxy_ends_at_three(council: Council) -> None:
    owners(council)
    for owner in ("o1", "o2", "o3"):
        council.do(CheckIn(council.session, council.units[owner], proxy_name="陈芳", proxy_document="委托书"))

    with pytest.raises(ProxyRefused, match="最多替 3"):
        council.do(CheckIn(council.session, council.units["o4"], proxy_name="陈芳", proxy_document="委托书"))


def test_check_in_of_a_proxy_is_refused_where_representatives_come_themselves(council: Council) -> None:
    with pytest.raises(ProxyRefused, match="不能委托"):
        council.do(CheckIn(council.session, council.units["r1"], proxy_name="陈芳", proxy_document="委托书"))


def test_check_in_takes_what_a_scanner_types(council: Council) -> None:
    printed = council.do(IssueTickets(council.session, (council.units["r1"],))).tickets[0]

    answer = council.do(CheckIn(council.session, ticket=f"http://10.0.0.2:8000/j/{council.code}#t={printed.ticket}"))

    assert answer.unit == council.units["r1"]


def test_check_in_counts_a_person_with_two_offices_once(council: Council) -> None:
    both = [
        council.do(AddUnit(kind, label, holder="id-1", holder_name="王秀英")).unit
        for kind, label in ((UnitKind.COMMITTEE, "居委会成员09"), (UnitKind.REPRESENTATIVE, "居民代表40"))
    ]
    council.plan()
    council.gather([])

    first, second = (council.do(CheckIn(council.session, unit)) for unit in both)

    assert (first.present, first.counted_with) == (1, None)
    assert (second.present, second.counted_with) == (1, "王秀英（居委会成员09）")
    assert council.ask(SessionDetail(council.session)).present == 1
