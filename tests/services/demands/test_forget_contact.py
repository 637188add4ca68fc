"""demands.forget_contact: afterwards no byte of the database says who it was, and the journal still verifies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden, Missing
from facilitator.domain.people.powers import Power, Role
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM, Context
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.inspect import InspectDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.suspend import SuspendDemand
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.opine import Opine
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.plans import REASON_LIMIT
from facilitator.services.funding.settle import Settle
from facilitator.services.moving import note_deed
from facilitator.services.notices.answer import AnswerObjection
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.read import NoticeDetail
from facilitator.services.street.read import StreetList
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from facilitator.storage.copying import copy_database
from facilitator.storage.tables import metadata
from facilitator.storage.tables.demands import demands
from facilitator.storage.typed_words import FUND_TABLES, OTHER_TABLES, SIDE_TABLES, texts_of
from tests.factories.council import Council, make_council
from tests.factories.funding import make_fund
from tests.factories.ledger import last_details, moves_of, placed, put, row_of, told_to_the_journal
from tests.factories.notices import hung_notice
from tests.factories.world import World

PRIVATE = ("王桂芳", "13800000000", "2单元501", "李大爷", "13911111111", "1单元102")


def lived_through(council: Council) -> str:
    """A demand whose rows hold the reporter wherever somebody may type a name."""
    demand = placed(council, DemandState.IN_PROGRESS, source_text="王桂芳：路灯不亮，电话13800000000")
    told = {"联系电话": "13800000000", "备注": "王桂芳来过两次"}
    closed = {"state": DemandState.TRACKING, "closed_on": date(2026, 10, 1), "told": told}
    council.do(InspectDemand(demand, "王桂芳", "2单元501门口还是黑的"), council.clerk)

    def write(unit: object) -> None:
        unit.ledger.change(demand, **closed)  # type: ignore[attr-defined]
        row = {"name": "李大爷", "contact": "13911111111", "building": "1号楼1单元102", "channel": "phone"}
        support = {"id": "support-1", "demand": demand, "at": council.world.clock.now(), "actor": "专干", **row}
        unit.supporters.add(support)  # type: ignore[attr-defined]

    council.world.door.writer.submit(write)
    council.do(FollowUp(demand, FollowUpDay.MONTH, "王桂芳说灯又灭了", False), council.clerk)
    council.do(RelapseDemand(demand, "李大爷也来说，家门口又黑了"), council.clerk)
    return demand


def bytes_of(council: Council, folder: Path) -> bytes:
    """What a backup made now would hold."""
    copy_database(council.world.settings.instance / "community.db", folder / "backup.db")
    return (folder / "backup.db").read_bytes()


def test_later_backup_holds_nobody(council: Council, tmp_path: Path) -> None:
    demand = lived_through(council)
    before = bytes_of(council, tmp_path)
    assert [word for word in PRIVATE if word.encode() not in before] == []
    by_hand = council.ask(Audit(), SYSTEM).faults  # what the arrangement wrote past the door
    assert len(by_hand) == 3

    forgotten = council.do(ForgetContact(demand, "王桂芳本人要求"), council.clerk)

    after = bytes_of(council, tmp_path)
    assert [word for word in PRIVATE if word.encode() in after] == []
    assert forgotten.forgotten_on == row_of(council, demand).forgotten_on == date(2026, 11, 25)
    assert council.ask(Audit(), SYSTEM).faults == by_hand


def test_demand_stays_with_its_number_its_building_and_its_supporters(council: Council) -> None:
    demand = lived_through(council)
    number = row_of(council, demand).number

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    row = row_of(council, demand)
    assert (row.number, row.building, row.reporter_name, row.contact) == (number, "3号楼", None, None)
    assert row.title == "3号院路灯三盏不亮" and row.description.startswith("晚上摔过人，〔已抹去〕家门口最暗")
    assert (row.told, row.source_text) == ({"备注": "〔已抹去〕来过两次"}, None)
    assert last_details(council, demand) == {"reason": "本人要求"} and moves_of(council, demand)[-1] == "forget_contact"
    with council.world.database.reading() as unit:
        assert [one.name for one in unit.supporters.of(demand)] == [None]
        assert unit.ledger.waiting_for_reply(demand) == 0


def test_forgetting_twice_changes_nothing_more(council: Council) -> None:
    demand = lived_through(council)
    council.do(ForgetContact(demand, "本人要求"), council.clerk)
    once = row_of(council, demand)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert row_of(council, demand) == once


def test_forgetting_needs_a_reason_and_the_power(council: Council) -> None:
    demand = placed(council, DemandState.REGISTERED)

    with pytest.raises(Missing):
        council.do(ForgetContact(demand, " "), council.clerk)
    assert Power.KEEP_LEDGER not in council.chair.powers
    with pytest.raises(Forbidden):
        council.do(ForgetContact(demand, "本人要求"), council.chair)
    assert row_of(council, demand).reporter_name == "王桂芳"


SPELLED = ("钱秘密、钱　秘密，１３８００００９９９９、138 0000 9999、138-0000-9999，"
           "3号楼2单元501、三栋二单元五零一、501室")  # fmt: skip
PLANTED = ("钱秘密", "钱　秘密", "１３８００００９９９９", "13800009999", "138 0000 9999", "138-0000-9999",
           "2单元501", "二单元五零一", "501室")  # fmt: skip
PERSON = {"reporter_name": "钱秘密", "contact": "13800009999", "building": "3号楼2单元501"}


def holds(council: Council, folder: Path) -> list[str]:
    kept = bytes_of(council, folder)
    return [word for word in PLANTED if word.encode() in kept]


def test_every_text_of_a_demand_is_cleaned_or_told_why_not() -> None:
    """Whoever adds a column or a table about a demand decides here whether it may hold a resident's words."""
    about = {table.name for table in metadata.sorted_tables if "demand" in table.columns}
    cleaned = {table.name for table in SIDE_TABLES}
    assert about == cleaned | set(OTHER_TABLES)
    assert {column.name for column in texts_of(demands)} == {
        "title", "description", "source_category", "reporter_name", "contact", "grid", "building", "location",
        "external_ref", "responsible_party", "assignee", "residents_group", "slip_no", "age_band", "proxy_name",
        "since", "wish", "source_text", "doubts", "told", "cooperating", "department", "department_officer",
        "public_title",
    }  # fmt: skip
    assert {f"{table.name}.{column.name}" for table in SIDE_TABLES for column in texts_of(table)} == {
        "demand_parties.party", "demand_parties.contact", "demand_parties.reason", "demand_photos.note",
        "demand_inspections.who", "demand_inspections.text", "demand_measures.indicator", "demand_measures.unit",
        "demand_replies.text", "demand_follow_ups.text", "noted_orders.order", "visits.text",
    }  # fmt: skip


