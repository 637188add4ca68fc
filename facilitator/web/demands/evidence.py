"""Photos and figures on the page of a demand: two pictures to compare, all the others small, the bytes themselves."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.evidence import DemandEvidence, Evidence, MeasuredLine, PhotoFiles, PhotoLine
from facilitator.services.demands.hide_photo import HidePhoto
from facilitator.services.demands.show_photo import ShowPhoto
from facilitator.services.registry import verb_for
from facilitator.web.acting import actor, ask, do
from facilitator.web.forms import StepForm
from facilitator.wire.application import application

KEPT = "private, max-age=31536000, immutable"
"""A photo never changes; only this browser may keep it."""


@dataclass(frozen=True)
class Shot:
    """One side of a comparison, as templates/parts/_compare.html takes it; the notice board makes its own."""

    address: str
    label: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Comparison:
    before: Shot
    after: Shot


@dataclass(frozen=True)
class Thumbnail:
    """`toggle` is where a press changes whether the public sees it; empty for whoever may not decide that."""

    address: str
    small: str
    label: str
    alt: str
    note: str
    public: bool
    toggle: str


@dataclass(frozen=True)
class EvidencePart:
    comparison: Comparison | None
    change: str
    thumbnails: tuple[Thumbnail, ...]
    found: Evidence
    form: StepForm


def evidence_part(demand: DemandInFull) -> EvidencePart:
    number, found = demand.number or demand.id, ask(DemandEvidence(demand.id))
    comparison = None
    if found.before is not None and found.after is not None:
        comparison = Comparison(_shot(number, found.before), _shot(number, found.after))
    thumbnails = tuple(_thumbnail(number, photo) for photo in found.photos)
    change = change_in_words(found.measure) if found.measure else ""
    return EvidencePart(comparison, change, thumbnails, found, StepForm(formdata=None))


def change_in_words(measure: MeasuredLine) -> str:
    """违停车辆：26 辆 → 19 辆（−26.9%）."""
    figures = " → ".join(f"{one:g} {measure.unit}" for one in (measure.before, measure.after) if one is not None)
    words = f"{measure.indicator}：{figures}"
    if measure.change_percent is None:
        return words
    sign = "−" if measure.change_percent < 0 else "+" if measure.change_percent > 0 else ""
    return f"{words}（{sign}{abs(measure.change_percent):g}%）"


def photo(number: str, photo: str) -> Response:
    return _picture(ask(PhotoFiles(number, photo)).large)


def small_photo(number: str, photo: str) -> Response:
    return _picture(ask(PhotoFiles(number, photo)).small)


def show(number: str, photo: str) -> ResponseReturnValue:
    return _toggled(number, photo, ShowPhoto(photo))


def hide(number: str, photo: str) -> ResponseReturnValue:
    return _toggled(number, photo, HidePhoto(photo))


def _toggled(number: str, photo: str, command: ShowPhoto | HidePhoto) -> ResponseReturnValue:
    ask(PhotoFiles(number, photo))  # a photo of another demand is not found under this address
    do(command)
    flash(_("照片可以公示了。") if isinstance(command, ShowPhoto) else _("照片已撤下公示。"))
    return redirect(url_for("demands.one", number=number, _anchor="photos"), 303)


def _picture(digest: str) -> Response:
    answer = Response(application().files.read(digest), mimetype="image/jpeg")
    answer.headers["Cache-Control"] = KEPT
    answer.headers["Content-Disposition"] = "inline; filename=photo.jpg"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.set_etag(digest)
    return answer


def _shot(number: str, photo: PhotoLine) -> Shot:
    address = url_for("demands.photo", number=number, photo=photo.id)
    return Shot(address, _(photo.stage_name), _alt(photo), photo.width, photo.height)


def _thumbnail(number: str, photo: PhotoLine) -> Thumbnail:
    turn = ("hide", HidePhoto) if photo.public else ("show", ShowPhoto)
    may = actor().may(verb_for(turn[1]).power)
    return Thumbnail(
        url_for("demands.photo", number=number, photo=photo.id),
        url_for("demands.small_photo", number=number, photo=photo.id),
        _(photo.stage_name) + (_("，第 %(round)s 轮", round=photo.round) if photo.round > 1 else ""),
        _alt(photo),
        photo.note,
        photo.public,
        url_for(f"demands.{turn[0]}_photo", number=number, photo=photo.id) if may else "",
    )


def _alt(photo: PhotoLine) -> str:
    return f"{_(photo.stage_name)}：{photo.note}" if photo.note else _("%(stage)s的照片", stage=_(photo.stage_name))
