"""公示前要看的: the residents' own words as everybody will read them, looked at one by one before they stand there."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.demands.look_over import LookOver
from facilitator.services.demands.public_wording import UnseenPart, UnseenWording, UnseenWordings
from facilitator.web.acting import ask
from facilitator.web.forms import MALFORMED, PaperForm, attempt


@dataclass(frozen=True)
class UnseenPage:
    """`ready` may be shown as they stand, `doubtful` have to be worded by the office. `position` only where there
    are several pages; `before` and `after` are addresses."""

    ready: tuple[UnseenWording, ...]
    doubtful: tuple[UnseenWording, ...]
    form: PaperForm
    page: int
    position: str
    before: str
    after: str


def unseen() -> ResponseReturnValue:
    return _shown(PaperForm())


def look_over() -> ResponseReturnValue:
    """Numbers of the lines that were looked at, each with the words that stood beside it. Every line is answered for
    itself: one that changed meanwhile stays, with its reason, and keeps none of the others back."""
    numbers, refused, form = request.form.getlist("demand"), 0, PaperForm()
    for number in numbers:
        one = PaperForm()
        if attempt(one, lambda number=number: LookOver(number, request.form.get(f"shown-{number}", ""))) is None:  # type: ignore[misc]
            refused, form.status = refused + 1, one.status
            form.form_errors += [f"{number}：{reason}" for reason in one.reasons]
    if not numbers:
        form.status = MALFORMED
        form.form_errors.append(_("一句也没有勾。先看右边的话，可以照着写的在左边勾上，再按下面的钮。"))
    elif seen := len(numbers) - refused:
        flash(_("%(number)s 句话看过了，公示栏上照着写。", number=seen))
    return (_shown(form), form.status) if form.form_errors else redirect(_address(_wanted()), 303)


def _shown(form: PaperForm) -> str:
    part: UnseenPart = ask(UnseenWordings(_wanted()))
    ready, doubtful = (tuple(line for line in part.lines if line.doubtful is said) for said in (False, True))
    position = _("第 %(page)s 页，共 %(pages)s 页", page=part.page, pages=part.pages) if part.pages > 1 else ""
    before = _address(part.page - 1) if part.page > 1 else ""
    after = _address(part.page + 1) if part.page < part.pages else ""
    page = UnseenPage(ready, doubtful, form, part.page, position, before, after)
    return render_template("demands/unseen.html", page=page)


def _wanted() -> int:
    return request.values.get("page", 1, type=int)


def _address(page: int) -> str:
    return url_for("demands.unseen", page=page if page > 1 else None)
