"""/ledger/drafts/many: drafts at a glance; tick many, and throw them away or confirm them in one press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField, StringField

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.confirm_drafts import ConfirmDrafts, ReadDraft
from facilitator.services.demands.discard_draft import REASON_LIMIT
from facilitator.services.demands.discard_drafts import DiscardDrafts
from facilitator.services.demands.draft_heads import DraftHead, HeadList, HeadPage
from facilitator.services.demands.drafts import SortDrafts
from facilitator.web.acting import actor, ask, need
from facilitator.web.demands.draft_look import MANY, DraftsAsked, DraftsHead, drafts_asked, drafts_head
from facilitator.web.demands.filters import Option
from facilitator.web.forms import AtMost, PaperForm, attempt, choices
from facilitator.web.repeating import new_key, once_by


class ManyForm(PaperForm):
    """What is ticked stands in `draft`, the class of each in `c-` and its id."""

    key = HiddenField()
    reason = StringField(N_("为什么不要"), [AtMost(REASON_LIMIT)])


@dataclass(frozen=True)
class DraftRow:
    """`wrong`: why it could not be confirmed with the others. `danger`: it is ticked by hand only."""

    head: DraftHead
    address: str
    ticked: bool
    danger: bool
    categories: tuple[Option, ...]
    wrong: str


@dataclass(frozen=True)
class ManyPage:
    head: DraftsHead
    form: ManyForm
    rows: tuple[DraftRow, ...]
    ticked: int
    every: str
    """Where every row that is not in danger is ticked."""
    may_confirm: bool


def many_drafts() -> ResponseReturnValue:
    need(Power.MAKE_DRAFTS)
    asked, form = drafts_asked(MANY), ManyForm()
    found: HeadPage = ask(HeadList(**asked.question))
    wrong: dict[str, str] = {}
    outcome = attempt(form, lambda: _command(form, found, wrong), once_by(actor(), form.key.data))
    if outcome is None:
        form.key.data = new_key()
        return render_template("demands/many_drafts.html", page=_page(asked, form, found, wrong)), form.status
    flash(_said(outcome.result))
    return redirect(asked.address, 303)


def _command(form: ManyForm, found: HeadPage, wrong: dict[str, str]) -> object:
    """`wrong` is told what is in the way of each that is ticked. Raises Missing."""
    drafts = tuple(request.form.getlist("draft"))
    if request.form.get("act") != "confirm":
        return DiscardDrafts(drafts, form.reason.data or "")
    read = tuple(ReadDraft(draft, _category(draft)) for draft in drafts)
    heads = {head.id: head for head in found.drafts}
    wrong |= {one.draft: why for one in read if one.draft in heads and (why := _in_the_way(heads[one.draft], one))}
    if wrong:
        sentence = N_("有 {count} 份还不能一起确认，理由写在那一份下面；勾过的都还在。")
        raise Missing(sentence, what="drafts", count=len(wrong))
    return ConfirmDrafts(read)


def _in_the_way(head: DraftHead, one: ReadDraft) -> str:
    lacks_class = head.kind is DraftKind.NEW and one.category is None
    return head.alone or (N_("请选类别。") if lacks_class else "")


def _category(draft: str) -> Category | None:
    told = request.form.get(f"c-{draft}", "")
    return Category(told) if told in CATEGORY_NAMES else None


def _said(result: Mapping[str, object]) -> str:
    if "count" in result:
        return str(_("%(number)s 份草稿不要了。", number=result["count"]))
    drafts = result["drafts"]
    numbers = [str(one["number"]) for one in drafts] if isinstance(drafts, list) else []
    if len(numbers) == 1:
        return str(_("已登记，编号 %(number)s。", number=numbers[0]))
    told = {"number": len(numbers), "first": numbers[0], "last": numbers[-1]}
    return str(_("已确认 %(number)s 份：%(first)s 到 %(last)s。", **told))


def _page(asked: DraftsAsked, form: ManyForm, found: HeadPage, wrong: Mapping[str, str]) -> ManyPage:
    every = request.args.get("tick") == "every"
    ticked = frozenset(request.form.getlist("draft"))
    by_hand = asked.filters.get("urgency") != SelfUrgency.DANGER
    rows = []
    for head in found.drafts:
        danger = by_hand and head.danger
        is_ticked = head.id in ticked or (every and not danger and not form.is_submitted())
        told = _(wrong[head.id]) if head.id in wrong else ""
        rows.append(DraftRow(head, asked.one(head.id), is_ticked, danger, _categories(head), told))
    return ManyPage(
        head=drafts_head(asked, ask(SortDrafts()), found, found.ignored),
        form=form,
        rows=tuple(rows),
        ticked=sum(row.ticked for row in rows),
        every=asked.at("demands.many_drafts", tick="every"),
        may_confirm=found.may_confirm,
    )


def _categories(head: DraftHead) -> tuple[Option, ...]:
    """A support takes the class of what it joins."""
    if head.kind is not DraftKind.NEW:
        return ()
    proposed = head.proposed.value if head.proposed else ""
    chosen = request.form.get(f"c-{head.id}", proposed)
    known = (Option(value, label, value == chosen) for value, label in choices(CATEGORY_NAMES))
    return (Option("", _("请选"), not chosen), *known)