def test_every_text_of_a_plan_is_cleaned_or_told_why_not() -> None:
    about = {table for table in metadata.sorted_tables if "plan" in table.columns and "weight" not in table.columns}
    assert {table.name for table in about - set(FUND_TABLES)} == {"funding_balances", "funding_vouchers"}
    assert {f"{table.name}.{column.name}" for table in FUND_TABLES for column in texts_of(table)} == {
        "funding_receipts.reason", "funding_spending.payee", "funding_spending.purpose", "funding_spending.reason",
        "funding_paid_back.signed_by", "funding_ways_out.reason", "funding_opinions.text",
    }  # fmt: skip


def test_whoever_signed_for_a_refund_is_forgotten_in_the_books(world: World, tmp_path: Path) -> None:
    council = make_council(world, representatives=0, committee=0)
    fund = make_fund(council)
    put(council, council.demand, **PERSON)
    fund.funded()
    wrong = fund.spend(100_00, payee="钱秘密", purpose=f"修{SPELLED}门口的台阶")
    fund.do(Contra(wrong.entry, "长" * (REASON_LIMIT - 3) + "钱秘密"))
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    fund.do(PayBack(fund.plan, fund.today, "钱秘密", fund.homes[0]))
    fund.do(PayBack(fund.plan, fund.today, "李大爷", fund.homes[1]))
    fund.do(Opine(fund.plan, f"{SPELLED}的收据已看过"), fund.supervisor)
    before = fund.detail()

    council.do(ForgetContact(council.demand, "本人要求"), council.clerk)

    assert holds(council, tmp_path) == []
    after = fund.detail()
    assert [line.signed_by for line in after.paid_back] == ["〔已抹去〕", "李大爷"]
    assert after.spending[0].payee == "〔已抹去〕" and after.spending[1].reason.endswith("长〔已抹去〕")
    assert after.sums == before.sums
    assert council.ask(Audit(), SYSTEM).faults == ()


