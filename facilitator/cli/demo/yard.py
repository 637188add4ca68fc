"""What a clerk of the demo has at hand: who is visited, who helps with what, what went to the street, fresh slips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from facilitator.cli.demo.demands import grid_of
from facilitator.cli.demo.pictures import picture, yard_picture
from facilitator.cli.demo.staff import CLERK, LEADER
from facilitator.cli.demo.story import Story
from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.yard_plan import Spot
from facilitator.domain.here import day_of
from facilitator.services.context import SYSTEM
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.demands.send_slip import SendSlip
from facilitator.services.demands.set_plan import SetPlan
from facilitator.services.resources.add import AddResource
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.record import RecordVisit

Happening = tuple[int, int, Callable[[Story], object]]
"""Days from today, hour of the day, what happens."""

PLAN = (
    ("1栋", 14, 22), ("2栋", 38, 22), ("3栋", 62, 22), ("4栋", 86, 22),
    ("5栋", 14, 78), ("6栋", 38, 78), ("7栋", 62, 78), ("8栋", 86, 78),
)  # fmt: skip
RESOURCES = (
    ("老陈家电维修", ResourceKind.MARKET, "修电视、洗衣机、热水器，上门先报价", "023-5550-1101", True),
    ("五角亭水电", ResourceKind.MARKET, "换水管、修跳闸、通下水", "023-5550-1102", True),
    ("便民开锁（已备案）", ResourceKind.MARKET, "开锁、换锁芯，要看身份证", "023-5550-1103", True),
    ("银杏志愿队", ResourceKind.VOLUNTEER, "陪老人看病、代买药、量血压", "023-5550-1201", True),
    ("人民调解室 老魏", ResourceKind.MEDIATOR, "邻里漏水、噪音、停车，周六上午在", "023-5550-1301", True),
    ("司法所值班律师", ResourceKind.LEGAL, "每周三下午免费咨询", "023-5550-1401", True),
    ("社区卫生服务站", ResourceKind.MEDICAL, "慢病随访、家庭医生、上门换药", "023-5550-1501", True),
    ("街道社工站", ResourceKind.SOCIAL_WORK, "心理疏导、困难家庭申请救助", "023-5550-1601", True),
    ("沈师傅", ResourceKind.OTHER, "会手语，可以帮着说", None, False),
)
"""Name, kind, what they help with, telephone, whether they agreed to be listed."""
PEOPLE = (
    ("朱永福", "7栋", "1单元301", CLERK, 30, 3),
    ("郭兰香", "7栋", "2单元102", LEADER, 30, -1),
    ("梁长顺", "8栋", "1单元402", LEADER, 15, -4),
    ("贾月娥", "8栋", "2单元201", LEADER, 30, 9),
    ("薛素琴", "2栋", "1单元102", CLERK, 30, 0),
    ("丁世平", "1栋", "2单元301", CLERK, 60, 21),
)
"""Name, building, door, visitor, every how many days, days from today to the next visit."""
VISITED = "郭兰香"


def yard_happenings() -> Iterator[Happening]:
    yield -45, 9, _plan
    yield -44, 10, _resources
    yield -40, 10, _people
    yield -31, 15, _visit
    yield -27, 16, _sent
    yield -20, 10, _received
    yield -2, 9, _told_on_the_phone
    yield -1, 20, _told_in_the_group


def _plan(story: Story) -> None:
    story.do(CLERK, SetPlan("五角亭院子平面图", tuple(Spot(*spot) for spot in PLAN), yard_picture(PLAN)))


def _resources(story: Story) -> None:
    for resource in RESOURCES:
        story.do(CLERK, AddResource(*resource))


def _people(story: Story) -> None:
    for name, building, door, visitor, every, ahead in PEOPLE:
        due = day_of(story.date(ahead)) - (timedelta(days=every) if name == VISITED else timedelta())
        added = story.do(CLERK, AddVisitedPerson(name, building, visitor, due, every, door))
        story.visited[name] = added.visited


def _visit(story: Story) -> None:
    story.do(LEADER, RecordVisit(story.visited[VISITED], day_of(story.clock.now()), "身体好，想周末有人陪着去趟医院。"))


def _sent(story: Story) -> None:
    today, office = day_of(story.clock.now()), "街道社区办"
    for key in ("wall", "manhole"):
        sent = story.do(CLERK, RecordSent(ReportKind.REPORT_UP, story.demands[key], today, office))
        story.reports[key] = sent.report
    month = (today.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    story.do(CLERK, RecordSent(ReportKind.MONTHLY, month, today, office))


def _received(story: Story) -> None:
    story.do(CLERK, RecordReceipt(story.reports["wall"], "社区办收文", day_of(story.clock.now())))


def _told_on_the_phone(story: Story) -> None:
    """Two slips from the code in the yard, one with a photo; nobody has read them yet."""
    slip = SendSlip(
        description="6栋门口的窨井盖又翘起来一角，晚上骑车容易摔。", building="6栋", contact="139-0000-4421",
        grid=grid_of("6栋"), self_urgency=SelfUrgency.SOON, public_ok=True, file=picture(PhotoStage.BEFORE),
    )  # fmt: skip
    story.door.do(SYSTEM, slip)
    story.door.do(SYSTEM, SendSlip(description="想在院子里装两个健身器材，老人没地方活动。", grid=grid_of("3栋")))


def _told_in_the_group(story: Story) -> None:
    """Read by the group leader from the messages of a group."""
    story.do(LEADER, MakeDraft(
        description="7栋2单元楼道感应灯晚上不亮。", channel=Channel.WECHAT_GROUP, category=Category.INFRASTRUCTURE,
        building="7栋2单元", reporter_name="宋兰香", source_text="1. 宋兰香 7-2 楼道感应灯晚上不亮",
    ))  # fmt: skip
    story.do(LEADER, MakeDraft(
        description="+1，我家门口也闻得到。", channel=Channel.WECHAT_GROUP, building="5栋", kind=DraftKind.SUPPORT,
        about=None, source_text="+1 我家门口也闻得到", doubts=("附议的是哪一件，请选定。",),
    ))  # fmt: skip
