"""One council before and after the evening: what is recorded, what a vote still lacks, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.people.powers import Power, Role
from facilitator.services.ballots.read import AnnouncedResults
from facilitator.services.people.read import StaffList
from facilitator.services.sessions.agenda_lines import AgendaLine
from facilitator.services.sessions.fill_agenda import OPEN_STILL
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.sessions.agenda import FORM_NAMES, ItemForm
from facilitator.sessions.kind import SessionKind
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import LIVE, OVER, SessionState
from facilitator.web.acting import actor, ask, runs
from facilitator.web.forms import PaperForm
from facilitator.web.sessions.again import may_plan_again
from facilitator.web.sessions.forms import CallOffForm, NoticeForm, PreReviewForm, ReplanForm, ScrutineersForm
from facilitator.web.sessions.planning import WITNESSES, chairs, holders
from facilitator.web.times import CHINA, china_today


@dataclass(frozen=True)
class SessionPage:
    """Forms that the person here may not use are None; `refused` is the name of the one just answered with a no."""

    session: SessionInFull
    kind: SessionKind
    agenda: tuple[tuple[AgendaLine, str], ...]
    """Each item with the word for how it is held."""
    notice: NoticeForm | None
    pre_review: PreReviewForm | None
    scrutineers: ScrutineersForm | None
    replan: ReplanForm | None
    call_off: CallOffForm | None
    may_freeze: bool
    may_hand_out: bool
    may_gather: bool
    may_run: bool
    may_draft: bool
    may_fill: bool
    may_print: bool
    triages: bool
    votes: bool
    """Whether rules, roll and witnesses are spoken of: not at a yard meeting that only counts heads."""
    may_read_minutes: bool
    announced: bool
    """Whether there is a result that may be told to everybody."""
    live: bool
    may_again: bool
    over: bool
    refused: str
    refusal: PaperForm | None


def session_page(session: str, refused: Mapping[str, PaperForm] | None = None) -> SessionPage:
    """`refused`: a form with its reasons, under the name of its step."""
    found, given = ask(SessionDetail(session)), dict(refused or {})
    planned, closed = found.state is SessionState.PLANNED, found.state is SessionState.CLOSED
    before_the_end, votes, own = found.state not in OVER, votes_in(found), runs(found.kind)
    forms = _forms(found, given) if before_the_end and own else {}
    return SessionPage(
        session=found,
        kind=all_kinds()[found.kind],
        agenda=tuple((item, _(FORM_NAMES[item.form])) for item in found.items),
        notice=forms.get("notify"),
        pre_review=forms.get("pre_review"),
        scrutineers=forms.get("appoint"),
        replan=forms.get("replan"),
        call_off=forms.get("call_off"),
        may_freeze=planned and votes and not found.roll_frozen and actor().may(Power.KEEP_ROLL),
        may_hand_out=before_the_end and own and found.electorate > 0 and actor().may(Power.CHECK_IN),
        may_gather=planned and own and actor().may(Power.RUN_SESSIONS),
        may_run=own and (actor().may(Power.CHECK_IN) or actor().may(Power.RUN_SESSIONS)),
        may_draft=closed and found.minutes is None and actor().may(Power.KEEP_MINUTES),
        may_fill=found.state in OPEN_STILL and actor().may(Power.PLAN_SESSIONS),
        may_print=own and not found.called_off,
        triages=bool(all_kinds()[found.kind].triages) and _sits_in_councils(),
        votes=votes,
        may_read_minutes=actor().may(Power.READ_MINUTES),
        announced=bool(ask(AnnouncedResults(session))),
        live=found.state in LIVE,
        may_again=may_plan_again(found),
        over=not before_the_end,
        refused=next(iter(given), ""),
        refusal=next(iter(given.values()), None),
    )


def _sits_in_councils() -> bool:
    """A group leader plans yard meetings too, and has no business in what the two committees sort."""
    return actor().may(Power.PLAN_SESSIONS) and (actor().may(Power.DECIDE_TRIAGE) or actor().may(Power.RUN_BALLOTS))


def votes_in(found: SessionInFull) -> bool:
    heads_only = all_kinds()[found.kind].counts_heads and not any(item.form == ItemForm.BALLOT for item in found.items)
    return not heads_only


def scrutineers_form() -> ScrutineersForm:
    staff = ask(StaffList())
    able = [member for member in staff if set(member.roles) & set(WITNESSES)]
    return ScrutineersForm(staff=[(member.id, member.name) for member in able or staff])


def replan_form(found: SessionInFull, *, sent: bool = False) -> ReplanForm:
    """As it is planned now, unless it was `sent`. Who chairs and records stays until another is chosen: they may have
    left, and are offered to nobody any more."""
    now = {"starts_at": found.starts_at.astimezone(CHINA), "place": found.place, "title": found.title}
    form = ReplanForm(data=now) if sent else ReplanForm(formdata=None, data=now)
    staff = ask(StaffList())
    for field, name, people in (
        (form.chair, found.chair, chairs(all_kinds()[found.kind], staff)),
        (form.recorder, found.recorder, holders(staff, Role.RECORDER)),
    ):
        others = [(person, other) for person, other in people if other != name]
        field.choices = [("", _("不变：%(name)s", name=name)), *others]
    return form


def _forms(found: SessionInFull, given: Mapping[str, PaperForm]) -> dict[str, PaperForm]:
    forms: dict[str, PaperForm] = {}
    if actor().may(Power.PLAN_SESSIONS):
        forms["notify"] = given.get("notify") or NoticeForm(
            formdata=None, on=found.notified_on or china_today(), method=found.notify_method
        )
        if found.state in OPEN_STILL:
            forms["replan"] = given.get("replan") or replan_form(found)
            forms["call_off"] = given.get("call_off") or CallOffForm(formdata=None)
    if not votes_in(found):
        return forms
    if actor().may(Power.RECORD_PRE_REVIEW):
        forms["pre_review"] = given.get("pre_review") or PreReviewForm(
            formdata=None, on=found.pre_review_on, body=found.pre_review_body
        )
    if actor().may(Power.RUN_SESSIONS):
        forms["appoint"] = given.get("appoint") or _chosen(scrutineers_form(), found)
    return forms


def _chosen(form: ScrutineersForm, found: SessionInFull) -> ScrutineersForm:
    staff = {member.name: member.id for member in ask(StaffList())}
    form.scrutineers.process_data([staff[name] for name in found.scrutineers if name in staff])
    return form