def test_every_cleaned_column_of_a_demand_is_cleaned(council: Council, tmp_path: Path) -> None:
    names = {column.name for column in texts_of(demands)} - set(PERSON) - {"told", "doubts"}
    demand = placed(council, DemandState.IN_PROGRESS, **PERSON, **dict.fromkeys(names, SPELLED))
    put(council, demand, told={"备注": SPELLED}, doubts=[SPELLED])
    assert holds(council, tmp_path) == list(PLANTED)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert holds(council, tmp_path) == []


def test_forgetting_publishes_nobody(council: Council) -> None:
    words = {"title": "钱秘密家门口黑", "public_title": "钱秘密家门口", "responsible_party": "钱秘密的施工队"}
    demand = placed(council, DemandState.IN_PROGRESS, public_ok=True, **PERSON, **words)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    row = row_of(council, demand)
    assert [row.title, row.public_title] == ["〔已抹去〕家门口黑", "〔已抹去〕家门口"]
    assert row.responsible_party == "〔已抹去〕的施工队"


@pytest.mark.parametrize(("assignee", "stays"), [("钱秘密", "〔已抹去〕"), ("专干", "专干")])
def test_reporter_who_does_it_alone_is_forgotten_as_the_one_answerable(
    council: Council, assignee: str, stays: str
) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, assignee=assignee, **PERSON)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert row_of(council, demand).assignee == stays


def test_member_of_staff_who_is_called_as_the_reporter_stays_answerable(council: Council) -> None:
    council.world.staff("钱秘密", Role.CLERK)
    demand = placed(council, DemandState.IN_PROGRESS, assignee="钱秘密", **PERSON)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert row_of(council, demand).assignee == "钱秘密"


def test_what_an_import_found_before_is_forgotten_with_its_own_names(council: Council, tmp_path: Path) -> None:
    demand = placed(council, DemandState.REGISTERED)
    before = {**PERSON, "description": SPELLED}
    batch = {"id": "b" * 32, "file_name": "台账.xlsx", "file_digest": "a" * 64, "added": 0, "actor": "专干"}

    def write(unit: object) -> None:
        unit.ledger.add_batch({**batch, "at": council.world.clock.now()})  # type: ignore[attr-defined]
        change = {"batch": "b" * 32, "demand": demand, "before": before, "after": {}}
        unit.imports.remember_changes([change])  # type: ignore[attr-defined]

    council.world.door.writer.submit(write)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert holds(council, tmp_path) == []


@pytest.mark.parametrize("deed", list(DemandDeed))
def test_nothing_that_is_noted_names_anybody(council: Council, deed: DemandDeed, tmp_path: Path) -> None:
    demand = placed(council, sorted(DEEDS[deed])[0], **PERSON)

    def act(unit: object) -> None:
        context = Context(SYSTEM, council.world.clock.now(), unit, "五角亭社区", council.world.door.ports)  # type: ignore[arg-type]
        note_deed(context, unit.ledger.demand(demand), deed, {"reason": SPELLED})  # type: ignore[attr-defined]

    council.world.door.writer.submit(act)

    told = told_to_the_journal(council) + last_details(council, demand)["reason"]
    assert [word for word in PLANTED if word in told] == []
    put(council, demand, state=DemandState.REGISTERED)
    council.do(ForgetContact(demand, "本人要求"), council.clerk)
    assert holds(council, tmp_path) == []


