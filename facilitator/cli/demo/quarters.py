"""How the demo's quarters that are over went: sorted, done, gathered, scored, concluded, closed or sent back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import chain

from facilitator.cli.demo.assemblies import assembly_of, hold_assembly
from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.demands import grid_of
from facilitator.cli.demo.evenings import Evening
from facilitator.cli.demo.judged import PAST, Judged
from facilitator.cli.demo.ledger import look_at_words
from facilitator.cli.demo.pictures import picture
from facilitator.cli.demo.staff import CLERK, SECRETARY, SUPERVISOR
from facilitator.cli.demo.story import Story
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.here import day_of
from facilitator.domain.people.units import UnitKind
from facilitator.domain.reviews.scales import LEVELS, Level
from facilitator.domain.reviews.statistics import Quarter, quarter_of
from facilitator.services.demands.accept_work import AcceptWork
from facilitator.services.demands.archive import ArchiveDemand
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.finish import FinishDemand
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.demands.take_up import TakeUp
from facilitator.services.reviews.assess import AssessDemand, ProcessPoints, ResultPoints
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.score import FormChannel, ScoreDemand
from facilitator.services.reviews.state_cause import StateCause

Happening = tuple[int, int, Callable[[Story], object]]
ENDED_BEFORE = 13
"""Days: a review that is over was held within two weeks of its quarter's end."""
SCORED, CONCLUDED, TOLD = 9, 10, 12
CALLED = {FollowUpDay.MONTH: 43, FollowUpDay.QUARTER: 103, FollowUpDay.HALF_YEAR: 193}
"""Days after the quarter's end."""
FRESH = 200
"""Days: of a quarter that ended since, one matter still waits to be called about, and the later calls all do."""
CAUSE_STATED = -1
"""Days from today: the secretary has just written why."""
RETURNED, FEW_FORMS = "parking_line", "chess"
_LEVELS = (*LEVELS, Level.CANNOT_SAY)


def quarter_happenings(clock: DemoClock) -> Iterator[Happening]:
    """Days from today. Of the quarters the latest has what failed, so that there is something to do."""
    for quarter, demands in judged_quarters(clock):
        yield from _quarter(quarter, demands, day_of(clock.today))


def judged_quarters(clock: DemoClock) -> tuple[tuple[Quarter, tuple[Judged, ...]], ...]:
    quarters = [quarter_of(day_of(clock.today) - timedelta(days=ENDED_BEFORE)).before]
    while len(quarters) < len(PAST):
        quarters.insert(0, quarters[0].before)
    return tuple(zip(quarters, PAST, strict=True))


def assemblies(clock: DemoClock) -> dict[Evening, Callable[[Story], None]]:
    """Each quarter's evening of votes, and how it went."""
    evenings = {quarter: assembly_of(quarter, told, day_of(clock.today)) for quarter, told in judged_quarters(clock)}
    return {evenings[quarter]: hold_assembly(evenings[quarter], told) for quarter, told in judged_quarters(clock)}


def first_day(clock: DemoClock) -> int:
    return min(ahead for ahead, _hour, _happen in quarter_happenings(clock))


def _quarter(quarter: Quarter, demands: Sequence[Judged], today: date) -> Iterator[Happening]:
    end = (quarter.last - today).days
    yield from chain.from_iterable(_way(one, end) for one in demands)
    yield end + 1, 8, lambda story: _gather(story, quarter)
    yield end + SCORED, 20, lambda story: _score(story, quarter, demands)
    yield end + CONCLUDED, 15, lambda story: story.do(SUPERVISOR, ConcludeReview(quarter.written))
    passed = [one for one in demands if not one.cause and one.key != FEW_FORMS]
    yield end + TOLD, 15, lambda story: _close(story, passed)
    for day, after in CALLED.items():
        if end + after < 0 and (end < -FRESH or day is FollowUpDay.MONTH):
            yield end + after, 10, partial(_call, demands=passed if end < -FRESH else passed[:-1], day=day)
    yield CAUSE_STATED, 17, lambda story: _cause(story, quarter, demands)


