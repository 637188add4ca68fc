"""The assemblies that decided what the demo's judged quarters did: votes, minutes, and the sheet signed by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from facilitator.cli.demo.courses import begin_evening, close_evening, open_topic
from facilitator.cli.demo.evenings import REPRESENTATIVES, Evening, Topic
from facilitator.cli.demo.judged import Judged
from facilitator.cli.demo.pictures import signed_sheet
from facilitator.cli.demo.staff import CHAIR, RECORDER, SCRUTINEER, TELLER
from facilitator.cli.demo.story import Story
from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import AGAINST, FOR, Channel, Form
from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.reviews.statistics import Quarter
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull, MinutesRecord
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.minutes.sign_on_paper import SignMinutesOnPaper
from facilitator.sessions.agenda import ItemForm

BEFORE_THE_END = 47
"""Days: everything was on order by then, and nothing was done yet."""
CAME, HOUSES_CAME = 33, 75
NEW_LAW, OLD_LAW = "rc_reps_2026", "rc_assembly_2018"
AGAINST_EVERY = 11
QUESTION = "是否同意“{title}”的办理办法：由{party}负责，季末以前办好，办完请居民来验收？"


def assembly_of(quarter: Quarter, demands: Sequence[Judged], today: date) -> Evening:
    """One evening for all that the quarter did; each matter is voted on by itself."""
    ahead = (quarter.last - today).days - BEFORE_THE_END
    basis, preset = _law_of(quarter.last - timedelta(days=BEFORE_THE_END))
    return Evening(
        f"assembly-{quarter.written}",
        "decision_council",
        f"{quarter.year}年第{quarter.number}季度办理事项集中表决",
        "社区二楼会议室",
        tuple(Topic(one.title, ItemForm.BALLOT, one.key, 8) for one in demands),
        ahead=ahead,
        basis=basis,
        preset=preset,
        notice=ahead - 8,
        pre_review=ahead - 6,
    )


def _law_of(day: date) -> tuple[LegalBasis, str]:
    """Representatives decide since the law of 2026; before it the households of the assembly did."""
    if PRESETS[NEW_LAW].in_force(day):
        return REPRESENTATIVES, NEW_LAW
    return LegalBasis.RESIDENTS_ASSEMBLY, OLD_LAW


def _voters(story: Story, evening: Evening) -> list[Unit]:
    if evening.preset == OLD_LAW:
        return story.units(UnitKind.HOUSEHOLD)[:HOUSES_CAME]
    return (story.units(UnitKind.COMMITTEE) + story.units(UnitKind.REPRESENTATIVE))[:CAME]


def hold_assembly(evening: Evening, demands: Sequence[Judged]) -> Callable[[Story], None]:
    """33 of 44 came, under the old law 75 of 128 households; one in eleven says no to everything. Days later the sheet
    is signed and filed."""

    def happen(story: Story) -> None:
        voters = _voters(story, evening)
        session, items = begin_evening(story, evening, voters)
        for one, item in zip(demands, items, strict=True):
            open_topic(story, session, item, "")
            _show_hands(story, session, item, QUESTION.format(title=one.title, party=one.party), voters)
        close_evening(story, session)
        _sign(story, session)

    return happen


def _show_hands(story: Story, session: str, item: str, question: str, voters: Sequence[Unit]) -> None:
    """Counted by name, as in a hall without phones: one entry, and the two tellers vouch for it."""
    told: dict[str, list[str]] = {FOR: [], AGAINST: []}
    for place, unit in enumerate(voters, 1):
        told[AGAINST if place % AGAINST_EVERY == 0 else FOR].append(unit.id)
    drafted = DraftBallot(session, item, question, Form.YES_NO_ABSTAIN, channels=(Channel.HANDS,))
    ballot = story.do(CHAIR, drafted).ballot
    story.do(CHAIR, OpenBallot(ballot))
    units = {option: tuple(raised) for option, raised in told.items()}
    story.do(TELLER, EnterHands(ballot, (SCRUTINEER, TELLER), units=units))
    story.do(SCRUTINEER, WitnessBallot(ballot))
    story.do(CHAIR, CloseBallot(ballot, witness=SCRUTINEER))
    story.do(CHAIR, AnnounceBallot(ballot))


def _sign(story: Story, session: str) -> None:
    """As it is done by default: printed, signed by everybody who has a place on it, photographed."""
    minutes = str(story.do(RECORDER, DraftMinutes(session)).minutes)
    story.do(RECORDER, SettleMinutes(minutes))
    door = story.door
    record: bytes = door.ask(SYSTEM, MinutesRecord(minutes))
    paper = door.ports.renderer.render(record)
    door.do(SYSTEM, RecordPdf(minutes, door.ports.files.keep(paper), len(paper)))
    settled: MinutesInFull = door.ask(SYSTEM, MinutesDetail(minutes))
    names = tuple(dict.fromkeys(place.name for place in settled.signatures))
    story.do(RECORDER, SignMinutesOnPaper(minutes, names, signed_sheet(settled.number, len(names)), settled.code))
