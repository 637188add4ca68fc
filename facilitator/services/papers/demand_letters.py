"""Letters about one demand: to whoever asked (受理, 不予受理, 答复, 销单), and 提请书 to the assembly."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.demands.orders import written_day
from facilitator.domain.demands.plain_next import next_line
from facilitator.domain.demands.refusing import GROUND_NAMES, WHERE_TO_TURN, RefusalGround
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.papers.content import Code, Line, Stub
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.letters import Letter, Passage
from facilitator.domain.papers.of_a_demand import OCCASIONS
from facilitator.domain.papers.words import BLANK_DAY, long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.paper_keeping import issuer
from facilitator.services.papers.about_demand import entry_for, last, title
from facilitator.services.retelling import HistoryEntry, history_to_print
from facilitator.storage.rows import Row

_COUNCILS = (DemandMove.HOLD_OPINION, DemandMove.HOLD_TOPIC, DemandMove.HOLD_DECISION)
Sentences = tuple[str, ...]


def accepted(demand: Row, address: str, context: Context) -> Letter:
    """Raises WrongState for what was refused or merged."""
    entry_for(PaperKind.ACCEPTED, demand, context, (DemandMove.REGISTER,))
    next_step = next_line(DemandState(demand.state), demand.matter)
    said = (
        N_("您反映的“{title}”，社区已经收到，{day}登记，编号 {number}。").format(
            title=title(demand), day=long_day(demand.registered_on), number=demand.number
        ),
        next_step,
        N_("想知道办到哪一步，请凭编号到社区问、打电话，家里有智能手机的也可以扫码看。"),
    )
    return _to_reporter(PaperKind.ACCEPTED, demand, said, address, context)


def refused(demand: Row, _address: str, context: Context) -> Letter:
    """Raises WrongState for what was not refused."""
    entry = entry_for(PaperKind.REFUSED, demand, context, (DemandMove.REFUSE,))
    ground = RefusalGround(str(entry.details.get("code") or RefusalGround.OTHER))
    second = str(entry.details.get("countersigned_by") or "")
    said = (
        N_("您反映的“{title}”（编号 {number}），社区不能受理。").format(title=title(demand), number=demand.number),
        N_("原因：{ground}。{reason}").format(
            ground=GROUND_NAMES[ground], reason=_ended(str(entry.details.get("reason", "")))
        ),
        WHERE_TO_TURN[ground],
        N_("会签：{name}。").format(name=second) if second else "",
    )
    return _to_reporter(PaperKind.REFUSED, demand, said, "", context)


def answer(demand: Row, address: str, context: Context) -> Letter:
    """The latest word to the reporter, as it was given. Raises WrongState where nobody has answered yet."""
    entry = entry_for(PaperKind.ANSWER, demand, context, OCCASIONS[PaperKind.ANSWER])
    replies = context.store.replies.of(demand.id)
    text = replies[-1].text if replies and entry.move not in (DemandMove.DEFER, DemandMove.DECLINE) else ""
    said = (
        N_("您反映的“{title}”（编号 {number}），现在答复如下：").format(title=title(demand), number=demand.number),
        *(text or _decision(entry)).splitlines(),
        N_("不满意这个答复的，请告诉社区，可以再提一次，编号不变。"),
    )
    return _to_reporter(PaperKind.ANSWER, demand, said, address, context)


def closed(demand: Row, address: str, context: Context) -> Letter:
    """To every reporter, those of merged demands too: what they asked for is told by what theirs was merged into."""
    done = find_demand(context.store, demand.parent) if demand.parent else demand
    entry = entry_for(PaperKind.CLOSED, done, context, (DemandMove.CLOSE,))
    finished = last(done, context, (DemandMove.FINISH,))
    judged = last(done, context, (DemandMove.PASS_REVIEW,))
    days = "、".join(str(day) for day in FOLLOW_UP_DAYS)
    said = (
        N_("您反映的“{title}”（编号 {number}），已经办完，{day}销单。").format(
            title=title(demand), number=demand.number, day=long_day(day_of(entry.at))
        ),
        N_("怎么办的：{text}").format(text=_ended(str(finished.details.get("text", "")))) if finished else "",
        N_("{quarter}民主评议：合格。").format(quarter=_quarter(judged)) if judged else "",
        N_("销单以后第 {days} 天，社区会再来问您。").format(days=days),
        N_("又坏了、没办好，请马上告诉社区：编号不变，重新办。"),
    )
    return _to_reporter(PaperKind.CLOSED, demand, said, address, context)


def referral(demand: Row, _address: str, context: Context) -> Letter:
    """Raises WrongState where nothing was referred."""
    entry = entry_for(PaperKind.REFERRAL, demand, context, (DemandMove.REFER,))
    history = history_to_print(context.store, demand)
    held = tuple(f"{long_day(day_of(one.at))}，{MOVE_NAMES[DemandMove(one.move)]}。" for one in history
                 if one.move in _COUNCILS)  # fmt: skip
    passages = (
        Passage("", (N_("现将下面这件事提请会议审议。"),)),
        Passage(N_("一、事项"), (_ended(title(demand)),)),
        Passage(N_("二、协商经过"), held or (N_("没有开过议事会。"),)),
        Passage(N_("三、提请的理由"), (_ended(str(entry.details.get("reason", ""))),)),
        Passage(N_("四、提请会议决定"), (), (Line(N_("决定什么"), "", 3), Line(N_("党组织研究意见"), "", 2))),
    )
    return Letter(
        title=N_("关于“{title}”的提请书").format(title=title(demand)),
        number=N_("编号　{number}").format(number=demand.number),
        to=N_("居民（代表）会议："),
        passages=passages,
        blanks=(N_("书记（主任）"),),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _to_reporter(kind: PaperKind, demand: Row, said: Sentences, address: str, context: Context) -> Letter:
    """By name, since it is handed to nobody else; the receipt that stays with the community has the number only."""
    receipt = (
        Line(N_("编号"), demand.number or ""),
        Line(N_("送达方式"), N_("□当面　□电话　□上门　□张贴")),
        Line(N_("收到人签字、日期"), BLANK_DAY),
    )
    return Letter(
        title=KIND_NAMES[kind],
        number=N_("编号　{number}").format(number=demand.number),
        to=N_("{name}：").format(name=demand.reporter_name or "＿＿＿＿＿＿"),
        passages=(Passage("", tuple(sentence for sentence in said if sentence)),),
        blanks=(N_("社区电话"), N_("经办人")),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
        stub=Stub(N_("送达回执（社区留存）"), receipt, ()),
        code=_own_code(demand, address),
    )


def _own_code(demand: Row, address: str) -> Code | None:
    """The code of the reporter's own strip: only they hold this letter."""
    if not address or not demand.stub:
        return None
    return Code(f"{address}/my/{demand.stub}", N_("扫码看这件事办到哪了"))


def _decision(entry: HistoryEntry) -> str:
    """暂缓 until a day, 不予立单, or how it was called, with its reason."""
    until, reason = entry.details.get("until"), _ended(str(entry.details.get("reason", "")))
    told = N_("{what}，到{day}再议。").format(what=_name(entry), day=written_day(until)) if until else ""
    return f"{told or _ended(_name(entry))}{reason}"


def _name(entry: HistoryEntry) -> str:
    return MOVE_NAMES[DemandMove(entry.move)] if entry.move in list(DemandMove) else ""


def _quarter(entry: HistoryEntry) -> str:
    quarter = str(entry.details.get("quarter", ""))
    return N_("{year}年第{number}季度").format(year=quarter[:4], number=quarter[-1]) if quarter else ""


def _ended(text: str) -> str:
    """Ended with a stop, once."""
    told = text.strip()
    return told if not told or told.endswith(("。", "！", "？")) else f"{told}。"


LETTERS: dict[PaperKind, Callable[[Row, str, Context], Letter]] = {
    PaperKind.ACCEPTED: accepted,
    PaperKind.REFUSED: refused,
    PaperKind.ANSWER: answer,
    PaperKind.CLOSED: closed,
    PaperKind.REFERRAL: referral,
}
