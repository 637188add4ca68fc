"""What is judged, as each audience may know it: phones get words only, the wall photos, the desk the points too."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.ballots.appraisal import LADDER, QUESTION
from facilitator.domain.hundredths import from_hundredths
from facilitator.domain.reviews.scales import PROCESS, RESULT, VETO_NAMES, Part
from facilitator.sessions.room import BallotFacts
from facilitator.sessions.room_appraisal import AppraisalFacts, HeardFacts, MatterFacts, PhotoFacts, SeriesFacts
from facilitator.sessions.views.view import View


def in_words(ballot: BallotFacts, appraisal: AppraisalFacts | None) -> BallotFacts:
    """The ballot with the titles of what it asks about, which its own words leave out: those are kept for good."""
    titles = {matter.demand: matter.title for matter in appraisal.matters} if appraisal else {}
    if not ballot.appraises or any(demand not in titles for demand in ballot.appraises):
        return ballot
    if len(ballot.appraises) == 1:
        return replace(ballot, question=QUESTION.format(title=titles[ballot.appraises[0]]))
    lines = zip(ballot.options, ballot.appraises, strict=True)
    return replace(ballot, options=tuple(replace(option, label=titles[demand]) for option, demand in lines))


def for_phones(appraisal: AppraisalFacts) -> View:
    """Of many matters one rate each: the room goes to every phone again with every change."""
    told = [matter for matter in appraisal.matters if matter.heard is not None]
    if len(told) == 1:
        return _of(appraisal, [_said(told[0])])
    return _of(appraisal, [_briefly(matter, matter.heard) for matter in told if matter.heard is not None])


def for_wall(appraisal: AppraisalFacts) -> View:
    """With the lines that a verdict takes: 88 points that do not pass are a riddle to whoever does not know them."""
    lines = {"score": _plain(appraisal.pass_at), "rate": _plain(appraisal.rate_at)}
    return {**_of(appraisal, [_seen(matter) for matter in appraisal.matters]), "needed": lines}


def for_desk(appraisal: AppraisalFacts) -> View:
    matters = [{**_seen(matter), **_points(matter)} for matter in appraisal.matters]
    view = _of(appraisal, matters)
    parts = {"process": _parts(PROCESS), "result": _parts(RESULT)}
    vetoes = [{"id": veto.value, "label": label} for veto, label in VETO_NAMES.items()]
    more = {"review": appraisal.review, "waiting": list(appraisal.waiting), "unassessed": appraisal.unassessed}
    more |= {"sheet": list(appraisal.sheet)}
    return {**view, **more, "parts": parts, "vetoes": vetoes}


def _of(appraisal: AppraisalFacts, matters: list[View]) -> View:
    return {"quarter": appraisal.quarter, "concluded": appraisal.concluded, "matters": matters}


def _parts(parts: tuple[Part, ...]) -> list[View]:
    return [{"id": part.id, "label": part.name, "most": part.most} for part in parts]


def _briefly(matter: MatterFacts, heard: HeardFacts) -> View:
    return {"title": matter.title, "verdict": matter.verdict, "heard": {"all": {"rate": _plain(heard.all.rate)}}}


def _said(matter: MatterFacts) -> View:
    heard = matter.heard
    return {
        "number": matter.number,
        "title": matter.title,
        "heard": None if heard is None else _heard(heard),
        "verdict": matter.verdict,
    }


def _seen(matter: MatterFacts) -> View:
    return {
        **_said(matter),
        "demand": matter.demand,
        "lines": list(matter.lines),
        "measured": matter.measured,
        "before": _photo(matter.before),
        "after": _photo(matter.after),
        "composite": _plain(matter.composite),
    }


def _points(matter: MatterFacts) -> View:
    given = matter.assessed
    points = {"process": given.process, "result": given.result}
    return {
        "assessed": None if given.process is None else points,
        "vetoes": list(given.vetoes),
        "change": given.change,
        "unseen": matter.unseen,
    }


def _photo(photo: PhotoFacts | None) -> View | None:
    return None if photo is None else {"id": photo.id, "width": photo.width, "height": photo.height}


def _heard(heard: HeardFacts) -> View:
    return {
        "all": _series(heard.all),
        "representatives": _series(heard.representatives),
        "households": _series(heard.households),
        "others": _series(heard.others),
    }


def _series(series: SeriesFacts) -> View:
    """`counts` in the order of the paper, 不了解 last."""
    return {
        "counts": [series.counts.get(level, 0) for level in LADDER],
        "valid": series.valid,
        "rate": _plain(series.rate),
        "index": _plain(series.index),
    }


def _plain(hundredths: int | None) -> float | None:
    return None if hundredths is None else from_hundredths(hundredths)
