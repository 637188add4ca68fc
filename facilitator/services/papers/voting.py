"""Composes the papers of a vote; the question to the letter, the answers with the signs of phone and wall."""

from __future__ import annotations

from facilitator.domain.ballots.appraisal import LADDER
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.here import day_of
from facilitator.domain.papers.sheets import SlipSheet
from facilitator.domain.papers.voting import (
    COLOUR_NAMES,
    SIGNS,
    Answer,
    BagSeal,
    BallotPapers,
    HandSlip,
    Sign,
    TallySheet,
    VoteHead,
    colour_of,
    serial,
)
from facilitator.domain.papers.words import long_day
from facilitator.domain.reviews.scales import LEVEL_NAMES
from facilitator.domain.words import N_
from facilitator.services.appraising_words import question_of, titles_of
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.hands_apart import rows_of_hands
from facilitator.services.paper_keeping import issuer
from facilitator.services.tally import slate_of
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row

STROKES = 5
ORDINALS = "一二三四五六七八九十"


COLUMNS = tuple((str(int(level)), LEVEL_NAMES[level]) for level in LADDER)
HOW_SHEET = N_("每件只勾一格。没用过、不清楚的勾“不了解”，不算在内；没勾的也算不了解。")
SHEET_VOID = (N_("没写是哪一户（哪一位）的"), N_("不是这次发的打分表"))


def head(ballot: Row, context: Context) -> VoteHead:
    session = find_session(context.store, ballot.session)
    position = find_item(context.store, session.id, ballot.item).position
    colour = colour_of(position)
    kind = all_kinds()[session.kind]
    number = ORDINALS[position - 1] if position <= len(ORDINALS) else str(position)
    return VoteHead(
        question=question_of(context, ballot),
        answers=tuple(Answer(SIGNS.get(sign, Sign.NONE), label) for sign, label in _answers(context, ballot)),
        ordinal=N_("议题{number}").format(number=number),
        colour=colour,
        colour_name=COLOUR_NAMES[colour],
        meeting=f"{kind.name} · {session.title}",
        when=long_day(day_of(session.starts_at)),
        issuer=issuer(context),
        advice=kind.advice,
    )


def _answers(context: Context, ballot: Row) -> list[tuple[str, str]]:
    """A sheet's lines are called by what they are about: the ballot itself knows their numbers."""
    options = slate_of(ballot).options
    if not ballot.appraises or len(ballot.appraises) == 1:
        return [(option.sign, option.label) for option in options]
    titles = titles_of(context, ballot.appraises)
    return [("", titles[demand]) for demand in ballot.appraises]


def ballot_papers(ballot: Row, first: int, count: int, sheet: SlipSheet, context: Context) -> BallotPapers:
    slate, secret = slate_of(ballot), ballot.secrecy == Secrecy.SECRET
    return BallotPapers(
        head=head(ballot, context),
        serials=tuple(serial(number) for number in range(first, first + count)),
        how=HOW_SHEET if ballot.appraises and slate.form is Form.SCORE else how_to_mark(slate),
        invalid=SHEET_VOID if ballot.appraises and slate.form is Form.SCORE else what_is_void(slate, secret=secret),
        three=slate.form is Form.YES_NO_ABSTAIN,
        named=not secret,
        sheet=sheet,
        filled=slate.form in (Form.RANKED, Form.SCORE),
        levels=COLUMNS if ballot.appraises and slate.form is Form.SCORE else (),
    )


def how_to_mark(slate: Slate) -> str:
    if slate.form is Form.RANKED:
        return N_("最想要的写 1，其次写 2，一直写下去。")
    if slate.form is Form.SCORE:
        return N_("每一格写一个分数：{low} 到 {high} 的整数。").format(low=slate.minimum, high=slate.maximum)
    if slate.form is Form.MULTIPLE:
        return N_("圈 {low} 到 {high} 个，把整个格子圈起来。").format(low=slate.minimum, high=slate.maximum)
    return N_("只圈一个，把整个格子圈起来。")


def what_is_void(slate: Slate, *, secret: bool) -> tuple[str, ...]:
    """What the caller will call a spoiled paper, said before anybody marks one."""
    number = {
        Form.RANKED: N_("一个也没写，或者两个写了同一个数"),
        Form.SCORE: N_("有一格没写，或者写的不是这个范围里的整数"),
        Form.MULTIPLE: N_("圈的个数不对"),
    }.get(slate.form, N_("一个也没圈，或者圈了两个以上"))
    own = N_("写了名字、按了手印或者做了记号") if secret else N_("没写是哪一户（哪一位）的")
    return (number, N_("涂改过、看不清选的是哪一个"), own, N_("不是这次发的票"))


def tally_sheet(ballot: Row, count: int, context: Context) -> TallySheet:
    """Room for `count` papers behind every answer, twenty at least."""
    return TallySheet(head(ballot, context), max(4, -(-count // STROKES)))


def bag_seal(ballot: Row, context: Context) -> BagSeal:
    """What is known tonight is printed, the rest is written by hand: a seal may be made ready before the count."""
    store = context.store
    handed, batches = store.entering.handed(ballot.id), store.entering.batches(ballot.id)
    kept = [row for row in batches if row.confirmed_at is not None and row.sheet is None]
    papers = [paper for row in kept for paper in store.entering.papers(row.id)]
    spoiled = sum(paper.invalid for paper in papers)
    said = (
        (N_("发出"), len(handed)),
        (N_("收回"), len(papers)),
        (N_("有效"), len(papers) - spoiled),
        (N_("废票"), spoiled),
    )
    known = bool(papers)
    figures = tuple((label, str(number) if known and (number or label != said[0][0]) else "") for label, number in said)
    return BagSeal(head(ballot, context), (*figures, (N_("没发出去"), "")))


def hand_slip(ballot: Row, context: Context) -> HandSlip:
    """As the desk asks for the numbers: of a scoring, each series in a row of its own."""
    session = find_session(context.store, ballot.session)
    return HandSlip(head(ballot, context), rows_of_hands(context.store, session, ballot))
