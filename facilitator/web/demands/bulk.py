"""几件一起立单: tick what is routine, one party, one deadline; all of them or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, cast

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import RadioField, SelectMultipleField, StringField

from facilitator.domain.demands.triage import MATTER_NAMES, WHICH_MATTER, Matter
from facilitator.domain.demands.urgency import Urgency, default_deadline
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.open_orders import OpenOrders
from facilitator.services.sessions.triage import TriageLine, TriageQueue
from facilitator.web.acting import ask, need
from facilitator.web.forms import AtMost, Chosen, DayField, Needed, PaperForm, attempt
from facilitator.web.times import china_today


class BulkForm(PaperForm):
    """Nothing is chosen beforehand: what many demands get at once, somebody has said."""

    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES}

    demands = SelectMultipleField(N_("哪几件"))
    matter = RadioField(N_("三事分流"), [Chosen(WHICH_MATTER)])
    responsible_party = StringField(N_("责任主体"), [Needed(N_("请写明责任主体，例如“社区居委会”。")), AtMost(60)])
    deadline = DayField(N_("办理时限"), [Needed(N_("请定一个办理时限。"))])

    def __init__(self, lines: tuple[TriageLine, ...]) -> None:
        super().__init__()
        self.demands.choices = [(line.number, line.title) for line in lines]

    def command(self, session: str | None) -> OpenOrders:
        return OpenOrders(
            demands=tuple(self.demands.data or ()),
            matter=Matter(self.matter.data),
            responsible_party=self.responsible_party.data or "",
            deadline=cast(date, self.deadline.data),
            session=session,
        )


@dataclass(frozen=True)
class BulkPage:
    """`session`: the running 两委会 in which they are noted; None where they are opened at once. `usual`: the
    deadline that routine orders have; it is told, and somebody types it or another."""

    form: BulkForm
    lines: tuple[TriageLine, ...]
    ticked: frozenset[str]
    session: str | None
    usual: date


def bulk() -> ResponseReturnValue:
    need(Power.DECIDE_TRIAGE)
    session = request.args.get("session")
    lines: tuple[TriageLine, ...] = ask(TriageQueue()).new
    form = BulkForm(lines)
    outcome = attempt(form, lambda: form.command(session))
    if outcome is None:
        usual = default_deadline(Urgency.ROUTINE, china_today())
        page = BulkPage(form, lines, frozenset(form.demands.data or ()), session, usual)
        return render_template("demands/bulk.html", page=page), form.status
    if outcome.result.noted:
        flash(_("记下 %(count)s 件，会议纪要签完就立单。", count=outcome.result.count))
        return redirect(url_for("sessions.triage", session=session), 303)
    flash(_("%(count)s 件已经立单。", count=outcome.result.count))
    return redirect(url_for("demands.bulk"), 303)
