"""One press plans the meeting that has come round, as it stands on 今天."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.ballots.presets import PRESETS
from facilitator.services.sessions.due import DueMeeting, DueMeetings
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import ask
from facilitator.web.forms import StepForm, attempt


def agree(kind: str) -> ResponseReturnValue:
    """A meeting that somebody planned meanwhile is not planned twice."""
    meetings: tuple[DueMeeting, ...] = ask(DueMeetings())
    meeting = next((one for one in meetings if one.kind == kind), None)
    if meeting is None:
        flash(_("这次会已经安排好了。"))
        return redirect(url_for("sessions.listed"), 303)
    form = StepForm()
    outcome = attempt(form, lambda: _plan(meeting))
    if outcome is None:
        flash("".join(form.form_errors), "refusal")
        return redirect(url_for("today.page"), 303)
    flash(_("已经安排好。还没有通知任何人：请看一遍议程，再发通知。"))
    return redirect(url_for("sessions.one", session=outcome.result.session), 303)


def _plan(meeting: DueMeeting) -> PlanSession:
    """A 两委会 fills its own agenda; the others have their usual one."""
    kind = all_kinds()[meeting.kind]
    items = () if kind.triages else tuple(PlannedItem(title, way, None, long) for title, way, long in kind.agenda)
    rule = next((PRESETS[name] for name in kind.presets if name in PRESETS and not PRESETS[name].unset), None)
    return PlanSession(
        kind=kind.id,
        title=meeting.title,
        place=meeting.place,
        starts_at=meeting.starts_at,
        chair=meeting.chair,
        recorder=meeting.recorder,
        items=items,
        preset=rule.id if rule else None,
        legal_basis=rule.bases[0] if rule else None,
    )