def test_moves_are_written_down_without_anybody(council: Council, tmp_path: Path) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, **PERSON)

    council.do(SuspendDemand(demand, SPELLED), council.clerk)

    shown = "〔姓名〕、〔姓名〕，〔电话〕、〔电话〕、〔电话〕，3号楼〔户号〕、三栋〔户号〕、〔户号〕"
    assert last_details(council, demand)["reason"] == shown
    council.do(ForgetContact(demand, SPELLED), council.clerk)
    assert holds(council, tmp_path) == []


def test_whoever_objected_to_a_notice_is_forgotten_once_answered(council: Council, tmp_path: Path) -> None:
    minutes = hung_notice(council)
    put(council, council.demand, **PERSON)
    wrong = ObjectToNotice(minutes, f"李大爷和{SPELLED}不同意", "李大爷 13911111111")
    answered = council.do(wrong, council.clerk).objection
    council.do(ObjectToNotice(minutes, "钱秘密说票数不对", "孙阿姨 13922222222"), council.clerk)
    council.do(AnswerObjection(answered, "已当面向李大爷说明"), council.clerk)
    assert holds(council, tmp_path) == list(PLANTED)

    council.do(ForgetContact(council.demand, "本人要求"), council.clerk)

    assert holds(council, tmp_path) == []
    first, second = council.ask(NoticeDetail(minutes), council.recorder).objections
    assert (first.who, first.answer, "李" in first.text) == ("〔已抹去〕 〔已抹去〕", "已当面向〔已抹去〕说明", False)
    assert (second.who, second.text) == ("孙阿姨 13922222222", "〔已抹去〕说票数不对")


def sent(council: Council, demand: str, to_whom: str, title: str = "", receipt: str = "回执") -> None:
    day = date(2026, 11, 25)
    report = council.do(RecordSent(ReportKind.REPORT_UP, demand, day, to_whom, title), council.clerk).report
    council.do(RecordReceipt(report, receipt, day), council.clerk)


def street(council: Council) -> list[tuple[str, str, str]]:
    reports = council.ask(StreetList(), council.clerk).reports
    return sorted((one.title, one.to_whom, one.receipt or "") for one in reports)


@pytest.mark.parametrize("name", ["和平", "街道", "0001", "2026", "钱秘密"])
def test_reports_about_other_matters_stay_as_they_are(council: Council, name: str) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, reporter_name=name, contact=None)
    other = placed(council, DemandState.IN_PROGRESS, reporter_name="孙有才")
    sent(council, other, "街道城建办王和平", receipt="钱秘密 2026-0001")
    sent(council, demand, "街道城建办王和平", receipt="2026-0001号")
    before = street(council)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert street(council) == before


def test_own_reports_lose_the_name(council: Council, tmp_path: Path) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, **PERSON)
    number = row_of(council, demand).number
    sent(council, demand, "街道城管办", f"{number} 钱秘密家门口", "钱秘密签收")
    about = RecordSent(ReportKind.OTHER, f"{number}补充", date(2026, 11, 25), "街道", "钱秘密的补充")
    council.do(about, council.clerk)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    told = [(f"{number} 〔已抹去〕家门口", "街道城管办", "〔已抹去〕签收"), ("〔已抹去〕的补充", "街道", "")]
    assert street(council) == sorted(told)


def test_family_of_the_reporter_is_forgotten_in_the_words_and_those_who_work_stay(council: Council) -> None:
    words = {"title": "李家的灯坏了", "description": "李先生说，李阿姨也说", "responsible_party": "李师傅电工"}
    demand = placed(council, DemandState.IN_PROGRESS, reporter_name="李", contact=None, **words)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    row = row_of(council, demand)
    assert [row.title, row.description] == ["〔已抹去〕家的灯坏了", "〔已抹去〕说，〔已抹去〕也说"]
    assert (row.responsible_party, "李家" in row.search) == ("李师傅电工", False)
