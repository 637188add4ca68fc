"""What happened to the demo's demands after they were sorted: who took them up, what was done, what was answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.cli.demo.pictures import picture
from facilitator.cli.demo.staff import CLERK, SECRETARY, SUPERVISOR
from facilitator.cli.demo.story import Story
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.guiding import GuidePath
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.refusing import RefusalGround
from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.here import day_of
from facilitator.services.context import Context
from facilitator.services.demands.accept_work import AcceptWork
from facilitator.services.demands.answer_now import AnswerNow
from facilitator.services.demands.ask_info import AskInfo
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.begin import BeginDemand
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.department_accept import DepartmentAccept
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.finish import FinishDemand
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.private_done import PrivateDone
from facilitator.services.demands.refuse import RefuseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.demands.report_progress import ReportProgress
from facilitator.services.demands.report_up import ReportUp
from facilitator.services.demands.support import SupportDemand
from facilitator.services.demands.take_up import TakeUp
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand, note_deed
from facilitator.storage.rows import Row

Command = Callable[[Story, str], object]


@dataclass(frozen=True)
class Step:
    """So many days after the registration, at that hour, somebody gives this command."""

    after: int
    hour: int
    who: str
    command: Command


@dataclass(frozen=True)
class Beyond:
    """Not a command of any colleague: what a council or the quarter's review came to, before the demo's evenings."""

    demand: str
    happen: Callable[[Context, Row], object]


def _council_ended(context: Context, demand: Row) -> None:
    note_deed(context, demand, DemandDeed.COUNCIL_TRACK, track_council=CouncilTrack.DONE)


def _review_passed(context: Context, demand: Row) -> None:
    for move in (DemandMove.BATCH, DemandMove.PASS_REVIEW):
        move_demand(context, find_demand(context.store, demand.id), move)


def _step(after: int, command: Command, who: str = CLERK, hour: int = 15) -> Step:
    return Step(after, hour, who, command)


def _today(story: Story) -> date:
    return day_of(story.clock.now())


def _in(story: Story, days: int) -> date:
    return _today(story) + timedelta(days=days)


def _answered(after: int, text: str, method: ReplyMethod = ReplyMethod.PHONE) -> Step:
    return _step(after, lambda story, demand: ReplyToReporter(demand, method, text), hour=16)


def _reported(after: int, department: str, officer: str, due: int) -> tuple[Step, ...]:
    """A large matter goes up at once, and the department takes it two days later."""
    return (
        _step(after, lambda story, demand: ReportUp(demand, department, _today(story)), SECRETARY),
        _step(after + 2, lambda story, demand: DepartmentAccept(demand, officer, _in(story, due))),
        _step(after + 3, lambda _story, demand: BeginDemand(demand), hour=11),
    )


def _photo(stage: PhotoStage) -> Command:
    return lambda _story, demand: AttachPhoto(demand, stage, picture(stage), public=True)


WAYS: Mapping[str, tuple[Step, ...]] = {
    "wall": (
        *_reported(3, "街道城建办", "工程科 邓工", 20),
        _step(20, lambda _s, demand: ReportProgress(demand, "已围挡，脚手架进场，松动瓷砖正在铲除。")),
    ),
    "bump": (
        *_reported(3, "交警中队", "设施组 郑警官", 60),
        _answered(9, "交警中队已现场勘查，六十天内安装。"),
    ),
    "manhole": (
        *_reported(3, "街道城管办", "市政科 何工", 25),
        _step(8, _photo(PhotoStage.BEFORE)),
        _step(20, _photo(PhotoStage.AFTER)),
        _step(20, lambda _s, demand: MeasureDemand(demand, "绊倒的人", "人", 3, 0), hour=16),
        _step(21, lambda _s, demand: FinishDemand(demand, "已更换新井盖并垫平路面，夜间试走无晃动。")),
    ),
    "sewer": (
        *_reported(3, "街道城管办", "市政科 何工", 20),
        _step(7, _photo(PhotoStage.BEFORE)),
        _step(8, lambda _s, demand: Beyond(demand, _council_ended)),
        _step(9, _photo(PhotoStage.AFTER)),
        _step(10, lambda _s, demand: FinishDemand(demand, "已抽空清淤，换了井盖，约定每季度清一次。")),
        _step(11, lambda _s, demand: AcceptWork(demand, ("居民代表34", "居民代表36", SUPERVISOR))),
        _step(12, lambda _s, demand: Beyond(demand, _review_passed)),
        _answered(12, "化粪池清好了，一个月后再来看一次。"),
        _step(13, lambda _s, demand: CloseDemand(demand)),
    ),
    "bench": (
        _step(3, lambda story, demand: DeferDemand(demand, _in(story, 22), "等北门施工围挡拆了再定位置。"), SECRETARY),
        _answered(4, "北门在施工，拆了围挡再议。"),
    ),
    "visits": (
        _step(4, lambda _s, d: GuidePrivate(d, GuidePath.VOLUNTEER, "请卫生服务站的志愿队每周三上门，先排九户。")),
    ),
    "handrail": (
        _step(4, lambda _s, demand: GuidePrivate(demand, GuidePath.LINKED, "链接残联的居家无障碍改造，已量尺寸。")),
        _step(15, lambda _s, demand: PrivateDone(demand, True, "装好了，很稳。")),
        _answered(15, "扶手已装好，有松动随时打电话。"),
        _step(16, lambda _s, demand: CloseDemand(demand)),
    ),
    "leak": (_step(4, lambda _s, demand: GuidePrivate(demand, GuidePath.MEDIATION, "约两家周六上午到调解室。")),),
    "elevator": (
        _step(3, lambda story, demand: DeferDemand(demand, _in(story, 30), "等规划部门的现场勘测意见。"), SECRETARY),
        _answered(4, "要等规划部门的勘测意见，下个月再议。"),
    ),
    "kennel": (
        _step(3, lambda _s, demand: DeclineDemand(demand, "绿地不能改作他用，文明养犬的事另行讨论。"), SECRETARY),
    ),
    "dance": (
        _step(2, lambda _s, demand: SupportDemand(demand, "彭玉兰", "5栋")),
        _step(2, lambda _s, demand: SupportDemand(demand, "袁春梅", "4栋"), hour=16),
    ),
    "noise": (_step(1, lambda story, demand: MergeDemand(demand, story.demands["dance"])),),
    "wire": (
        _step(0, lambda story, demand: DispatchUrgent(
            demand, "供电所、物业服务中心", _in(story, 1), "电线离地不到两米，会触电"), SECRETARY, 17),
        _step(1, lambda story, demand: TakeUp(demand, "供电所", "抢修班", _today(story)), hour=9),
    ),
    "lawsuit": (
        _step(1, lambda _s, d: RefuseDemand(d, "法院已经受理，请等判决。", RefusalGround.IN_LITIGATION, SECRETARY)),
        _answered(1, "官司在法院，社区不能插手；可以打 12348 咨询法律援助。", ReplyMethod.IN_PERSON),
    ),
    "permit": (
        _step(0, lambda _s, d: AnswerNow(d, "带身份证、租房合同和房东身份证复印件，三样齐了一次就能办。"), hour=17),
        _answered(0, "三样材料写在纸上给本人了。", ReplyMethod.IN_PERSON),
        _step(1, lambda _s, demand: CloseDemand(demand)),
    ),
    "cats": (_step(1, lambda _s, demand: WithdrawDemand(demand), hour=16),),
    "ramp": (_step(0, lambda _s, demand: AskInfo(demand, "花坛是物业修的还是住户修的？请拍一张照片。"), hour=17),),
    "books": (_step(1, lambda _s, demand: SupportDemand(demand, "蒋文静", "6栋")),),
}  # fmt: skip
