"""The textbook definition of a secret vote, made into a test: swap two votes, and nothing that stays behind differs."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from facilitator.domain.ballots.papers import Secrecy
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.cast import CastVote
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council, make_council, span
from tests.factories.paperwork import ready_to_sign, sign
from tests.factories.tellers import make_tellers
from tests.factories.world import make_world

HALL = span("r", 1, 25)


def files_after(
    folder: Path, secrecy: Secrecy, *, for_: str, against: str, helped: Collection[str] = ()
) -> dict[str, str]:
    """A whole evening with signed minutes; the digest of every file that it leaves in the instance.

    The others vote the same way every time. A key, which a phone draws by chance, goes with the choice here: between
    two evenings only the voter differs. Staff press for those who are `helped`.
    """
    folder.mkdir()
    with make_world(folder) as world:
        council = make_council(world, representatives=30, committee=1)
        council.plan()
        council.begin(HALL)
        ballot = council.open_ballot(secrecy)
        votes = {for_: "for", against: "against"} | dict.fromkeys(HALL[2:], "abstain")
        for unit in HALL:
            key = f"key of {unit if unit in HALL[2:] else votes[unit]}"
            if unit in helped:
                council.do(CastVote(ballot, (votes[unit],), key, council.units[unit], "小李"))
            else:
                council.do(CastVote(ballot, (votes[unit],), key), council.seat(unit))
        council.finish(ballot)
        _sign(council)
    return {str(path.relative_to(folder)): _digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def files_after_papers(folder: Path, returned: list[str], choices: list[str]) -> dict[str, str]:
    """As above on paper: a pile read out one by one, and who handed one in; some of it after the close."""
    folder.mkdir()
    with make_world(folder) as world:
        council = make_council(world, representatives=30, committee=1)
        tellers = make_tellers(council)
        council.plan()
        council.begin(HALL)
        ballot = council.open_ballot(Secrecy.SECRET)
        for part in (slice(0, 15), slice(15, None)):
            papers = tuple(PaperRead(str(place), None, (said,)) for place, said in enumerate(choices[part], part.start))
            tellers.enter(ballot, papers, returned[part])
            tellers.confirm(ballot, papers)
            if part.start == 0:
                council.close(ballot)
        council.do(AnnounceBallot(ballot))
        council.do(CloseSession(council.session))
        _sign(council)
    return {str(path.relative_to(folder)): _digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _sign(council: Council) -> None:
    minutes = ready_to_sign(council)
    sign(council, minutes, council.recorder)
    sign(council, minutes, council.chair)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_swapped_secret_votes_leave_the_same_files(tmp_path: Path) -> None:
    """Database, minutes, signed paper: byte by byte."""
    one = files_after(tmp_path / "one", Secrecy.SECRET, for_="r1", against="r2")
    other = files_after(tmp_path / "other", Secrecy.SECRET, for_="r2", against="r1")

    assert one == other
    assert len(one) > 1


def test_swapped_secret_votes_of_two_who_were_helped_leave_the_same_files(tmp_path: Path) -> None:
    """Who pressed for whom is kept; which of the papers it was is not."""
    one = files_after(tmp_path / "one", Secrecy.SECRET, for_="r1", against="r2", helped=("r1", "r2"))
    other = files_after(tmp_path / "other", Secrecy.SECRET, for_="r2", against="r1", helped=("r1", "r2"))

    assert one == other


def test_swapped_named_votes_are_seen(tmp_path: Path) -> None:
    """The comparison can see what it looks for."""
    one = files_after(tmp_path / "one", Secrecy.NAMED, for_="r1", against="r2")
    other = files_after(tmp_path / "other", Secrecy.NAMED, for_="r2", against="r1")

    assert one["community.db"] != other["community.db"]


def test_swapped_secret_papers_leave_the_same_files(tmp_path: Path) -> None:
    """The pile is the same whoever wrote which paper of it, and so is everything that was kept."""
    choices = ["for", "against"] * 12 + ["abstain"]
    swapped = ["r2", "r1", *HALL[2:15], "r17", "r16", *HALL[17:]]

    one = files_after_papers(tmp_path / "one", HALL, choices)
    other = files_after_papers(tmp_path / "other", swapped, choices)

    assert one == other


def test_another_secret_paper_is_seen(tmp_path: Path) -> None:
    """The comparison can see what it looks for."""
    choices = ["for", "against"] * 12 + ["abstain"]

    one = files_after_papers(tmp_path / "one", HALL, choices)
    other = files_after_papers(tmp_path / "other", HALL, ["against", *choices[1:]])

    assert one["community.db"] != other["community.db"]
