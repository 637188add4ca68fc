"""The list of minutes, and what is chosen for all that come: how they are signed, what head they carry."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import NotFound
from facilitator.domain.minutes.heads import Head
from facilitator.domain.minutes.signing import SigningWay
from facilitator.domain.people.powers import Power
from facilitator.services.minutes.choose_head import ChooseHead
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.minutes.heads import UsualHead
from facilitator.services.minutes.read import MinutesLine, MinutesList
from facilitator.services.minutes.ways import UsualWay
from facilitator.web.acting import actor, ask, do
from facilitator.web.forms import StepForm


@dataclass(frozen=True)
class ListPage:
    """`way` and `head`: what holds where nothing else was chosen; the others are what one press would choose."""

    lines: tuple[MinutesLine, ...]
    way: str
    other_way: str
    head: str
    other_head: str
    choose: StepForm | None


def listed() -> ResponseReturnValue:
    way, head = ask(UsualWay()), ask(UsualHead())
    page = ListPage(
        lines=ask(MinutesList()),
        way=way.value,
        other_way=next(each.value for each in SigningWay if each is not way),
        head=head.value,
        other_head=next(each.value for each in Head if each is not head),
        choose=StepForm(formdata=None) if actor().may(Power.SIGN_MINUTES) else None,
    )
    return render_template("minutes/list.html", page=page)


def usual_way(way: str) -> ResponseReturnValue:
    do(ChooseWay(way_called(way)))
    flash(_("以后的纪要都这样签；已经单独选过的不变。"))
    return redirect(url_for("minutes.listed"), 303)


def usual_head(head: str) -> ResponseReturnValue:
    if head not in list(Head):
        raise NotFound()
    do(ChooseHead(Head(head)))
    flash(_("以后定稿的纪要都用这种抬头；已经定稿的不变。"))
    return redirect(url_for("minutes.listed"), 303)


def way_called(word: str) -> SigningWay:
    """Raises NotFound for what is no way of signing."""
    if word not in list(SigningWay):
        raise NotFound()
    return SigningWay(word)
