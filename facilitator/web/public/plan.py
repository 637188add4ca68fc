"""/public/plan: the picture of the yard with a circle on each building, the same as a table and in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.demands.yard_plan import WHOLE, CountedSpot
from facilitator.services.demands.public_plan import PlanForAll, PublicPlan
from facilitator.services.pictures import JPEG
from facilitator.web.acting import ask
from facilitator.wire.application import application

_RADIUS = {"few": 42, "some": 50, "many": 60}
_PICTURE = 1000
"""The drawing is a thousand units wide whatever the picture measures, so that its letters have one size."""
_LETTERS, _NAME = 16, 44
"""Units by which figures stand under the middle of a circle, and names under its edge."""


@dataclass(frozen=True)
class Circle:
    building: str
    count: str
    size: str
    x: int
    y: int
    radius: int
    count_y: int
    name_y: int


@dataclass(frozen=True)
class PlanPage:
    """Lengths are units of the drawing."""

    name: str
    picture: str
    width: int
    height: int
    circles: tuple[Circle, ...]
    elsewhere: str
    sentence: str


def plan() -> ResponseReturnValue:
    found: PlanForAll | None = ask(PublicPlan())
    return render_template("public/plan.html", page=plan_page(found) if found else None)


def picture(digest: str) -> ResponseReturnValue:
    """The picture that is shown now and no other file of the store."""
    found: PlanForAll | None = ask(PublicPlan())
    if found is None or found.digest != digest:
        raise NoSuchPage()
    answer = Response(application().door.ports.files.read(digest), mimetype=JPEG)
    answer.headers["Cache-Control"] = "public, max-age=86400"
    answer.set_etag(digest)
    return answer


def plan_page(found: PlanForAll) -> PlanPage:
    height = max(1, found.height * _PICTURE // max(1, found.width))
    return PlanPage(
        name=found.name,
        picture=url_for("public.plan_picture", digest=found.digest),
        width=_PICTURE,
        height=height,
        circles=tuple(_circle(spot, height) for spot in found.counted),
        elsewhere=found.elsewhere,
        sentence=_sentence(found),
    )


def _circle(spot: CountedSpot, height: int) -> Circle:
    x, y, radius = spot.x * _PICTURE // WHOLE, spot.y * height // WHOLE, _RADIUS[spot.size]
    return Circle(spot.building, spot.count, spot.size, x, y, radius, y + _LETTERS, y + radius + _NAME)


def _sentence(found: PlanForAll) -> str:
    """Which buildings have most; nothing is compared where every count is under three."""
    known = [spot for spot in found.counted if spot.count.isdigit()]
    if not known:
        return str(_("每栋楼都不到 3 件。"))
    most = max(int(spot.count) for spot in known)
    names = "、".join(spot.building for spot in known if int(spot.count) == most)
    return str(_("%(buildings)s最多，%(count)s 件。", buildings=names, count=most))
