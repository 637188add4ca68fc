"""The demo's ledger: what residents asked for, and how far each wish has come. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.demands.entry import Category as C
from facilitator.domain.demands.entry import Channel as Via
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency


class Fate(Enum):
    """How far the clerk and the secretary have taken it; councils take it further by being held."""

    REGISTERED = auto()
    QUEUED = auto()
    OPENED = auto()
    BEGUN = auto()
    WITHDRAWN = auto()


@dataclass(frozen=True)
class Order:
    """开单: kind of matter, urgency, who answers for it, and how many days after the opening it is due."""

    matter: Matter
    urgency: Urgency
    party: str
    due: int


@dataclass(frozen=True)
class Wish:
    """`ago` is the age in days; `key` is how the evenings call it."""

    key: str
    title: str
    description: str
    category: C
    channel: Via
    ago: int
    building: str | None = None
    households: int | None = None
    reporter: str | None = None
    fate: Fate = Fate.REGISTERED
    order: Order | None = None


def _council(party: str = "社区居委会", due: int = 60) -> Order:
    return Order(Matter.MINOR, Urgency.ROUTINE, party, due)


WISHES = (
    Wish("charging", "3栋前增设电动自行车充电棚",
         "院里电动车从楼道窗口拉线充电，夜里最多时有二十多辆。希望在3栋前空地建一处带雨棚和断电保护的充电棚。",
         C.INFRASTRUCTURE, Via.YARD_MEETING, 44, "3栋", 62, "陈德明", Fate.OPENED, _council()),
    Wish("wall", "6栋北面外墙瓷砖脱落", "6栋北墙四楼以上瓷砖松动，上周掉下两块，正对孩子上学的路。",
         C.PUBLIC_SAFETY, Via.INSPECTION, 41, "6栋", 16, None, Fate.BEGUN,
         Order(Matter.MAJOR, Urgency.URGENT, "街道城建办", 30)),
    Wish("bump", "东门路口增设减速带", "东门外是下坡路，放学时车速快，去年到今年擦碰过三次。",
         C.INFRASTRUCTURE, Via.HOTLINE_TRANSFER, 38, None, 128, "居民来电", Fate.BEGUN,
         Order(Matter.MAJOR, Urgency.PRIORITY, "交警中队", 60)),
    Wish("garbage", "5栋垃圾分类投放点移位",
         "投放点离5栋一楼窗户不到四米，夏天味道大，运桶车早上五点来。希望移到院墙边。",
         C.ENVIRONMENT_SANITATION, Via.RESIDENTS_FORUM, 33, "5栋", 32, "徐桂兰", Fate.OPENED, _council()),
    Wish("lamps", "2栋、4栋楼道声控灯不亮", "2栋1单元和4栋两个单元的楼道灯坏了一半，老人晚上下楼要打手电。",
         C.INFRASTRUCTURE, Via.WECHAT_GROUP, 27, "2栋", 24, "何素琴", Fate.OPENED, _council("物业服务中心", 30)),
    Wish("parking", "院内停车位重新划线，留出消防通道",
         "现有42个车位占了消防车道，救护车上月进不来。请重新划线，留出4米通道，多出来的车一起商量。",
         C.PUBLIC_SAFETY, Via.YARD_MEETING, 25, None, 128, "赵建国", Fate.OPENED, _council(due=45)),
    Wish("room", "老年活动室周末延长开放",
         "活动室周末下午四点就关门，下棋、练字的人没地方去，希望开到晚上八点。",
         C.CULTURE_RECREATION, Via.WALK_IN, 24, None, 40, "周长顺", Fate.OPENED, _council()),
    Wish("visits", "独居老人上门量血压、陪诊",
         "7栋、8栋有九位独居老人，去医院不会用自助机，希望有人定期上门、陪着看病。",
         C.VULNERABLE_SUPPORT, Via.HOME_VISIT, 18, "7栋", 9, None, Fate.OPENED,
         Order(Matter.PRIVATE, Urgency.PRIORITY, "社区卫生服务站", 20)),
    Wish("roof", "7栋楼顶堆放杂物", "楼顶通道堆了旧家具和花盆，消防门打不开。",
         C.PROPERTY_MANAGEMENT, Via.INSPECTION, 9, "7栋", 16, None, Fate.QUEUED),
    Wish("dance", "广场舞音响声音太大",
         "晚上七点到九点半，4栋、5栋临街一面关窗也听得见，孩子要写作业。希望定个时间和音量。",
         C.DISPUTE_MEDIATION, Via.PHONE, 7, "4栋", 30, "孙丽华", Fate.QUEUED),
    Wish("lockers", "快递柜占用消防通道", "新装的快递柜正对消防栓，前面还常停三轮车。",
         C.PUBLIC_SAFETY, Via.QR_FORM, 5, None, 60, None, Fate.QUEUED),
    Wish("cats", "车库里流浪猫产仔", "2栋车库里有一窝小猫，有人喂，有人投诉。（后来由爱心人士领养）",
         C.ENVIRONMENT_SANITATION, Via.WECHAT_GROUP, 4, "2栋", 8, "冯晓燕", Fate.WITHDRAWN),
    Wish("gate", "8栋1单元门禁坏了半个月", "门禁读不出卡，大门一直用砖头顶着，陌生人随便进。",
         C.PROPERTY_MANAGEMENT, Via.WECHAT_GROUP, 3, "8栋", 8, "蒋志强"),
    Wish("books", "图书角添置儿童读物", "图书角都是旧杂志，暑假寒假孩子多，希望添一些儿童读物和两张小桌子。",
         C.CULTURE_RECREATION, Via.SUGGESTION_BOX, 2, None, 35),
    Wish("permit", "办居住证要跑几趟，能不能一次说清", "来了两次，第一次说缺租房合同，第二次说缺房东身份证复印件。",
         C.GOVERNMENT_SERVICE, Via.WALK_IN, 2, "1栋", 1, "丁小川"),
    Wish("ramp", "无障碍坡道被花坛挡住", "1栋门口的坡道尽头新砌了花坛，轮椅转不过去。",
         C.VULNERABLE_SUPPORT, Via.HOME_VISIT, 1, "1栋", 3, "魏月娥"),
)  # fmt: skip
