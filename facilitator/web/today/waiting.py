"""What waits for one person, most urgent first: danger, wrong books, signatures, minutes, the ledger, their own key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.here import day_of
from facilitator.domain.minutes.signing import SigningWay
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.read import CountDemands, LedgerCounts
from facilitator.services.minutes.read import MinutesDetail, MinutesLine, MinutesList
from facilitator.services.minutes.ways import UsualWay
from facilitator.services.people.read import MyKey
from facilitator.services.sessions.read import SessionLine
from facilitator.services.setup.steps import SetupStanding, Standing
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import actor, ask, look_up, runs
from facilitator.web.demands.tabs import TAB_BY_NAME, count_of
from facilitator.web.minutes.overview import waits_for_me
from facilitator.web.reviews.returned import reviews_waiting
from facilitator.web.times import china_today, day
from facilitator.web.today.drafts import drafts_in_danger, drafts_waiting
from facilitator.web.today.money import books_below_zero
from facilitator.web.today.triage import clusters_waiting, words_unseen


@dataclass(frozen=True)
class Waiting:
    """One line: the sentence, where it is done, and the word on its button."""

    sentence: str
    address: str
    label: str


_LISTS = (
    ("overdue", Power.READ_LEDGER, N_("{number} 件需求超期。")),
    ("extension_requested", Power.GRANT_TIME, N_("{number} 件需求申请延期，等您答复。")),
    ("mine", Power.READ_LEDGER, N_("{number} 件需求由您负责，还没办完。")),
    ("untaken", Power.KEEP_LEDGER, N_("{number} 件需求还没人接单。")),
    ("pending", Power.DECIDE_TRIAGE, N_("{number} 件需求等两委会审定。")),
    ("review_due", Power.DECIDE_TRIAGE, N_("{number} 件暂缓的需求到期，该再审一次。")),
    ("unanswered", Power.KEEP_LEDGER, N_("{number} 件需求还没有答复诉求人。")),
    ("follow_up", Power.KEEP_LEDGER, N_("{number} 件需求该回访了。")),
    (
        "needs_info", Power.KEEP_LEDGER,
        N_("{number} 件需求还等诉求人补充，请再问一次；问不到的，登记问过几次，接着往下办。"),
    ),
    ("registered", Power.KEEP_LEDGER, N_("{number} 件新登记的需求还没有列入审定。")),
)  # fmt: skip
"""Tabs of the ledger: who has to do something about them, and how 今天 says it."""


def waiting(sessions: Sequence[SessionLine]) -> tuple[Waiting, ...]:
    minutes: tuple[MinutesLine, ...] = ask(MinutesList()) if actor().may(Power.READ_MINUTES) else ()
    drafts = (Waiting(*line) for line in drafts_waiting())
    shared = (Waiting(*line) for line in clusters_waiting())
    unseen = (Waiting(*line) for line in words_unseen())
    judged = (Waiting(*line) for line in reviews_waiting())
    danger = (Waiting(*line) for line in drafts_in_danger())
    wrong = (Waiting(*line) for line in books_below_zero())
    papers = (*_signatures(minutes), *_unheld(sessions), *_minutes(sessions, minutes))
    return (*danger, *wrong, *_setting_up(), *papers, *drafts, *judged, *_ledger(), *unseen, *shared, *_key())


def _setting_up() -> Iterator[Waiting]:
    """What the first hour still lacks; in a demo the way out of it."""
    if not actor().may(Power.MANAGE_STAFF):
        return
    standing: Standing = look_up(SetupStanding())
    if standing.demo:
        yield Waiting(_("这里是演示，人和事都是编的。"), url_for("setup.leave_demo"), _("清空演示、开始正式使用"))
    elif standing.undone:
        sentence = _("第一次设置还差 %(left)s 步。", left=len(standing.undone))
        yield Waiting(sentence, url_for("setup.start"), _("接着设置"))


def _signatures(minutes: Sequence[MinutesLine]) -> Iterator[Waiting]:
    """First of all: the ledger waits for them."""
    for line in minutes:
        if line.state is MinutesState.SETTLED and waits_for_me(ask(MinutesDetail(line.id))):
            sentence = _("“%(title)s”的会议纪要等您签名。", title=line.title)
            yield Waiting(sentence, url_for("minutes.one", minutes=line.id), _("去签名"))


def _minutes(sessions: Sequence[SessionLine], minutes: Sequence[MinutesLine]) -> Iterator[Waiting]:
    if not actor().may(Power.KEEP_MINUTES):
        return
    for draft in minutes:
        if draft.state is MinutesState.DRAFT:
            sentence = _("“%(title)s”的会议纪要还没有定稿。", title=draft.title)
            yield Waiting(sentence, url_for("minutes.one", minutes=draft.id), _("去整理"))
    written = {line.session for line in minutes}
    for line in sessions:
        if line.state is SessionState.CLOSED and line.id not in written:
            sentence = _("“%(title)s”已经散会，还没有纪要。", title=line.title)
            yield Waiting(sentence, url_for("sessions.one", session=line.id), _("去整理"))


def _unheld(sessions: Sequence[SessionLine]) -> Iterator[Waiting]:
    """Its demands wait for it, and whoever was called still believes in it."""
    if not actor().may(Power.PLAN_SESSIONS):
        return
    for line in reversed(sessions):
        if line.state is SessionState.PLANNED and day_of(line.starts_at) < china_today() and runs(line.kind):
            sentence = _("“%(title)s”原定%(day)s，没有开。", title=line.title, day=day(line.starts_at))
            yield Waiting(sentence, url_for("sessions.one", session=line.id), _("改期或取消"))


def _ledger() -> Iterator[Waiting]:
    """The lists of the ledger that are not empty, for whoever has to do something about them; the most urgent first."""
    counts: LedgerCounts = ask(CountDemands())
    for tab, power, sentence in _LISTS:
        number = count_of(TAB_BY_NAME[tab], counts)
        if number and actor().may(power):
            yield Waiting(_(sentence).format(number=number), url_for("demands.ledger", tab=tab), _("去看"))


def _key() -> Iterator[Waiting]:
    if actor().may(Power.SIGN_MINUTES) and ask(UsualWay()) is SigningWay.KEY and ask(MyKey()) is None:
        yield Waiting(_("您还没有签名密钥，签会议纪要之前要先做一把。"), url_for("account.page"), _("去制作"))
