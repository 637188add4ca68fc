"""The demo's ledger: what residents asked for, and how far each wish has come. All of it is invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.cli.demo.staff import CHAIR, CLERK, LEADER, RECORDER, SECRETARY, SUPERVISOR
from facilitator.domain.demands.entry import Category as C
from facilitator.domain.demands.entry import Channel as Via
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency


@dataclass(frozen=True)
class Order:
    """开单: kind of matter, urgency, who answers for it, in how many days it is due, on whose desk it lies."""

    matter: Matter
    urgency: Urgency
    party: str
    due: int
    assignee: str = CLERK


@dataclass(frozen=True)
class Wish:
    """`ago` is the age in days; `key` is how evenings and ways call it. The two committees sorted it where there is an
    order; `queued` False: it is still where it was registered, or takes a way of its own."""

    key: str
    title: str
    description: str
    category: C
    channel: Via
    ago: int
    building: str | None = None
    households: int | None = None
    reporter: str | None = None
    order: Order | None = None
    queued: bool = True


def _council(party: str = "社区居委会", due: int = 60, assignee: str = CLERK) -> Order:
    return Order(Matter.MINOR, Urgency.ROUTINE, party, due, assignee)


def grid_of(building: str | None) -> str | None:
    """Four buildings are one yard, the other four the other; what concerns everybody is of neither."""
    if building is None or not building[0].isdigit():
        return None
    return "一网格" if building[0] in "1234" else "二网格"


def _drains() -> Iterator[Wish]:
    """Five homes one above the other with the same trouble: it may have become everybody's."""
    told = ("地漏返味，关着门也闻得到", "地漏一到晚上就返味", "地漏返水返味", "地漏返臭味", "地漏返味，换过盖子")
    for place, (who, words) in enumerate(zip(("罗正华", "程红梅", "蔡明远", "叶雪莲", "潘家兴"), told, strict=True)):
        yield Wish(f"drain{place + 1}", "厨房地漏返味", f"厨房{words}，想请人看看是哪里堵了。", C.PROPERTY_MANAGEMENT,
                   Via.PHONE, 12 - place, "8栋1单元", 1, who,
                   Order(Matter.PRIVATE, Urgency.ROUTINE, "网格员", 25, CLERK))  # fmt: skip


