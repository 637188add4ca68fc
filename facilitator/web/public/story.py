"""/public/<number>: one demand as a story in plain words, and the code by which anybody says 又坏了."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import Response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup

from facilitator.domain.demands.again import SAID_OF
from facilitator.domain.demands.plain_story import STANDING_NAMES, STEP_NAMES, PassedStep
from facilitator.services.demands.public_photos import PAIRED, PublicPhoto, ShownPhoto
from facilitator.services.demands.public_story import PublicMeasure, PublicStory, StoryForAll, ToldLine
from facilitator.services.pictures import JPEG
from facilitator.web.acting import ask
from facilitator.web.public.rows import PublicRow, row_of, title_of
from facilitator.web.screens.address import hall_url, qr
from facilitator.wire.application import application


@dataclass(frozen=True)
class ShownStep:
    """`standing` is the word of the style sheet, `standing_name` what a reader hears."""

    name: str
    on: date | None
    standing: str
    standing_name: str


@dataclass(frozen=True)
class ShownLine:
    """`again` is a heading over the first line of a new round, else empty."""

    on: date
    sentence: str
    again: str


@dataclass(frozen=True)
class Picture:
    """`label` is 办理前 or 办理后: nothing that somebody typed stands beside a public photo."""

    address: str
    label: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Pair:
    """Both sides, as templates/parts/_compare.html takes them."""

    before: Picture
    after: Picture


@dataclass(frozen=True)
class StoryPage:
    title: str
    row: PublicRow
    deadline: date | None
    steps: tuple[ShownStep, ...]
    told: tuple[ShownLine, ...]
    measure: str
    photos: tuple[Picture, ...]
    comparison: Pair | None
    next_line: str
    again: str
    code: Markup
    """Where anybody says 又坏了, and its QR; both empty while the work goes on."""


def story(number: str) -> ResponseReturnValue:
    told = ask(PublicStory(number))
    if told.number != number:  # The address that is passed on is the printed one.
        return redirect(url_for("public.story", number=told.number), 303)
    return render_template("public/story.html", page=story_page(told))


def photo(photo: str) -> ResponseReturnValue:
    """The bytes, kept an hour by the browser: somebody may hide it again."""
    digest = ask(PublicPhoto(photo))
    answer = Response(application().door.ports.files.read(digest), mimetype=JPEG)
    answer.headers["Cache-Control"] = "public, max-age=3600"
    answer.set_etag(digest)
    return answer


def story_page(told: StoryForAll) -> StoryPage:
    again = url_for("public.again", number=told.number) if told.state in SAID_OF else ""
    photos = tuple(_picture(one) for one in told.photos)
    return StoryPage(
        title=title_of(told),
        row=row_of(told),
        deadline=told.deadline,
        steps=tuple(shown_step(step) for step in told.steps),
        told=shown_lines(told.told),
        measure=measure_sentence(told.measure),
        photos=photos,
        comparison=Pair(*photos) if len(photos) == len(PAIRED) else None,
        next_line=_(told.next_line) if told.next_line else "",
        again=again,
        code=qr(hall_url(again)) if again else Markup(),
    )


def _picture(one: ShownPhoto) -> Picture:
    name = _(one.stage_name)
    return Picture(url_for("public.photo", photo=one.photo), name, name, one.width, one.height)


def shown_step(step: PassedStep) -> ShownStep:
    return ShownStep(_(STEP_NAMES[step.step]), step.on, step.standing.value, _(STANDING_NAMES[step.standing]))


def shown_lines(told: Iterable[ToldLine]) -> tuple[ShownLine, ...]:
    return tuple(
        ShownLine(line.on, _(line.sentence), _("第 %(round)s 次办", round=line.round) if line.again else "")
        for line in told
    )


def measure_sentence(measure: PublicMeasure | None) -> str:
    """违停车辆由 26 辆降到 19 辆。"""
    if measure is None:
        return ""
    words = {"indicator": measure.indicator, "unit": measure.unit}
    words |= {"before": _figure(measure.before), "after": _figure(measure.after)}
    if measure.before is None:
        return str(_("%(indicator)s现在是 %(after)s %(unit)s。", **words))
    if measure.after is None:
        return str(_("%(indicator)s办以前是 %(before)s %(unit)s。", **words))
    if measure.after == measure.before:
        return str(_("%(indicator)s还是 %(after)s %(unit)s。", **words))
    if measure.after < measure.before:
        return str(_("%(indicator)s由 %(before)s %(unit)s降到 %(after)s %(unit)s。", **words))
    return str(_("%(indicator)s由 %(before)s %(unit)s增加到 %(after)s %(unit)s。", **words))


def _figure(value: float | None) -> str:
    """26, 0.5 or 12.25: never a nought that says nothing."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
