"""The second keying puts papers into the box, or says which ones two people read differently."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import AlreadyVoted, BadPaper, Forbidden, NotFound, PapersDiffer, TooManyHands
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.confirm_papers import ConfirmPapers
from facilitator.services.ballots.enter_sheet import EnterSheet, SheetRow
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_confirm_papers_counts_them_by_channel(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    tellers.named(ballot, for_=["r2"], against=["r3"], invalid=["r4"])

    result = council.close(ballot)
    assert (result["cast"], result["valid"], result["invalid"], result["not_voted"]) == (4, 3, 1, 0)
    assert result["by_channel"] == {
        "phone": {"for": 1, "against": 0, "abstain": 0},
        "paper": {"for": 1, "against": 1, "abstain": 0},
        "hands": {"for": 0, "against": 0, "abstain": 0},
    }


def test_confirm_papers_of_a_named_ballot_writes_them_into_the_journal(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    tellers.named(ballot, for_=["r1"], invalid=["r2"])

    assert council.events("PapersConfirmed") == [
        {
            "ballot": ballot,
            "tellers": ["监票人", "计票人"],
            "count": 2,
            "papers": [
                {"serial": "001", "unit": council.units["r1"], "choices": ["for"], "invalid": False},
                {"serial": "002", "unit": council.units["r2"], "choices": [], "invalid": True},
            ],
        }
    ]


def test_confirm_papers_of_a_secret_ballot_writes_no_unit_and_no_choice(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    tellers.secret(ballot, for_=["r1", "r2"], against=["r3"])

    assert council.events("PapersConfirmed") == [
        {"ballot": ballot, "tellers": ["监票人", "计票人"], "count": 3, "papers": []}
    ]
    with council.world.database.reading() as unit:
        assert len({paper.tracker for paper in unit.box.papers(ballot)}) == 3
        assert unit.box.turnout(ballot) == dict.fromkeys(
            sorted(council.units[name] for name in ("r1", "r2", "r3")), "paper"
        )
        assert [batch.returned for batch in unit.entering.batches(ballot)] == [[]]


def test_confirm_papers_names_the_serials_that_differ_and_changes_nothing(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1", "r2"]})
    tellers.enter(ballot, papers)

    with pytest.raises(PapersDiffer) as refusal:
        tellers.confirm(ballot, (papers[0], PaperRead("002", council.units["r2"], ("against",))))

    assert refusal.value.details == {"count": 1, "serials": ("002",)}
    assert council.close(ballot)["cast"] == 0


def test_confirm_papers_by_the_same_person_or_account_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})
    tellers.enter(ballot, papers)

    with pytest.raises(Forbidden, match="另一个人"):
        council.do(ConfirmPapers(ballot, "监票人", papers), council.scrutineer)
    with pytest.raises(Forbidden, match="另一个人"):
        council.do(ConfirmPapers(ballot, "过路人", papers), council.scrutineer)


def test_confirm_papers_finds_the_pile_by_its_serials(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    first, second = tellers.read({"for": ["r1"]}), tellers.read({"against": ["r2"]})
    one, two = tellers.enter(ballot, first), tellers.enter(ballot, second)

    assert tellers.confirm(ballot, second).batch == two.batch
    assert tellers.confirm(ballot, first).batch == one.batch
    with pytest.raises(NotFound):
        tellers.confirm(ballot, first)


def test_confirm_papers_blocks_the_phone(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.named(ballot, for_=["r1"])

    with pytest.raises(AlreadyVoted, match="已交纸票"):
        council.do(CastVote(ballot, ("against",), "key"), council.seat("r1"))


def test_confirm_papers_beside_a_phone_counts_the_paper_and_a_duplicate(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "against", ["r1"])

    tellers.named(ballot, for_=["r1"])

    result = council.close(ballot)
    assert (result["cast"], result["duplicates"]) == (1, 1)
    assert result["tally"] == {"for": 1, "against": 0, "abstain": 0}


def test_confirm_papers_twice_for_one_unit_is_refused_by_name(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.named(ballot, for_=["r1"])

    with pytest.raises(AlreadyVoted) as refusal:
        tellers.named(ballot, against=["r1"])

    assert refusal.value.details["unit"] == "representative r1"


def test_confirm_papers_asks_again_who_voted_meanwhile(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    papers = tellers.read({"for": ["r1", "r2"]}, named=False)
    tellers.enter(ballot, papers, ["r1", "r2"])
    council.vote(ballot, "for", ["r1"])

    with pytest.raises(AlreadyVoted) as refusal:
        tellers.confirm(ballot, papers)

    assert refusal.value.details["unit"] == "representative r1"


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_confirm_papers_after_the_close_is_counted_by_the_announcement(
    council: Council, tellers: Tellers, secrecy: Secrecy
) -> None:
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "for", ["r1"])
    assert council.close(ballot)["tally"] == {"for": 1, "against": 0, "abstain": 0}

    (tellers.named if secrecy is Secrecy.NAMED else tellers.secret)(ballot, for_=["r2"], against=["r3"])

    result = council.do(AnnounceBallot(ballot)).result
    assert (result["tally"], result["not_voted"]) == ({"for": 2, "against": 1, "abstain": 0}, 1)


def test_confirm_papers_after_the_close_leaves_a_secret_box_without_order(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    council.vote(ballot, "for", ["r4"])
    council.close(ballot)

    tellers.secret(ballot, against=["r3", "r1"])

    with council.world.database.reading() as unit:
        trackers = [paper.tracker for paper in unit.box.papers(ballot)]
        assert trackers == sorted(trackers) and len(trackers) == 3
        assert list(unit.box.turnout(ballot)) == sorted(unit.box.turnout(ballot))


def test_confirm_papers_after_the_close_seals_the_whole_turnout_again(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    council.vote(ballot, "for", ["r4"])
    council.close(ballot)
    tellers.secret(ballot, against=["r3"])

    council.do(AnnounceBallot(ballot))

    sealed = [event["units"] for event in council.events("TurnoutSealed")]
    assert sealed == [[council.units["r4"]], sorted([council.units["r3"], council.units["r4"]])]


def test_confirm_papers_beyond_the_hands_already_counted_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.hands(ballot, for_=4)

    with pytest.raises(TooManyHands, match="已经点过举手 4 人，到场还没投的只有 3 人"):
        tellers.named(ballot, against=["r1"])


def test_confirm_papers_of_a_sheet_compares_by_unit(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    rows = (SheetRow(council.units["r1"], ("for",)), SheetRow(council.units["r2"], ("against",)))
    council.do(EnterSheet(ballot, "3号楼第1张", rows, "网格员"), council.scrutineer)

    with pytest.raises(PapersDiffer) as refusal:
        tellers.confirm(ballot, tellers.read({"for": ["r2", "r1"]}))
    assert refusal.value.details == {"count": 1, "serials": ("representative r2",)}

    tellers.confirm(ballot, tellers.read({"against": ["r2"], "for": ["r1"]}))
    assert council.close(ballot)["by_channel"]["paper"] == {"for": 1, "against": 1, "abstain": 0}


def test_confirm_papers_with_nothing_keyed_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.enter(ballot, tellers.read({"for": ["r1"]}))

    with pytest.raises(BadPaper):
        tellers.confirm(ballot, ())
