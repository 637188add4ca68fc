"""What the item at hand asks to be judged; answers only of ballots that were announced."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.here import day_of
from facilitator.domain.hundredths import written
from facilitator.domain.reviews.formula import Formula, csat_index, satisfaction_rate, valid_of
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import EXCELLENT, VERDICT_NAMES, Verdict
from facilitator.domain.words import N_
from facilitator.services.appraising import Counts, Heard, formula_of, heard, still_to_ask
from facilitator.services.appraising_words import titles_of
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.quorum import rule_of
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.room_appraisal import (
    AppraisalFacts,
    AssessedFacts,
    HeardFacts,
    MatterFacts,
    PhotoFacts,
    SeriesFacts,
)
from facilitator.storage.rows import Row


def appraisal_facts(reading: Reading, session: Row, current: Row | None, ballot: Row | None) -> AppraisalFacts | None:
    """None outside meetings that score, and while no item is at hand."""
    rule = rule_of(session)
    if current is None or rule is None or not rule.scored:
        return None
    store, left = reading.store, still_to_ask(reading.store, session)
    demands, askable = _demands(reading, session, current, ballot, left)
    if not demands:
        return None
    announced = {
        demand: (row, place)
        for row in store.ballots.of_session(session.id)
        if row.appraises and row.state == BallotState.ANNOUNCED
        for place, demand in enumerate(row.appraises)
    }
    told: dict[str, tuple[Heard, ...]] = {}
    matters = []
    for demand in demands:
        said = None
        if demand in announced:
            row, place = announced[demand]
            if row.id not in told:
                told[row.id] = heard(store, session, row)
            said = told[row.id][place]
        matters.append(_matter(reading, demand, said))
    lines = [store.reviews.last_item_of(demand) for demand in demands]
    review = next((store.reviews.review(line.review) for line in lines if line is not None), None)
    return AppraisalFacts(
        review=review.id if review else None,
        quarter=review.quarter if review else "",
        concluded=review is not None and review.state == ReviewState.CONCLUDED,
        matters=tuple(matters),
        askable=askable,
        waiting=left,
        unassessed=sum(1 for line in store.reviews.items(review.id) if line.process is None) if review else 0,
    )


def _demands(
    reading: Reading, session: Row, current: Row, ballot: Row | None, left: Sequence[str]
) -> tuple[Sequence[str], bool]:
    """What this item is about, and whether it may be asked about now."""
    if ballot is not None and ballot.appraises and ballot.state != BallotState.VOID:
        return ballot.appraises, False
    asked = [demand for row in reading.store.ballots.of_session(session.id) if _stands(row) for demand in row.appraises]
    if current.form != ItemForm.SCORES:
        return asked, False
    if current.demand is not None:
        return (current.demand,), current.demand not in asked
    return (left, True) if left else (asked, False)


def _stands(row: Row) -> bool:
    return bool(row.appraises) and row.state != BallotState.VOID


def _matter(reading: Reading, identity: str, said: Heard | None) -> MatterFacts:
    store, demand = reading.store, find_demand(reading.store, identity)
    line = store.reviews.last_item_of(identity)
    verdict = Verdict(line.verdict) if line is not None and line.verdict else None
    figures = (line.figures or {}) if line is not None else {}
    return MatterFacts(
        demand=identity,
        number=demand.number or "",
        title=titles_of(reading, [identity])[identity],
        lines=tuple(line for line in _lines(demand) if line),
        measured=_measured(reading, identity),
        before=_photo(reading, identity, PhotoStage.BEFORE),
        after=_photo(reading, identity, PhotoStage.AFTER),
        heard=_heard(reading, line, said) if said is not None else None,
        assessed=_assessed(line),
        verdict=_verdict_name(verdict, figures, line, reading),
        composite=figures.get("composite"),
    )


def _photo(reading: Reading, demand: str, stage: PhotoStage) -> PhotoFacts | None:
    """The newest one that the board may show: whoever knows the meeting's code reads this wall."""
    board, today = reading.store.board, day_of(reading.now)
    rows = [row for row in board.photos(demand) if row.stage == stage]
    if not rows or board.photo_file(rows[-1].id, today) is None:
        return None
    return PhotoFacts(rows[-1].id, rows[-1].width, rows[-1].height)


def _lines(demand: Row) -> tuple[str, ...]:
    done, due = demand.completed_on, demand.deadline
    late = (done - due).days if done and due else 0
    return (
        demand.responsible_party or "",
        N_("{month}月{day}日办结").format(month=done.month, day=done.day) if done else "",
        N_("超期 {days} 天").format(days=late) if late > 0 else N_("按时") if done and due else "",
        N_("涉及 {count} 户").format(count=demand.affected_households) if demand.affected_households else "",
        N_("第 {round} 轮").format(round=demand.round) if demand.round > 1 else "",
    )


def _measured(reading: Reading, demand: str) -> str:
    row = reading.store.evidence.measure(demand)
    if row is None or row.before is None or row.after is None:
        return ""
    before, after = written(row.before), written(row.after)
    return N_("{indicator}：{before} → {after} {unit}").format(
        indicator=row.indicator, before=before, after=after, unit=row.unit
    )


def _assessed(line: Row | None) -> AssessedFacts:
    if line is None:
        return AssessedFacts(None, None, (), None)
    return AssessedFacts(line.process, line.result, tuple(line.vetoes), line.change)


def _heard(reading: Reading, line: Row | None, said: Heard) -> HeardFacts:
    """All forms of the review where there is one, since on those the verdict rests; else what was said tonight."""
    store = reading.store
    if line is not None:
        said = Heard(*store.reviews.series(line.review, line.demand))
    formula = formula_of(store, store.reviews.review(line.review) if line is not None else None)
    every = (said.all, dict(said.representatives), dict(said.households))
    return HeardFacts(*(_series(formula, counts) for counts in every))


def _series(formula: Formula, counts: Counts) -> SeriesFacts:
    return SeriesFacts(counts, valid_of(counts), satisfaction_rate(counts), csat_index(formula, counts))


def _verdict_name(verdict: Verdict | None, figures: dict[str, int], line: Row | None, reading: Reading) -> str | None:
    if verdict is None or line is None:
        return None
    formula = formula_of(reading.store, reading.store.reviews.review(line.review))
    excellent = verdict is Verdict.QUALIFIED and (figures.get("composite") or 0) >= formula.excellent_at
    return EXCELLENT if excellent else VERDICT_NAMES[verdict]
