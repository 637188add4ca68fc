"""/minutes/<minutes>/notice: 公示 of signed minutes, from hanging it up to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField
from werkzeug.exceptions import NotFound as NoSuchPage
from wtforms import BooleanField, HiddenField, StringField, TextAreaField

from facilitator.domain.errors import NotFound
from facilitator.domain.minutes.content import Publication
from facilitator.domain.minutes.notice import PHOTO_NAMES, SHORTEST, NoticePhoto
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.minutes.publish import PublishMinutes
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.notices.answer import AnswerObjection
from facilitator.services.notices.end import EndedNotice, EndNotice
from facilitator.services.notices.hanging import SIGNS, WORDS
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.photograph import PhotographNotice
from facilitator.services.notices.read import NoticeDetail, NoticeInFull
from facilitator.services.upload import Upload
from facilitator.web.acting import actor, ask
from facilitator.web.forms import AtMost, DayField, Needed, PaperForm, StepForm, attempt
from facilitator.web.times import china_today
from facilitator.wire.application import application


class PublishForm(PaperForm):
    first = DayField(N_("公示第一天"), [Needed(N_("请填公示从哪天开始。"))])
    last = DayField(N_("公示最后一天"), [Needed(N_("请填公示到哪天。"))])


class ObjectForm(PaperForm):
    text = TextAreaField(N_("不同意什么"), [Needed(N_("请写明不同意什么。")), AtMost(WORDS)])
    who = StringField(N_("谁提的（可以不写，不公开）"), [AtMost(SIGNS)])


class AnswerForm(PaperForm):
    objection = HiddenField(N_("哪一条"))
    answer = TextAreaField(N_("怎么答复的"), [Needed(N_("请写明怎么答复的。")), AtMost(WORDS)])
    upheld = BooleanField(N_("意见成立，要重新商量"))


class NoticePhotoForm(PaperForm):
    day = HiddenField(N_("哪一天"))
    file = FileField(N_("照片"), [Needed(N_("请选择照片。"))])

    def command(self, minutes: str) -> PhotographNotice:
        day = NoticePhoto.LAST if self.day.data == NoticePhoto.LAST else NoticePhoto.FIRST
        return PhotographNotice(minutes, day, Upload(self.file.data.filename or "", self.file.data.stream.read()))


Step = tuple[Callable[[], PaperForm], Callable[[Any, str], object], str]
STEPS: Mapping[str, Step] = {
    "publish": (
        PublishForm,
        lambda form, minutes: PublishMinutes(minutes, form.first.data, form.last.data),
        N_("已经公示。请打印 A3 的贴在公示栏，并拍一张照片。"),
    ),
    "object": (
        ObjectForm,
        lambda form, minutes: ObjectToNotice(minutes, form.text.data, form.who.data or ""),
        N_("意见已经登记。"),
    ),
    "answer": (
        AnswerForm,
        lambda form, _minutes: AnswerObjection(form.objection.data, form.answer.data, form.upheld.data),
        N_("答复已经登记。"),
    ),
    "photo": (NoticePhotoForm, lambda form, minutes: form.command(minutes), N_("照片已经存好。")),
    "end": (StepForm, lambda _form, minutes: EndNotice(minutes), N_("公示已经结束。")),
}


@dataclass(frozen=True)
class PhotoPlace:
    """`address` is empty while there is no photo."""

    day: str
    name: str
    address: str


@dataclass(frozen=True)
class NoticePage:
    """`form` is the one that was just refused; `notice` is None before anything hangs."""

    minutes: MinutesInFull
    notice: NoticeInFull | None
    may_publish: bool
    may_keep: bool
    publish: PublishForm
    promised: str
    object: ObjectForm
    answer: AnswerForm
    photo: NoticePhotoForm
    photos: tuple[PhotoPlace, ...]
    refused: str
    reasons: tuple[str, ...]


def add_routes(blueprint: Blueprint) -> None:
    blueprint.add_url_rule("/<minutes>/notice", "notice", page)
    blueprint.add_url_rule("/<minutes>/notice/photo/<day>.jpg", "notice_photo", photo)
    blueprint.add_url_rule("/<minutes>/notice/<step>", "notice_step", take, methods=["POST"])


def page(minutes: str) -> ResponseReturnValue:
    return render_template("minutes/notice.html", page=_page(minutes))


def take(minutes: str, step: str) -> ResponseReturnValue:
    if step not in STEPS:
        raise NoSuchPage()
    make, command, done = STEPS[step]
    form = make()
    outcome = attempt(form, lambda: command(form, minutes))
    if outcome is None:
        return render_template("minutes/notice.html", page=_page(minutes, step, form)), form.status
    flash(_(done))
    if isinstance(outcome.result, EndedNotice):
        _tell(outcome.result)
    return redirect(url_for("minutes.notice", minutes=minutes), 303)


def _tell(ended: EndedNotice) -> None:
    """What it did to the ledger, and what it could not do."""
    if ended.moved:
        flash(_("%(numbers)s 退回专题讨论会，重新商量。", numbers="、".join(ended.moved)))
    for why in ended.stayed:
        flash(_("没有退回：%(why)s", why=why))


def photo(minutes: str, day: str) -> ResponseReturnValue:
    notice: NoticeInFull = ask(NoticeDetail(minutes))
    if day not in notice.photos:
        raise NotFound()
    answer = Response(application().files.read(notice.photos[day]), mimetype="image/jpeg")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _page(minutes: str, refused: str = "", form: PaperForm | None = None) -> NoticePage:
    found: MinutesInFull = ask(MinutesDetail(minutes))
    notice: NoticeInFull | None = ask(NoticeDetail(minutes)) if found.state is MinutesState.PUBLISHED else None
    today, keeps = china_today(), actor().may(Power.KEEP_NOTICES)
    first, last, promised = _days(found.content.publication, today)
    blank = PublishForm(formdata=None, first=first, last=last)
    return NoticePage(
        minutes=found,
        notice=notice,
        may_publish=keeps and found.state is MinutesState.SIGNED,
        may_keep=keeps and notice is not None and not notice.ended,
        publish=form if isinstance(form, PublishForm) else blank,
        promised=promised,
        object=form if isinstance(form, ObjectForm) else ObjectForm(formdata=None),
        answer=form if isinstance(form, AnswerForm) else AnswerForm(formdata=None),
        photo=form if isinstance(form, NoticePhotoForm) else NoticePhotoForm(formdata=None),
        photos=tuple(_place(minutes, notice, day) for day in NoticePhoto) if notice is not None else (),
        refused=refused,
        reasons=tuple(str(reason) for reason in form.form_errors) if form is not None else (),
    )


def _days(said: Publication | None, today: date) -> tuple[date, date, str]:
    """The days that the signed paper names, as long as they can be kept; else from today on, and what to know then."""
    if said is None:
        return today, today + timedelta(days=SHORTEST - 1), ""
    if said.first_day >= today:
        return said.first_day, said.last_day, _("这是签过字的纪要上写的日子。")
    first = long_day(said.first_day)
    told = _("纪要上写的是从%(day)s起，已经过了：公示期从实际贴出的那天算，以公示上写的为准。", day=first)
    return today, today + timedelta(days=SHORTEST - 1), told


def _place(minutes: str, notice: NoticeInFull, day: NoticePhoto) -> PhotoPlace:
    there = day in notice.photos
    address = url_for("minutes.notice_photo", minutes=minutes, day=day.value) if there else ""
    return PhotoPlace(day.value, _(PHOTO_NAMES[day]), address)
