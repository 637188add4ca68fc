"""The demo's four quarters that are over: what was done in them, and how people scored it. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import Category as C
from facilitator.domain.demands.entry import Channel as Via
from facilitator.domain.reviews.scales import Veto

Five = tuple[int, int, int, int, int, int]
"""Forms from 非常满意 down to 不了解."""
GOOD, FAIR, POOR = (18, 22, 18, 17, 14), (17, 20, 17, 16, 13), (15, 18, 16, 14, 12)
SOLID, DECENT, WEAK = (37, 22, 18, 13), (34, 21, 17, 12), (25, 17, 15, 9)


@dataclass(frozen=True)
class Judged:
    """Days count back from the quarter's last day: registered, due, completed. `measured`: what, unit, before, after;
    `scene` is what its photographs show."""

    key: str
    title: str
    description: str
    category: C
    channel: Via
    building: str | None
    households: int
    reporter: str
    party: str
    registered: int
    due: int
    completed: int
    process: tuple[int, int, int, int, int]
    result: tuple[int, int, int, int]
    own: Five
    others: Five
    measured: tuple[str, str, float, float] | None = None
    vetoes: tuple[Veto, ...] = ()
    cause: str = ""
    scene: str = "pavement"


LATEST = (
    Judged("east_gate", "东门门禁坏了两个月", "东门门禁刷不开，晚上也敞着，快递和推销随便进。",
           C.PUBLIC_SAFETY, Via.YARD_MEETING, None, 128, "冯国强", "物业服务中心", 72, 30, 34,
           GOOD, SOLID, (9, 8, 1, 0, 0, 0), (8, 9, 2, 1, 0, 2),
           ("一周报修", "次", 11, 1), scene="gate"),
    Judged("bins", "2栋垃圾桶满溢招苍蝇", "2栋后面的桶一到下午就满，夏天一股味，苍蝇多。",
           C.ENVIRONMENT_SANITATION, Via.HOME_VISIT, "2栋", 32, "唐秀英", "物业服务中心", 66, 34, 38,
           GOOD, SOLID, (7, 8, 2, 1, 0, 0), (6, 10, 3, 1, 0, 1),
           ("满溢的桶", "个", 6, 1), scene="bins"),
    Judged("parking_line", "消防通道总停车", "1栋到3栋的消防通道天天停着车，上次救护车进不来。", C.PUBLIC_SAFETY,
           Via.HOTLINE_TRANSFER, "3栋", 36, "邹建华", "物业服务中心", 70, 22, 18, FAIR, WEAK,
           (2, 4, 5, 4, 1, 0), (2, 5, 5, 5, 3, 0), ("违停车辆", "辆", 26, 19), (),
           "管理责任不清：只划了线，没有人管", scene="lane"),
    Judged("lights", "4栋楼道灯不亮", "三楼到六楼的声控灯全坏，老人摸黑上楼。", C.INFRASTRUCTURE, Via.HOME_VISIT,
           "4栋", 16, "薛桂兰", "物业服务中心", 64, 25, 28,
           GOOD, SOLID, (10, 6, 1, 0, 0, 0), (7, 5, 1, 0, 0, 0),
           ("不亮的灯", "盏", 8, 0), scene="lamp"),
    Judged("trees", "5栋香樟遮住一楼窗户", "树枝伸到窗上，白天要开灯。", C.ENVIRONMENT_SANITATION, Via.WALK_IN,
           "5栋", 12, "任素芳", "街道城管办", 67, 30, 36,
           FAIR, DECENT, (4, 9, 3, 1, 0, 1), (5, 7, 3, 1, 0, 0),
           ("遮光的窗", "扇", 9, 2), scene="tree"),
    Judged("chess", "活动室添几副象棋和桌椅", "下棋的人多，桌子不够，有人站着看。",
           C.CULTURE_RECREATION, Via.YARD_MEETING, None, 40, "姜志明", "社区居委会", 63, 20, 26,
           FAIR, DECENT, (3, 3, 1, 0, 0, 6), (1, 1, 0, 0, 0, 9), scene="tables"),
    Judged("pipe", "7栋排水立管反水", "下大雨一楼厨房往上冒水。", C.PROPERTY_MANAGEMENT, Via.PHONE,
           "7栋", 18, "谭春生", "物业服务中心", 65, 35, 22,
           FAIR, DECENT, (6, 8, 2, 1, 0, 0), (4, 9, 3, 1, 1, 0),
           ("一季反水", "次", 5, 1), scene="drain"),
    Judged("camera", "北门监控坏了没人修", "丢过两辆电动车，说是监控坏了。", C.PUBLIC_SAFETY, Via.WECHAT_GROUP,
           None, 60, "贺文斌", "物业服务中心", 62, 12, 10, POOR, WEAK, (3, 6, 4, 2, 1, 0), (3, 6, 4, 3, 1, 0),
           None, (Veto.NOT_DONE,), "验收时机器没有通电，报了办结", scene="camera"),
)  # fmt: skip
BEFORE = (
    Judged("railing", "6栋门前台阶没有扶手", "老人上下台阶没处抓。", C.INFRASTRUCTURE, Via.HOME_VISIT,
           "6栋", 24, "庞秀兰", "社区居委会", 70, 30, 40,
           GOOD, SOLID, (9, 8, 1, 0, 0, 0), (9, 8, 1, 1, 0, 0),
           ("摔倒", "次", 3, 0), scene="steps"),
    Judged("weeds", "1栋后面杂草一人高", "草里有蛇，孩子不敢过。", C.ENVIRONMENT_SANITATION, Via.WALK_IN,
           "1栋", 20, "龙启明", "物业服务中心", 63, 25, 30,
           GOOD, SOLID, (8, 9, 1, 0, 0, 0), (8, 8, 2, 0, 0, 0),
           ("杂草", "平方米", 180, 10), scene="weeds"),
    Judged("parcels", "快递柜外面堆满包裹", "柜子不够，包裹堆在雨里。", C.PROPERTY_MANAGEMENT, Via.WECHAT_GROUP,
           None, 90, "汪晓燕", "物业服务中心", 66, 28, 33,
           FAIR, SOLID, (6, 9, 2, 0, 0, 0), (7, 9, 2, 1, 0, 1),
           ("堆在外面的包裹", "件", 40, 6), scene="parcels"),
    Judged("music", "端午活动场地太小", "包粽子的人坐不下。", C.CULTURE_RECREATION, Via.YARD_MEETING,
           None, 50, "毛玉珍", "社区居委会", 64, 22, 24,
           GOOD, SOLID, (9, 7, 1, 0, 0, 1), (6, 6, 1, 0, 0, 2), scene="tables"),
    Judged("potholes", "院内路面坑洼积水", "下雨一脚水，轮椅过不去。", C.INFRASTRUCTURE, Via.YARD_MEETING,
           None, 110, "康建国", "街道城建办", 75, 20, 17,
           FAIR, DECENT, (5, 9, 2, 1, 0, 0), (5, 10, 3, 1, 0, 0),
           ("积水的坑", "个", 14, 2)),
)  # fmt: skip
EARLIER = (
    Judged("gutter", "3栋背后水沟堵了", "落叶和泥沙把沟堵死，一下雨就漫到路上。", C.ENVIRONMENT_SANITATION,
           Via.HOME_VISIT, "3栋", 28, "涂国华", "物业服务中心", 68, 30, 36, FAIR, SOLID,
           (6, 8, 3, 1, 0, 0), (5, 9, 3, 1, 0, 1),
           ("堵塞的沟", "米", 45, 0), scene="drain"),
    Judged("stairs", "8栋楼道堆满旧家具", "楼道里堆着沙发和纸箱，担架都抬不下来。", C.PUBLIC_SAFETY, Via.INSPECTION,
           "8栋", 16, "沈玉梅", "社区居委会", 64, 26, 31, GOOD, DECENT, (7, 7, 3, 1, 0, 0), (5, 6, 2, 1, 0, 0),
           ("堆物的楼层", "层", 9, 1), scene="lamp"),
    Judged("gate_ramp", "院门口没有坡道", "轮椅和婴儿车进出要抬。", C.INFRASTRUCTURE, Via.WALK_IN,
           None, 70, "骆世安", "街道城建办", 74, 24, 20, FAIR, DECENT, (6, 9, 3, 1, 0, 0), (5, 9, 3, 1, 0, 0),
           ("抬车的台阶", "级", 4, 0), scene="steps"),
    Judged("reading", "阅览室周末不开门", "上班的人和孩子只有周末有空。", C.CULTURE_RECREATION, Via.WECHAT_GROUP,
           None, 60, "袁小梅", "社区居委会", 63, 22, 27, GOOD, SOLID, (7, 7, 2, 1, 0, 1), (6, 7, 2, 1, 0, 2),
           scene="tables"),
)  # fmt: skip
EARLIEST = (
    Judged("side_gate", "西侧小门夜里没人锁", "夜里有外人从小门进来翻找杂物。", C.PUBLIC_SAFETY, Via.YARD_MEETING,
           None, 100, "邵长林", "物业服务中心", 70, 28, 33, FAIR, DECENT, (5, 9, 4, 0, 0, 0), (5, 9, 4, 1, 0, 0),
           ("一月报警", "次", 4, 1), scene="gate"),
    Judged("heap", "2栋旁建筑垃圾堆了半年", "装修垃圾没有人运，刮风一身灰。", C.ENVIRONMENT_SANITATION,
           Via.HOTLINE_TRANSFER, "2栋", 32, "柳桂芬", "街道城管办", 66, 30, 24, FAIR, DECENT,
           (6, 9, 3, 1, 0, 0), (6, 9, 3, 2, 0, 0),
           ("垃圾", "立方米", 30, 0), scene="bins"),
    Judged("yard_lamp", "院心路灯太暗", "晚上看不清台阶，摔过人。", C.INFRASTRUCTURE, Via.PHONE,
           None, 128, "严丽珍", "街道城建办", 64, 26, 30, FAIR, SOLID, (6, 8, 3, 1, 0, 0), (5, 8, 3, 1, 0, 0),
           ("不亮的路灯", "盏", 6, 0), scene="lamp"),
    Judged("grass", "6栋前草地踩成了泥", "抄近路的人多，下雨全是泥。", C.ENVIRONMENT_SANITATION, Via.HOME_VISIT,
           "6栋", 24, "傅正明", "物业服务中心", 65, 25, 29, FAIR, DECENT, (5, 9, 3, 1, 0, 0), (5, 8, 4, 0, 0, 0),
           ("踩坏的草地", "平方米", 60, 5), scene="weeds"),
)  # fmt: skip
PAST = (EARLIEST, EARLIER, BEFORE, LATEST)
"""One quarter after the other."""
