"""/ledger/paste: what was copied from the group goes in, every line says what became of it, drafts come out."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField, SelectField, StringField, TextAreaField

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CHANNEL_NAMES, LIMITS, Channel
from facilitator.domain.demands.pasting.pasted import ROLE_NAMES, Pasted
from facilitator.domain.demands.pasting.reading import read_paste
from facilitator.domain.errors import Missing, Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.known_wishes import KnownWish, KnownWishes
from facilitator.services.demands.make_drafts import MakeDrafts
from facilitator.services.demands.pasted_wishes import joined_in, wishes_of
from facilitator.web.acting import actor, ask, need
from facilitator.web.forms import MALFORMED, AtMost, Needed, PaperForm, attempt, choices
from facilitator.web.repeating import new_key, once_by

_FROM = (Channel.WECHAT_GROUP, Channel.YARD_MEETING, Channel.HOME_VISIT, Channel.RESIDENTS_FORUM)


class PasteForm(PaperForm):
    """The text, and whose group it was; everything else is read from the text. `known`: what the preview told of, so
    that a second press says the same as the first."""

    key = HiddenField()
    known = HiddenField()
    text = TextAreaField(N_("群里的话"), [Needed(N_("请把群里的接龙或聊天整段贴进来。"))])
    grid = StringField(N_("小区或网格"), [AtMost(LIMITS["grid"])])
    channel = SelectField(N_("来源"), default=Channel.WECHAT_GROUP.value)

    def __init__(self) -> None:
        super().__init__()
        self.channel.choices = choices(CHANNEL_NAMES, _FROM)


@dataclass(frozen=True)
class ReadDraft:
    number: int
    line: int
    support: bool
    about: int
    name: str
    where: str
    contact: str
    description: str
    doubts: tuple[str, ...]
    known: str
    again: bool


@dataclass(frozen=True)
class ReadLine:
    line: int
    text: str
    role: str
    became: str


@dataclass(frozen=True)
class PastePage:
    form: PasteForm
    drafts: tuple[ReadDraft, ...]
    lines: tuple[ReadLine, ...]
    supports: int
    left_out: int
    fresh: int
    looked: bool


def paste() -> ResponseReturnValue:
    need(Power.MAKE_DRAFTS)
    form = PasteForm()
    if "make" in request.form:
        outcome = attempt(form, lambda: _command(form), once_by(actor(), form.key.data))
        if outcome is not None:
            made = outcome.result["drafts"]
            flash(_("已记 %(number)s 份草稿，请逐份看过、确认。", number=len(made)))
            return redirect(url_for("demands.drafts", together=made[0]), 303)
        return _page(form, _read(form))
    if not form.validate_on_submit():
        form.status = MALFORMED if form.is_submitted() else 200
        return _page(form, None)
    form.key.data = new_key()
    return _page(form, _read(form))


def _read(form: PasteForm) -> Pasted | None:
    try:
        return read_paste(form.text.data or "")
    except Refusal as refusal:
        form.refuse(refusal)
        return None


def _command(form: PasteForm) -> MakeDrafts:
    pasted = read_paste(form.text.data or "")
    left = _numbers(form.known.data or "") - _again()
    wishes = wishes_of(pasted, Channel(form.channel.data), form.grid.data or None, without=left)
    if left and not wishes:
        raise Missing(N_("这些都已经记过了；要再记的，请在那一份上打勾。"), what="text")
    return MakeDrafts(wishes, joined_in(pasted, left))


def _known(pasted: Pasted) -> dict[int, KnownWish]:
    return {one.place: one for one in ask(KnownWishes(pasted.drafts))}


def _again() -> frozenset[int]:
    """The numbers of those that shall be put down once more."""
    return _numbers(",".join(request.form.getlist("again")))


def _numbers(told: str) -> frozenset[int]:
    return frozenset(int(number) for number in told.split(",") if number.isdecimal())


def _page(form: PasteForm, pasted: Pasted | None) -> ResponseReturnValue:
    if pasted is None:
        return render_template("demands/paste.html", page=PastePage(form, (), (), 0, 0, 0, False)), form.status
    known, again = _known(pasted), _again()
    form.known.data = ",".join(map(str, known))
    page = PastePage(
        form=form,
        drafts=tuple(
            ReadDraft(
                number=number,
                line=draft.line,
                support=draft.kind is DraftKind.SUPPORT,
                about=draft.about_draft,
                name=draft.reporter_name,
                where=draft.dwelling.written if draft.dwelling else "",
                contact=draft.contact,
                description=draft.description,
                doubts=draft.doubts,
                known=_before(known.get(number)),
                again=number in again,
            )
            for number, draft in enumerate(pasted.drafts, 1)
        ),
        lines=tuple(
            ReadLine(line.line, line.text, _(ROLE_NAMES[line.role]), _became(line.drafts, line.reason))
            for line in pasted.lines
        ),
        supports=sum(draft.kind is DraftKind.SUPPORT for draft in pasted.drafts),
        left_out=len(pasted.left_out()),
        fresh=len(pasted.drafts) - len(known),
        looked=True,
    )
    return render_template("demands/paste.html", page=page), form.status


def _before(known: KnownWish | None) -> str:
    if known is None:
        return ""
    day = f"{known.on.month}月{known.on.day}日"
    return str(_("这一条 %(day)s 已经记过：%(where)s", day=day, where=known.number or _("草稿")))


def _became(drafts: tuple[int, ...], reason: str) -> str:
    """Where the line went, or why it went nowhere."""
    return _("第 %(numbers)s 份", numbers="、".join(map(str, drafts))) if drafts else _(reason) if reason else ""
