"""Forgetting takes out whoever stands in the field, in the family too; what no rule is sure of the clerk is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.suspend import SuspendDemand
from facilitator.services.demands.words_left import WordsToLookAt
from facilitator.services.papers.forget_old import ForgetOldPapers
from facilitator.services.papers.order import OrderPaper
from facilitator.services.sessions.pause import PauseSession
from tests.factories.council import Council
from tests.factories.ledger import placed, put, row_of, told_to_the_journal
from tests.services.demands.test_forget_contact import bytes_of

GONE = "〔已抹去〕"


def asked(council: Council, name: str, title: str, words: str, **more: Any) -> str:
    wish = RegisterDemand(title, words, Category.OTHER, Channel.PHONE, reporter_name=name, **more)
    return str(council.do(wish, council.clerk).demand)


@pytest.mark.parametrize(
    ("field", "title", "left"),
    [
        ("李四、王五", "李四家和王五家灯坏", "@家和@家灯坏"),
        ("李四和王五", "李四家和王五家灯坏", "@家和@家灯坏"),
        ("司马明等3户", "司马明家灯坏", "@家灯坏"),
        ("张先生（张伟）", "张伟家灯坏", "@家灯坏"),
        ("王小明", "小明家灯坏", "@家灯坏"),
        ("老张", "张师傅家灯坏", "@家灯坏"),
        ("Zhang San", "zhang san家灯坏", "@家灯坏"),
        ("阿依古丽·买买提", "阿依古丽家灯坏，买买提说的", "@家灯坏，@说的"),
        ("居民", "居民代表看过，居民都说暗", "居民代表看过，居民都说暗"),
        ("业主", "业主委员会说可以修", "业主委员会说可以修"),
        ("3栋", "3栋路灯坏", "3栋路灯坏"),
    ],
)
def test_everybody_of_the_field_goes_and_words_of_everybody_stay(
    council: Council, field: str, title: str, left: str
) -> None:
    demand = asked(council, field, title, f"{title}。")

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    row = row_of(council, demand)
    assert [row.title, row.description] == [left.replace("@", GONE), f"{left.replace('@', GONE)}。"]


def test_whoever_is_called_by_a_title_later_is_forgotten_too(council: Council, tmp_path: Path) -> None:
    demand = placed(council, DemandState.TRACKING, reporter_name="钟离测忘")
    council.do(FollowUp(demand, FollowUpDay.MONTH, "钟离大妈说亮了，钟女士也说", True), council.clerk)

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    kept = bytes_of(council, tmp_path)
    assert [word for word in ("钟离", "钟女士") if word.encode() in kept] == []


def merged(council: Council) -> tuple[str, str]:
    """A demand, and one of a neighbour that was merged into it."""
    parent = asked(council, "司寇测钥", "司寇测钥家1804门口路灯坏", "晚上很黑", building="9栋2单元1804")
    child = asked(council, "孙有才", "司寇测钥的邻居也说灯坏", "和司寇测钥同一处，1804那边")
    for one in (parent, child):
        put(council, one, state=DemandState.PENDING_TRIAGE, grid="一网格")
    council.do(MergeDemand(child, parent), council.clerk)
    return parent, child


def test_words_of_the_family_lose_the_name_and_keep_their_own(council: Council, tmp_path: Path) -> None:
    parent, child = merged(council)

    council.do(ForgetContact(parent, "本人要求"), council.clerk)

    row = row_of(council, child)
    assert [row.title, row.description] == [f"{GONE}的邻居也说灯坏", f"和{GONE}同一处，{GONE}那边"]
    assert (row.reporter_name, "司寇" in row.search) == ("孙有才", False)
    assert "司寇测钥".encode() not in bytes_of(council, tmp_path)


def test_words_of_the_parent_lose_who_was_merged_into_it(council: Council) -> None:
    parent, child = merged(council)
    put(council, parent, description="孙有才也来说过")

    council.do(ForgetContact(child, "本人要求"), council.clerk)

    row = row_of(council, parent)
    assert (row.description, row.reporter_name) == (f"{GONE}也来说过", "司寇测钥")


def test_note_of_the_merging_goes_with_the_title_it_repeats(council: Council) -> None:
    parent, child = merged(council)
    number = row_of(council, child).number
    paper = council.do(OrderPaper(PaperKind.MERGE_NOTE, number), council.clerk).paper

    council.do(ForgetContact(parent, "本人要求"), council.clerk)

    assert council.do(ForgetOldPapers(), SYSTEM).papers == (paper,)


DOUBTS = "建国说灯坏。建国路也黑。他女儿的车渝A12345停在门口。三盏灯都不亮。"


def test_sentences_that_may_still_point_at_somebody_are_told(council: Council) -> None:
    demand = asked(council, "张建国", "路灯坏", DOUBTS)
    number = row_of(council, demand).number

    told = council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert [(one.place, one.sentence) for one in told.look_at] == [
        (f"{number}.description.1", "建国路也黑。"),
        (f"{number}.description.2", "他女儿的车渝A12345停在门口。"),
    ]
    assert told.advice != ""
    later = council.ask(WordsToLookAt(demand), council.clerk).sentences
    assert [one.place for one in later] == [f"{number}.description.2"]
    named = council.ask(WordsToLookAt(demand, f"{number}.description.1"), council.clerk).sentences
    assert [one.place for one in named] == [f"{number}.description.1", f"{number}.description.2"]


def test_nothing_doubtful_is_told_where_nothing_is(council: Council) -> None:
    demand = asked(council, "张建国", "路灯坏", "8栋2单元三盏灯都不亮。")

    told = council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert (told.look_at, told.advice) == ((), "")


def test_words_that_the_clerk_names_go_everywhere_but_into_the_journal(council: Council, tmp_path: Path) -> None:
    demand = asked(council, "张建国", "路灯坏", DOUBTS)

    told = council.do(ForgetContact(demand, "本人要求", ("他女儿的车渝A12345", "建国路")), council.clerk)

    assert told.look_at == ()
    assert row_of(council, demand).description == f"{GONE}说灯坏。{GONE}也黑。{GONE}停在门口。三盏灯都不亮。"
    assert [word for word in ("女儿", "建国") if word in told_to_the_journal(council)] == []
    assert "渝A12345".encode() not in bytes_of(council, tmp_path)


@pytest.mark.parametrize("words", [("的",), ("长" * 41,), tuple(f"字眼{number}" for number in range(21))])
def test_word_that_would_take_others_with_it_is_refused(council: Council, words: tuple[str, ...]) -> None:
    demand = asked(council, "张建国", "路灯坏", DOUBTS)

    with pytest.raises(BadInput):
        council.do(ForgetContact(demand, "本人要求", words), council.clerk)
    assert row_of(council, demand).reporter_name == "张建国"


def test_list_is_of_the_forgotten_and_for_those_who_keep_the_ledger(council: Council) -> None:
    demand = asked(council, "张建国", "路灯坏", DOUBTS)
    assert council.ask(WordsToLookAt(demand), council.clerk).sentences == ()

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    with pytest.raises(Forbidden):
        council.ask(WordsToLookAt(demand), council.chair)


@pytest.mark.parametrize("field", ["李大有、王有密", "王有密等3户", "王先生（王有密）", "张三、王有密、赵六"])
def test_journal_names_nobody_of_a_field_of_several(council: Council, field: str) -> None:
    asked(council, field, "路灯坏", "很黑")
    council.open_demand()
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])

    council.do(PauseSession(council.session, "王有密来电话，等十分钟"))

    assert [event["reason"] for event in council.events("SessionPaused")] == ["〔姓名〕来电话，等十分钟"]


def test_door_in_the_place_is_offered_and_hidden_when_somebody_says_yes(council: Council, tmp_path: Path) -> None:
    demand = asked(council, "司寇测门", "门口灯坏", "晚上黑。", building="5栋", location="5栋1203室门口。单元门也坏")
    number = row_of(council, demand).number
    told = council.do(ForgetContact(demand, "本人要求"), council.clerk)
    offered = [(one.place, one.sentence, one.hidden) for one in told.look_at]
    assert offered == [(f"{number}.location.0", "5栋1203室门口。", "5栋**门口。")]

    again = council.do(ForgetContact(demand, "遮去门牌", places=(f"{number}.location.0",)), council.clerk)

    assert (row_of(council, demand).location, again.look_at) == ("5栋**门口。单元门也坏", ())
    assert b"1203" not in bytes_of(council, tmp_path)
    with pytest.raises(BadInput):
        council.do(ForgetContact(demand, "遮去门牌", places=(f"{number}.location.7",)), council.clerk)


def test_history_of_somebody_forgotten_tells_no_name_and_no_door_and_the_chain_holds(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, reporter_name="钟离测忘")
    council.do(SuspendDemand(demand, "司寇师傅说1203室没人，2026-12-01再去"), council.clerk)
    assert last_reason(council, demand) == "司寇师傅说1203室没人，2026-12-01再去"
    placed_by_hand = council.ask(Audit(), SYSTEM).faults

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert last_reason(council, demand) == "司寇*说**没人，2026-12-01再去"
    assert council.ask(Audit(), SYSTEM).faults == placed_by_hand


def last_reason(council: Council, demand: str) -> str:
    history = council.ask(DemandDetail(demand), council.clerk).history
    return str([entry.details["reason"] for entry in history if entry.move == DemandMove.SUSPEND][-1])


def test_reader_who_keeps_no_ledger_reads_no_door_in_the_history(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(SuspendDemand(demand, "1203室没人"), council.clerk)
    chair = council.ask(DemandDetail(demand), council.chair).history
    assert [entry.details["reason"] for entry in chair if entry.move == DemandMove.SUSPEND] == ["**没人"]
    assert last_reason(council, demand) == "1203室没人"