def _way(one: Judged, end: int) -> Iterator[Happening]:
    start, done = end - one.registered, end - one.completed
    yield start, 9, lambda story: _register(story, one, start)
    yield start + 1, 17, lambda story: story.do(CLERK, QueueDemand(story.demands[one.key]))
    yield start + 3, 10, lambda story: _open(story, one, end)
    yield start + 4, 9, lambda story: story.do(CLERK, _photo(story, one, PhotoStage.BEFORE))
    yield done - 1, 16, lambda story: _finish(story, one)
    yield done, 10, lambda story: story.do(
        CLERK, AcceptWork(story.demands[one.key], ("居民代表12", "居民代表25", SUPERVISOR))
    )


def _register(story: Story, one: Judged, start: int) -> None:
    command = RegisterDemand(
        title=one.title,
        description=one.description,
        category=one.category,
        channel=one.channel,
        reporter_name=one.reporter,
        grid=grid_of(one.building),
        building=one.building,
        affected_households=one.households,
        happened_on=day_of(story.clock.day(start, 12)),
        public_ok=True,
    )
    story.demands[one.key] = story.do(CLERK, command).demand
    look_at_words(story, story.demands[one.key])


def _open(story: Story, one: Judged, end: int) -> None:
    due = day_of(story.clock.day(end - one.due, 12))
    demand = story.demands[one.key]
    story.do(SECRETARY, OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, one.party, due, CLERK))
    story.do(CLERK, TakeUp(demand, one.party, "值班经理 老严", day_of(story.clock.now())))


def _photo(story: Story, one: Judged, stage: PhotoStage) -> AttachPhoto:
    return AttachPhoto(story.demands[one.key], stage, picture(stage, one.scene), public=True)


def _finish(story: Story, one: Judged) -> None:
    demand = story.demands[one.key]
    story.do(CLERK, _photo(story, one, PhotoStage.AFTER))
    if one.measured is not None:
        indicator, unit, before, after = one.measured
        story.do(CLERK, MeasureDemand(demand, indicator, unit, before, after))
    story.do(CLERK, FinishDemand(demand, "已经办完，照片和记录都在台账里。"))


def _gather(story: Story, quarter: Quarter) -> None:
    story.reviews[quarter.written] = story.do(SUPERVISOR, GatherReview(quarter.written)).review


def _score(story: Story, quarter: Quarter, demands: Sequence[Judged]) -> None:
    """Representatives by paper in the hall, other households by phone, those of the building first."""
    review, desk = story.reviews[quarter.written], story.people[SUPERVISOR].actor
    seats = story.units(UnitKind.REPRESENTATIVE)
    heard = {unit.person for unit in seats}
    homes = [unit for unit in story.units(UnitKind.HOUSEHOLD) if unit.person not in heard]
    forms = [
        ScoreDemand(review, story.demands[one.key], unit.id, int(level), channel)
        for one in demands
        for units, channel, counts in (
            (seats, FormChannel.PAPER, one.own),
            (sorted(homes, key=lambda unit: unit.building != one.building), FormChannel.PHONE, one.others),
        )
        for unit, level in zip(units, _levels(counts), strict=False)
    ]
    story.do_together((desk, form) for form in forms)
    for one in demands:
        process, result = ProcessPoints(*one.process), ResultPoints(*one.result)
        story.do(SUPERVISOR, AssessDemand(review, story.demands[one.key], process, result, one.vetoes))


def _levels(counts: tuple[int, ...]) -> list[Level]:
    return [level for level, count in zip(_LEVELS, counts, strict=True) for _one in range(count)]


def _close(story: Story, demands: Sequence[Judged]) -> None:
    for one in demands:
        demand = story.demands[one.key]
        story.do(CLERK, ReplyToReporter(demand, ReplyMethod.PHONE, "办完了，大家评过合格，一个月后再来回访。"))
        story.do(CLERK, CloseDemand(demand))


def _call(story: Story, demands: Sequence[Judged], day: FollowUpDay) -> None:
    for one in demands:
        story.do(CLERK, FollowUp(story.demands[one.key], day, "没有再坏，挺好。", fine=True))
        if day is FollowUpDay.HALF_YEAR:
            story.do(CLERK, ArchiveDemand(story.demands[one.key]))


def _cause(story: Story, quarter: Quarter, demands: Sequence[Judged]) -> None:
    """One of those that failed; the other one still owes its cause."""
    for one in demands:
        if one.key == RETURNED:
            story.do(SECRETARY, StateCause(story.reviews[quarter.written], story.demands[one.key], one.cause))
