"""Every document of the table of moves and of the list of papers has a template, and is printed from what happened."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import TRANSITIONS
from facilitator.domain.errors import WrongState
from facilitator.domain.papers.documents import DOCUMENTS, OF_THEIR_OWN
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.of_a_demand import NOTED, OCCASIONS
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.refuse import RefuseDemand
from facilitator.services.demands.reply import ReplyToReporter
from tests.factories.council import Council
from tests.factories.demands import registered
from tests.factories.ledger import placed
from tests.factories.papering import DONE, happened, of_demand, well_travelled, words

ASKED_FOR = (
    "会议通知", "会议通知送达签收表", "入会海报", "入会桌牌", "主持词", "授权委托书", "回避声明", "逐户征求意见签字表",
    "票袋封签", "交办单", "紧急交办单", "上报单", "受理告知单", "答复告知单", "销单告知单", "不予受理告知单", "验收单",
    "回访记录", "整改意见", "需求征集单", "会议议程", "计票单", "表决结果公示", "签到表", "表决结果统计表", "流会记录",
    "参会人员签字页", "意见清单", "方案表", "表决票",
)  # fmt: skip
"""The list of papers that an office asked for, by name."""
ALWAYS = (PaperKind.ACCEPTED, PaperKind.LEDGER_PAGE)
CUT_OFF = (PaperKind.ACCEPTED, PaperKind.REFUSED, PaperKind.ANSWER, PaperKind.CLOSED, PaperKind.CORRECTION)


def rows(kept: dict[str, Any]) -> dict[str, str]:
    return {line["label"]: line["text"] for line in kept["lines"]}


def test_document_column_and_papers_are_the_same() -> None:
    assert {row.document for row in TRANSITIONS} - OF_THEIR_OWN == set(DOCUMENTS)


def test_paper_that_was_asked_for_has_a_name() -> None:
    assert [name for name in ASKED_FOR if name not in KIND_NAMES.values()] == []


@pytest.mark.parametrize("row", [row for row in TRANSITIONS if DOCUMENTS.get(row.document) in OCCASIONS])
def test_move_is_an_occasion_of_its_document(row: Any) -> None:
    assert row.move in OCCASIONS[DOCUMENTS[row.document]]


@pytest.fixture
def travelled(council: Council) -> str:
    return well_travelled(council)


def test_every_paper_of_a_demand_names_it(council: Council, travelled: str) -> None:
    happened(council, travelled, DemandMove.SUSPEND, {"reason": "等配件"})
    kinds = [kind for kind in OCCASIONS if kind not in (PaperKind.ACCEPTED, PaperKind.REFUSED, PaperKind.MERGE_NOTE)]

    made = {kind: of_demand(council, kind, travelled) for kind in kinds}

    assert [kind for kind, kept in made.items() if "XQ-2026-0001" not in kept["number"]] == []
    assert [kind for kind, kept in made.items() if kept["stub"] is not None] == [
        kind for kind in kinds if kind in CUT_OFF
    ]
    assert made[PaperKind.STEP_NOTE]["title"] == "中止说明"
    assert rows(made[PaperKind.STEP_NOTE])["原因"] == "等配件"
    assert rows(made[PaperKind.WORK_REPORT])["怎么办的"] == DONE
    assert rows(made[PaperKind.ACCEPTANCE])["验收结果"] == "合格"
    assert rows(made[PaperKind.CORRECTION])["根本原因"] == "管理责任不清"
    assert rows(made[PaperKind.RATIFY_NOTE])["为什么急"] == "电线露在外面"
    assert rows(made[PaperKind.GUIDANCE])["告诉他可以找"] == "甲店、乙店"
    assert "分歧大，两次没有议成。" in words(made[PaperKind.REFERRAL])


def test_paper_that_stays_in_the_house_or_goes_to_the_reporter_alone_names_them(
    council: Council, travelled: str
) -> None:
    named = {
        kind for kind in OCCASIONS
        if kind not in (PaperKind.ACCEPTED, PaperKind.REFUSED, PaperKind.MERGE_NOTE, PaperKind.STEP_NOTE)
        and "王桂芳" in words(of_demand(council, kind, travelled))
    }  # fmt: skip
    assert named == {PaperKind.LEDGER_PAGE, PaperKind.ANSWER, PaperKind.CLOSED}


@pytest.mark.parametrize("kind", [kind for kind in OCCASIONS if kind not in ALWAYS])
def test_paper_without_its_occasion_is_refused_and_says_what_is_missing(council: Council, kind: PaperKind) -> None:
    fresh = placed(council, DemandState.REGISTERED)

    with pytest.raises(WrongState) as refused:
        of_demand(council, kind, fresh)

    assert KIND_NAMES[kind] in refused.value.message


def test_acceptance_is_blank_until_somebody_looked_at_the_last_work(council: Council, travelled: str) -> None:
    happened(council, travelled, DemandMove.FINISH, {"text": "又补了一盏"})

    kept = rows(of_demand(council, PaperKind.ACCEPTANCE, travelled))

    assert (kept["怎么办的"], kept["验收结果"]) == ("又补了一盏", "□合格　　□不合格")


def test_refusal_tells_where_to_turn_and_nobody_who_was_refused_is_told_of_acceptance(council: Council) -> None:
    demand = registered(council)
    council.do(RefuseDemand(demand, "在隔壁社区", countersigned_by="书记"), council.clerk)

    told = words(of_demand(council, PaperKind.REFUSED, demand))

    assert "原因：其他原因。在隔壁社区。" in told
    assert "12345" in told
    with pytest.raises(WrongState):
        of_demand(council, PaperKind.ACCEPTED, demand)


def test_answer_repeats_the_last_word_to_the_reporter(council: Council) -> None:
    demand = registered(council)
    council.do(ReplyToReporter(demand, ReplyMethod.PHONE, "下周三来修"), council.clerk)

    assert "下周三来修" in words(of_demand(council, PaperKind.ANSWER, demand))


def test_merged_reporter_is_told_of_the_end_of_what_theirs_went_into(council: Council, travelled: str) -> None:
    twin = placed(council, DemandState.REGISTERED, reporter_name="李翠", stub="ABCD2345")
    parent = placed(council, DemandState.IN_PROGRESS)
    council.do(MergeDemand(twin, parent), council.clerk)
    note = rows(of_demand(council, PaperKind.MERGE_NOTE, twin))
    for move, details in ((DemandMove.FINISH, {"text": DONE}), (DemandMove.CLOSE, {})):
        happened(council, parent, move, details)

    letter = of_demand(council, PaperKind.CLOSED, twin)

    assert note["并入哪一件"].startswith("XQ-2026-0003")
    assert (letter["to"], letter["number"]) == ("李翠：", "编号　XQ-2026-0002")
    assert DONE in words(letter)
    assert letter["code"]["address"].endswith("/my/ABCD2345")


def test_every_noted_step_has_a_document_of_that_form() -> None:
    titles = {row.move: row.document for row in TRANSITIONS}
    assert [move for move in NOTED if DOCUMENTS[titles[move]] is not PaperKind.STEP_NOTE] == []
