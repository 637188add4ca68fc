"""ballots.appraise: 请打分; about one matter, or one sheet for many that everybody fills at an own pace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.appraisal import MOST_MATTERS, level_sheet, levels, next_sheet
from facilitator.domain.ballots.papers import Channel, Form
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.words import N_
from facilitator.services.appraising import still_to_ask
from facilitator.services.ballots.draft import FINISHED, DraftBallot, put_down
from facilitator.services.ballots.open import OpenBallot, open_ballot
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_item, find_session
from facilitator.services.quorum import rule_of
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemForm
from facilitator.storage.rows import Row

QUESTION = N_("{title}：您满意吗？")
NUMBERED = N_("{number} 办得怎么样，您满意吗？")
SHEET = N_("{count} 件办结的事，逐件打分")


@dataclass(frozen=True)
class AppraiseItem:
    """Left out, `demands` is the item's own demand, or on an item without one everything that is still to be asked; of
    more than sixty as many as make sheets of one length, and the next press asks about the next of them.

    `channels`: a sheet of several matters is filled by phone or on paper, never by hands.
    """

    session: str
    item: str
    demands: Sequence[str] = ()
    channels: tuple[Channel, ...] = (Channel.PHONE, Channel.PAPER, Channel.HANDS)


@dataclass(frozen=True)
class AppraisedItem:
    """The ballot that is open now, and the demands in the order of its lines."""

    ballot: str
    demands: tuple[str, ...]


def appraise(command: AppraiseItem, context: Context) -> AppraisedItem:
    """Drafts and opens in one: there is nothing to decide about the question. Legal guards act as at any opening.

    What was prepared for its papers is what opens.
    """
    found = put_question(command, context)
    open_ballot(OpenBallot(found.ballot), context)
    return found


def put_question(command: AppraiseItem, context: Context) -> AppraisedItem:
    """The draft: the one that is there already, or a fresh one. Raises what `ballots.appraise` does before it opens."""
    session = find_session(context.store, command.session)
    item = find_item(context.store, session.id, command.item)
    rule = rule_of(session)
    if item.form != ItemForm.SCORES or rule is None or not rule.scored:
        raise WrongState(N_("这项议题不是评议打分。"))
    before = context.store.ballots.of_item(item.id)
    prepared = [ballot for ballot in before if ballot.appraises and ballot.state == BallotState.DRAFT]
    if prepared:
        return AppraisedItem(prepared[0].id, tuple(prepared[0].appraises))
    if any(ballot.state not in FINISHED for ballot in before):
        raise WrongState(N_("这一项正在打分，请先结束、宣布或者作废。"))
    demands = _matters(command, item, context, session)
    single = len(demands) == 1
    channels = command.channels if single else tuple(one for one in command.channels if one is not Channel.HANDS)
    form = Form.SINGLE if single else Form.SCORE
    question = _question(context, item, demands)
    draft = DraftBallot(session.id, item.id, question, form, channels=channels)
    return AppraisedItem(put_down(draft, context, rule, question, _slate(context, demands), demands), demands)


def _matters(command: AppraiseItem, item: Row, context: Context, session: Row) -> tuple[str, ...]:
    left = still_to_ask(context.store, session)
    demands = tuple(dict.fromkeys(command.demands)) or ((item.demand,) if item.demand else next_sheet(left))
    if not demands:
        raise Missing(N_("没有要打分的事：请先在评议里汇集这个季度办结的需求。"), what="demands")
    if len(demands) > MOST_MATTERS:
        raise BadInput(N_("一张表最多 {most} 件，请分两次打分。"), field="demands", most=MOST_MATTERS)
    asked = [row for one in demands for row in context.store.ballots.appraising(one) if row.session == session.id]
    if asked:
        raise WrongState(N_("这一件今天已经打过分了；要重来，请先把那一次作废。"))
    if any(_judged_tonight(context, session, one) for one in demands):
        raise WrongState(N_("这一件今天已经得出评议结论，再打的分不算数；请进入下一项议题。"))
    if len(demands) > 1 and not set(demands) <= set(left):
        raise BadInput(N_("一起打分的事，都要在还没结束的评议里。"), field="demands")
    return demands


def _judged_tonight(context: Context, session: Row, demand: str) -> bool:
    """The review that this meeting sat over has its verdicts: nothing that is said now comes into it."""
    reviews = context.store.reviews
    item = reviews.last_items_of([demand]).get(demand)
    review = None if item is None else reviews.review(item.review)
    return review is not None and review.session == session.id and review.state == ReviewState.CONCLUDED


def _question(context: Context, item: Row, demands: Sequence[str]) -> str:
    """In the journal for good, so in words that staff wrote, or by number; windows show the title beside it."""
    if len(demands) > 1:
        return SHEET.format(count=len(demands))
    number = find_demand(context.store, demands[0]).number or ""
    if item.title.strip() in ("", number) or item.demand != demands[0]:
        return NUMBERED.format(number=number)
    return QUESTION.format(title=item.title)


def _slate(context: Context, demands: Sequence[str]) -> Slate:
    if len(demands) == 1:
        return levels()
    return level_sheet([find_demand(context.store, demand).number or demand for demand in demands])


VERB = Verb("ballots", "appraise", AppraiseItem, Power.RUN_BALLOTS, N_("请大家打分"), appraise)
