"""What must be true before a demand moves, each as a refusal that says what is missing and what to do about it.

A guard gives every reason at once, so that a page can show what is missing before anyone presses; the first is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS, Standing
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.errors import Forbidden, Missing, NotDecided, Refusal, WrongState
from facilitator.domain.words import N_

Guard = Callable[[Standing], Iterator[Refusal]]

MOST_EXTENSIONS = 2
MOST_OBJECTIONS = 1
MOST_LOOPS = 2
"""T19: so often a matter goes back to the topic council in a round; then it belongs before an assembly (T20)."""
RELAPSE_WITHIN = timedelta(days=365)
"""Later than this the same trouble is a new demand that names the old one."""
ESCALATE_ROUND = 3
ESCALATE_LATE = 30
"""Days past the deadline."""


def free(_standing: Standing) -> Iterator[Refusal]:
    """Nothing but the state is asked."""
    yield from ()


def not_waiting_for_minutes(standing: Standing, move: DemandMove) -> Iterator[Refusal]:
    """What a meeting decided is carried out by its signed minutes; until then only its reporter takes it back."""
    if standing.noted_in and move is not DemandMove.WITHDRAW:
        sentence = N_("两委会“{title}”已经记下怎么办这件，等那次会的纪要签完再动；要改，请先在那次会上划掉记下的意见。")
        yield WrongState(sentence, title=standing.noted_in)


def not_awaited_by_another(standing: Standing) -> Iterator[Refusal]:
    """Asked of moves that end a demand: another one is to be merged into it when the minutes are signed."""
    if standing.awaited_in:
        sentence = N_(
            "两委会“{title}”定了把另一件并入这件，等那次会的纪要签完再办这一步；要改，请先在那次会上划掉记下的意见。"
        )
        yield WrongState(sentence, title=standing.awaited_in)


def a_question(standing: Standing) -> Iterator[Refusal]:
    """Only a consultation can be answered on the spot; anything else goes to the two committees (T5)."""
    if standing.category is not Category.GOVERNMENT_SERVICE:
        yield WrongState(N_("只有“办事咨询”可以当场答复，其他需求请列入待审定；类别不对的先更正类别。"))


def not_by_the_dispatcher(standing: Standing) -> Iterator[Refusal]:
    """T9: what one person sent out before the two committees met is not approved by that person alone."""
    if standing.own_dispatch:
        sentence = N_("这件是您自己紧急交办的，不能由您一个人追认；请在两委会上追认，或者请另一位书记、专干追认。")
        yield Forbidden(sentence)


def objected_once(standing: Standing) -> Iterator[Refusal]:
    if standing.objections >= MOST_OBJECTIONS:
        yield WrongState(N_("诉求人已经提过一次异议，不能再提；情况有变化请重新登记一件。"))


def a_large_matter(standing: Standing) -> Iterator[Refusal]:
    if not standing.large:
        yield WrongState(N_("只有大事才上报街道；这件不是大事，要上报请先改类。"))


def a_private_matter(standing: Standing) -> Iterator[Refusal]:
    if not standing.private:
        yield WrongState(N_("只有私事才这样引导；这件不是私事，要引导请先改类。"))


def no_private_matter(standing: Standing) -> Iterator[Refusal]:
    if standing.private:
        yield WrongState(N_("私事不上议事会；成了大家的事，请先改类。"))


def may_be_held(standing: Standing) -> Iterator[Refusal]:
    """While money is raised, meetings talk about the plan and the demand waits; a plan that was given up lets it go."""
    yield from no_private_matter(standing)
    if standing.raising:
        yield WrongState(N_("这件还在筹资；方案不办了，先在“一事一议”里点“不办了，退款”，再安排议事会重新商量。"))


def may_escalate(standing: Standing) -> Iterator[Refusal]:
    """Proposed to the secretary, never automatic (T33)."""
    if standing.private:
        yield WrongState(N_("私事不上报街道；成了大家的事，请先改类。"))
    if standing.round < ESCALATE_ROUND and standing.days_late < ESCALATE_LATE:
        yield WrongState(
            N_("升级上报要办到第 {round} 轮，或者超期 {days} 天。"), round=ESCALATE_ROUND, days=ESCALATE_LATE
        )


def may_begin(standing: Standing) -> Iterator[Refusal]:
    """A large matter: the department accepted. A small one: signed minutes of this round name it (T34)."""
    if standing.private:
        yield WrongState(N_("私事不走办理，请选一种引导办法。"))
    elif standing.large and standing.department not in (DepartmentTrack.ACCEPTED, DepartmentTrack.DONE):
        yield WrongState(N_("大事要等街道部门接单才能开始办理，请先登记部门接单。"))
    elif not standing.large and not standing.decided:
        yield NotDecided()


def at_most_two_extensions(standing: Standing) -> Iterator[Refusal]:
    if standing.extensions >= MOST_EXTENSIONS:
        yield WrongState(N_("已经延期 {most} 次，不能再延；请抓紧办结，或者由书记升级上报。"), most=MOST_EXTENSIONS)


def shown_before_and_after(standing: Standing) -> Iterator[Refusal]:
    """T25: what it was like, and what it is like now."""
    if not standing.before:
        yield Missing(N_("缺办理前的照片，请先传一张（没有的请拍现场旧貌或图纸）。"), what="before")
    if not standing.after:
        yield Missing(N_("缺办理后的照片，请先传一张。"), what="after")


def both_tracks_ended(standing: Standing) -> Iterator[Refusal]:
    """The parallel rule: department and councils must both have come to an end before a large matter is completed."""
    if not standing.large:
        return
    if standing.department is not DepartmentTrack.DONE:
        sentence = N_(
            "大事要部门办完才能验收：部门一线还没有办完。部门没有接单的，请记验收不通过，登记部门接单以后再报办完。"
        )
        yield Missing(sentence, what="track_department")
    if standing.council is not CouncilTrack.DONE:
        yield Missing(N_("大事也要经过议事会：还没有一次议事会的纪要签完。"), what="track_council")


def everyone_answered(standing: Standing) -> Iterator[Refusal]:
    """T29: every reporter, those of merged demands too."""
    if standing.waiting:
        yield Missing(N_("还有 {waiting} 位诉求人没有答复，答复以后才能销单。"), what="reply", waiting=standing.waiting)


def may_close(standing: Standing) -> Iterator[Refusal]:
    """Work that was done closes after its review only; a private matter is never reviewed in public."""
    yield from everyone_answered(standing)


def private_and_answered(standing: Standing) -> Iterator[Refusal]:
    if not standing.private:
        yield WrongState(N_("大事、小事办结以后要经过季度评议才能销单。"))
    yield from everyone_answered(standing)


def no_private_review(standing: Standing) -> Iterator[Refusal]:
    if standing.private:
        yield WrongState(N_("私事不上季度评议，只报件数。"))


def called_three_times(standing: Standing) -> Iterator[Refusal]:
    """T31: 30, 90 and 180 days after closing, and all was well."""
    missing = [day for day in FOLLOW_UP_DAYS if day not in standing.follow_ups]
    if missing:
        days = "、".join(str(day) for day in missing)
        yield Missing(N_("还差第 {days} 天的回访，三次回访都正常才能归档。"), what="follow_up", days=days)


def no_relapse(standing: Standing) -> Iterator[Refusal]:
    """What was done stays done: whoever takes back that it broke again takes back nothing else."""
    if standing.relapsed:
        yield WrongState(N_("这件办完以后又登记了反弹，能撤回的只有反弹；撤回以后回到原来的样子。"))


def a_relapse(standing: Standing) -> Iterator[Refusal]:
    if not standing.relapsed:
        yield WrongState(N_("这件不是反弹重开的，没有反弹可以撤回。"))


def within_a_year(standing: Standing) -> Iterator[Refusal]:
    """T32: the same number for a year, a new one that names it afterwards."""
    if standing.closed_on and standing.today and standing.today > standing.closed_on + RELAPSE_WITHIN:
        yield WrongState(N_("销单已超过十二个月，请重新登记一件，并写上原来的编号。"))