CONTACTS = {
    "社区居委会": "副主任 王玉兰",
    "街道城建办": "工程科 邓工",
    "街道城管办": "市政科 何工",
    "社区卫生服务站": "护士长 曹雪莲",
    "人民调解委员会": "调解员 老魏",
}
"""Who said yes where the party took the order up on its day; the others have not answered yet, or answer later."""
WISHES = (
    Wish("charging", "3栋前增设电动自行车充电棚",
         "院里电动车从楼道窗口拉线充电，夜里最多时有二十多辆。希望在3栋前空地建一处带雨棚和断电保护的充电棚。",
         C.INFRASTRUCTURE, Via.YARD_MEETING, 44, "3栋", 62, "陈德明", _council()),
    Wish("wall", "6栋北面外墙瓷砖脱落", "6栋北墙四楼以上瓷砖松动，上周掉下两块，正对孩子上学的路。",
         C.PUBLIC_SAFETY, Via.INSPECTION, 41, "6栋", 16, None,
         Order(Matter.MAJOR, Urgency.URGENT, "街道城建办", 30, SECRETARY)),
    Wish("bump", "东门路口增设减速带", "东门外是下坡路，放学时车速快，去年到今年擦碰过三次。",
         C.INFRASTRUCTURE, Via.HOTLINE_TRANSFER, 38, None, 128, "居民来电",
         Order(Matter.MAJOR, Urgency.PRIORITY, "交警中队", 60)),
    Wish("garbage", "5栋垃圾分类投放点移位",
         "投放点离5栋一楼窗户不到四米，夏天味道大，运桶车早上五点来。希望移到院墙边。",
         C.ENVIRONMENT_SANITATION, Via.RESIDENTS_FORUM, 33, "5栋", 32, "徐桂兰", _council(assignee=RECORDER)),
    Wish("lamps", "2栋、4栋楼道声控灯不亮", "2栋1单元和4栋两个单元的楼道灯坏了一半，老人晚上下楼要打手电。",
         C.INFRASTRUCTURE, Via.WECHAT_GROUP, 27, "2栋", 24, "何素琴", _council("物业服务中心", 30)),
    Wish("parking", "院内停车位重新划线，留出消防通道",
         "现有42个车位占了消防车道，救护车上月进不来。请重新划线，留出4米通道，多出来的车一起商量。",
         C.PUBLIC_SAFETY, Via.YARD_MEETING, 25, None, 128, "赵建国", _council(due=45, assignee=CHAIR)),
    Wish("room", "老年活动室周末延长开放",
         "活动室周末下午四点就关门，下棋、练字的人没地方去，希望开到晚上八点。",
         C.CULTURE_RECREATION, Via.WALK_IN, 24, None, 40, "周长顺", _council(assignee=SUPERVISOR)),
    Wish("visits", "独居老人上门量血压、陪诊",
         "7栋、8栋有九位独居老人，去医院不会用自助机，希望有人定期上门、陪着看病。",
         C.VULNERABLE_SUPPORT, Via.HOME_VISIT, 18, "7栋", 9, None,
         Order(Matter.PRIVATE, Urgency.PRIORITY, "社区卫生服务站", 20, CLERK)),
    Wish("roof", "7栋楼顶堆放杂物", "楼顶通道堆了旧家具和花盆，消防门打不开。",
         C.PROPERTY_MANAGEMENT, Via.INSPECTION, 9, "7栋", 16, None),
    Wish("dance", "广场舞音响声音太大",
         "晚上七点到九点半，4栋、5栋临街一面关窗也听得见，孩子要写作业。希望定个时间和音量。",
         C.DISPUTE_MEDIATION, Via.PHONE, 7, "4栋", 30, "孙丽华"),
    Wish("lockers", "快递柜占用消防通道", "新装的快递柜正对消防栓，前面还常停三轮车。",
         C.PUBLIC_SAFETY, Via.QR_FORM, 5, None, 60, None),
    Wish("cats", "车库里流浪猫产仔", "2栋车库里有一窝小猫，有人喂，有人投诉。（后来由爱心人士领养）",
         C.ENVIRONMENT_SANITATION, Via.WECHAT_GROUP, 4, "2栋", 8, "冯晓燕", queued=False),
    Wish("gate", "8栋1单元门禁坏了半个月", "门禁读不出卡，大门一直用砖头顶着，陌生人随便进。",
         C.PROPERTY_MANAGEMENT, Via.WECHAT_GROUP, 3, "8栋", 8, "蒋志强", queued=False),
    Wish("books", "图书角添置儿童读物", "图书角都是旧杂志，暑假寒假孩子多，希望添一些儿童读物和两张小桌子。",
         C.CULTURE_RECREATION, Via.SUGGESTION_BOX, 2, None, 35, queued=False),
    Wish("permit", "办居住证要跑几趟，能不能一次说清", "来了两次，第一次说缺租房合同，第二次说缺房东身份证复印件。",
         C.GOVERNMENT_SERVICE, Via.WALK_IN, 2, "1栋", 1, "丁小川", queued=False),
    Wish("ramp", "无障碍坡道被花坛挡住", "1栋门口的坡道尽头新砌了花坛，轮椅转不过去。",
         C.VULNERABLE_SUPPORT, Via.HOME_VISIT, 1, "1栋", 3, "魏月娥", queued=False),
    Wish("manhole", "东院墙外窨井盖破损", "东院墙外人行道上的窨井盖裂了一道口，晚上看不见，有老人绊倒过。",
         C.INFRASTRUCTURE, Via.INSPECTION, 36, "东院墙", 40, None,
         Order(Matter.MAJOR, Urgency.PRIORITY, "街道城管办", 30)),
    Wish("handrail", "想在楼梯转角装个扶手", "家里老人上下楼腿脚不便，想在自家门口的楼梯转角装一段扶手，不知道找谁。",
         C.VULNERABLE_SUPPORT, Via.HOME_VISIT, 30, "4栋", 1, "朴桂兰",
         Order(Matter.PRIVATE, Urgency.ROUTINE, "网格员", 30)),
    Wish("leak", "楼上漏水，说了三次没人管", "卫生间顶棚一直滴水，和楼上谈不拢，希望社区出面说说。",
         C.DISPUTE_MEDIATION, Via.WALK_IN, 22, "6栋", 2, "查秀英",
         Order(Matter.PRIVATE, Urgency.PRIORITY, "人民调解委员会", 20)),
    Wish("elevator", "1栋加装电梯", "一共六层，四楼以上十二户同意，二楼有一户不同意。",
         C.INFRASTRUCTURE, Via.RESIDENTS_FORUM, 20, "1栋", 24, "单志刚"),
    Wish("kennel", "在绿地上修一处狗舍", "院里养狗的有十几家，希望在北侧绿地修一处狗舍。",
         C.CULTURE_RECREATION, Via.WECHAT_GROUP, 19, None, 15, "仇晓军"),
    Wish("wire", "3栋后面电线被树枝压低", "大风以后电线离地不到两米，冒过火花。",
         C.PUBLIC_SAFETY, Via.PHONE, 2, "3栋", 30, "曾庆华", queued=False),
    Wish("lawsuit", "和开发商的面积官司怎么判", "法院已经立案，希望社区帮忙说话。",
         C.OTHER, Via.WALK_IN, 12, "5栋", 1, "解放", queued=False),
    Wish("noise", "晚上跳舞的音响能不能小点", "孩子九点要睡觉，音响响到九点半。",
         C.DISPUTE_MEDIATION, Via.WECHAT_GROUP, 6, "4栋", 1, "欧阳敏", queued=False),
    Wish("sewer", "8栋化粪池外溢", "8栋后面的化粪池满了往外冒，一楼进出要踮着脚，孩子踩过。",
         C.ENVIRONMENT_SANITATION, Via.WALK_IN, 49, "8栋", 32, "汤国庆",
         Order(Matter.MAJOR, Urgency.PRIORITY, "街道城管办", 25)),
    Wish("bench", "北门添两张长椅", "等公交的老人没地方坐，希望在北门里面添两张长椅。",
         C.INFRASTRUCTURE, Via.SUGGESTION_BOX, 28, None, 60, "罗春梅"),
    Wish("fence", "配电房围栏缺了一块", "配电房的围栏缺了一块，小孩能钻进去。",
         C.PUBLIC_SAFETY, Via.INSPECTION, 16, "6栋", 40, None, Order(
             Matter.MINOR, Urgency.PRIORITY, "物业服务中心", 20, LEADER)),
    Wish("walk", "8栋楼前步道坑洼，晚上没有路灯", "8栋楼前的步道铺砖松了一半，没有路灯，去年冬天有两位老人摔过。",
         C.INFRASTRUCTURE, Via.YARD_MEETING, 76, "8栋", 16, "傅国庆", _council(due=110)),
    Wish("doors", "6栋单元门锈坏关不上", "两个单元的铁门都锈穿了，关不上，装了门禁也没有用，想换新的。",
         C.INFRASTRUCTURE, Via.RESIDENTS_FORUM, 50, "6栋", 16, "彭永福", _council(due=90)),
    *_drains(),
)  # fmt: skip
