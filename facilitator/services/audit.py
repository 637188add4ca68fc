"""Reads everything in the database again and lists every fault: the question behind `audit`, backups and restores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.journal import Entry, body_of, canonical_bytes, check_chain, head_code
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.audit_funds import FundsCheck
from facilitator.services.audit_history import HistoryCheck
from facilitator.services.audit_ledger import LedgerCheck
from facilitator.services.audit_reviews import ReviewsCheck
from facilitator.services.context import Reading
from facilitator.services.electorate import digest_of
from facilitator.services.tally import box_digest, count
from facilitator.services.verb import Question
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

ENDED = frozenset({BallotState.CLOSED, BallotState.ANNOUNCED})
VOTING = frozenset({BallotState.OPEN, BallotState.CLOSING})
COUNTED = (Channel.PHONE, Channel.PAPER)
"""Raised hands leave no paper; these do."""
SEALED = frozenset({"BallotAnnounced", "TurnoutSealed", "RollFrozen"})
"""Events whose words are held against the tables."""


@dataclass(frozen=True)
class Audit:
    pass


@dataclass(frozen=True)
class Check:
    """One thing that was looked at: how many of it there are, and what is wrong with them, as sentences."""

    name: str
    seen: int
    faults: tuple[str, ...]


@dataclass(frozen=True)
class AuditReport:
    """`files` are the digests that the file store must hold; `head` is the journal's code at this moment.

    `open_secret` counts the secret ballots that take votes now: two copies of their box would show the order.
    """

    checks: tuple[Check, ...]
    files: tuple[str, ...]
    head: str
    open_secret: int

    @property
    def faults(self) -> tuple[str, ...]:
        return tuple(fault for check in self.checks for fault in check.faults)


@dataclass
class _Told:
    """What the journal says, gathered while its chain is checked; the ledger's history is read beside it."""

    history: HistoryCheck
    funds: FundsCheck = field(default_factory=FundsCheck)
    reviews: ReviewsCheck = field(default_factory=ReviewsCheck)
    count: int = 0
    unread: list[int] = field(default_factory=list)
    bodies: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)

    def listen(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        for entry in entries:
            self.count += 1
            body = body_of(entry)
            self.history.hear(entry, body)
            self.funds.hear(entry, body)
            self.reviews.hear(entry, body)
            if body is None:
                self.unread.append(entry.seq)
            elif entry.type in SEALED:
                self.bodies.setdefault(entry.type, {})[str(body.get("ballot") or body.get("session"))] = body
            yield entry

    def of(self, kind: str, subject: str) -> dict[str, Any]:
        return self.bodies.get(kind, {}).get(subject, {})


def audit(question: Audit, reading: Reading) -> AuditReport:
    store = reading.store
    told = _Told(HistoryCheck(store.soundness.ledger.by_journal()))
    broken = list(check_chain(told.listen(store.journal.entries())))
    told.history.end()
    ledger = LedgerCheck(store)
    astray, books = tuple(ledger.faults()), tuple(told.funds.faults(store))
    judged = tuple(told.reviews.faults(store))
    chain = [N_("日志第 {seq} 条：{reason}").format(seq=fault.seq, reason=fault.reason) for fault in broken]
    chain += [N_("日志第 {seq} 条：内容读不出来").format(seq=seq) for seq in told.unread]
    sessions = store.rooms.all_sessions()
    ballots = [(session, ballot) for session in sessions for ballot in store.ballots.of_session(session.id)]
    ended = [ballot for _session, ballot in ballots if ballot.state in ENDED and ballot.secrecy == Secrecy.SECRET]
    announced = [(session, ballot) for session, ballot in ballots if ballot.state == BallotState.ANNOUNCED]
    frozen = [session for session in sessions if session.roll_digest]
    minutes = store.archive.everything()
    return AuditReport(
        (
            Check(N_("数据库"), 1, tuple(store.soundness.faults())),
            Check(N_("日志"), told.count, tuple(chain)),
            Check(N_("需求台账"), ledger.seen, astray),
            Check(N_("台账经过"), store.soundness.ledger.count_history(), tuple(told.history.faults)),
            Check(N_("筹资的账"), told.funds.seen, books),
            Check(N_("季度评议"), told.reviews.seen, judged),
            Check(N_("会议名册"), len(frozen), tuple(_rolls(store, frozen, told))),
            Check(N_("无记名票箱"), len(ended), tuple(_boxes(store, ended, told))),
            Check(N_("表决结果"), len(announced), tuple(_results(store, announced, told))),
            Check(N_("会议纪要"), len(minutes), tuple(_papers(store, minutes))),
        ),
        tuple(row.digest for row in store.files.everything()),
        head_code(store.journal.head()[1]),
        sum(ballot.state in VOTING and ballot.secrecy == Secrecy.SECRET for _session, ballot in ballots),
    )


def _rolls(store: UnitOfWork, sessions: Sequence[Row], told: _Told) -> Iterator[str]:
    for session in sessions:
        now, sealed = digest_of(store.roll.frozen(session.id)), told.of("RollFrozen", session.id).get("digest")
        if not now == session.roll_digest == sealed:
            yield N_("“{title}”的名册与开会时确定的不一样").format(title=session.title)


def _boxes(store: UnitOfWork, ballots: Sequence[Row], told: _Told) -> Iterator[str]:
    """Turnout equals the box, channel by channel; who voted by phone is who was sealed at the close."""
    for ballot in ballots:
        turnout, papers = store.box.turnout(ballot.id), store.box.papers(ballot.id)
        for channel in COUNTED:
            came = sum(used == channel for used in turnout.values())
            found = sum(paper.channel == channel for paper in papers)
            if came != found:
                yield N_("“{question}”登记投票 {came} 人，票箱里 {found} 张").format(
                    question=ballot.question, came=came, found=found
                )
        if not all(unit in turnout for unit in told.of("TurnoutSealed", ballot.id).get("units") or ()):
            yield N_("“{question}”结束时登记的投票人有人不见了").format(question=ballot.question)
        sealed = told.of("TurnoutSealed", ballot.id)
        if sealed and (sealed.get("helped_by") or {}) != store.box.helped(ballot.id):
            yield N_("“{question}”结束时登记的帮按人与现在的不一样").format(question=ballot.question)


def _results(store: UnitOfWork, ballots: Sequence[tuple[Row, Row]], told: _Told) -> Iterator[str]:
    for session, ballot in ballots:
        stored = canonical_bytes(ballot.result)
        if canonical_bytes(count(store, session, ballot).body()) != stored:
            yield N_("“{question}”从票重新计算，与宣布的结果不一样").format(question=ballot.question)
        announced = told.of("BallotAnnounced", ballot.id)
        if canonical_bytes(announced.get("result")) != stored:
            yield N_("“{question}”的结果与日志里宣布的不一样").format(question=ballot.question)
        if announced.get("papers_digest") not in (None, box_digest(store, ballot)):
            yield N_("“{question}”的票箱与宣布结果时不一样").format(question=ballot.question)


def _papers(store: UnitOfWork, minutes: Sequence[Row]) -> Iterator[str]:
    """Of every paper and of its addenda; a scan that was filed is there, too."""
    for paper in minutes:
        name = paper.number or paper.id
        yield from _signed_file(store, name, paper, store.archive.signatures(paper.id))
        for addendum in store.addenda.of_minutes(paper.id):
            told = f"{name}更正{addendum.place}"
            yield from _signed_file(store, told, addendum, store.addenda.signatures(addendum.id))
        if any(store.files.file(scan.digest) is None for scan in store.archive.scans(paper.id)):
            yield N_("“{name}”的签字页扫描件没有登记").format(name=name)


def _signed_file(store: UnitOfWork, name: str, paper: Row, signatures: Sequence[Row]) -> Iterator[str]:
    """The signatures follow one another without a gap, and the file that is kept is the last one signed."""
    for before, after in pairwise(signatures):
        if before.after_digest != after.before_digest:
            yield N_("“{name}”的签名之间断开了").format(name=name)
    if signatures and signatures[-1].after_digest != paper.pdf:
        yield N_("“{name}”保存的文件不是最后签名的那一份").format(name=name)
    for digest in {paper.pdf, *(signature.after_digest for signature in signatures)} - {None}:
        if store.files.file(digest) is None:
            yield N_("“{name}”的文件没有登记").format(name=name)


AUDIT_QUESTIONS = (Question("audit", "everything", Audit, Power.WORK, N_("通读数据库，列出所有问题"), audit),)
