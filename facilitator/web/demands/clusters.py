"""几户反映同一件私事: pointed out side by side, each with the step that makes it a public matter again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import StringField

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.clusters import Cluster, PrivateClusters
from facilitator.services.demands.reclassify import ReclassifyDemand
from facilitator.web.acting import actor, ask
from facilitator.web.forms import AtMost, Needed, PaperForm, attempt


class ChangeForm(PaperForm):
    reason = StringField(N_("为什么改类"), [Needed(N_("请写明为什么改类，例如“五户反映同一件事”。")), AtMost(200)])


@dataclass(frozen=True)
class ClusterPage:
    """`reasons` stand ready, one for each cluster; `refused`: the number of the demand just answered with a no."""

    clusters: tuple[tuple[Cluster, str], ...]
    refused: str
    form: ChangeForm | dict[str, Any]
    may_change: bool


def listed() -> ResponseReturnValue:
    return _shown("", {})


def change(number: str) -> ResponseReturnValue:
    form = ChangeForm()
    if attempt(form, lambda: ReclassifyDemand(number, form.reason.data or "")) is None:
        return _shown(number, form), form.status
    flash(_("%(number)s 已经改类，回到待审定；其余几件可以并进来。", number=number))
    return redirect(url_for("demands.clusters"), 303)


def _shown(refused: str, form: ChangeForm | dict[str, Any]) -> str:
    clusters: tuple[Cluster, ...] = ask(PrivateClusters())
    reason = _("90 天里 %(households)s 户反映同一件事，成了大家的事")
    told = tuple((one, reason % {"households": one.households}) for one in clusters)
    page = ClusterPage(told, refused, form, actor().may(Power.KEEP_LEDGER))
    return render_template("demands/clusters.html", page=page)
