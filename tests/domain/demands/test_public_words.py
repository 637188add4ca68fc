"""Texts as people type them, and what is left of them on a public page."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.board_words import ShownWords, words_for_all
from facilitator.domain.demands.entry import CATEGORY_NAMES, Category, shorten
from facilitator.domain.demands.public_words import building_only, masked
from facilitator.domain.demands.publishing import PERSONAL
from facilitator.domain.people.masking import mask_name

HIDES = [
    ("3栋2-6张阿姨 13800005678", "3栋**张* **"),
    ("陆零贰室漏水", "**漏水"),
    ("捌零叁室", "**"),
    ("幺洞幺室灯坏", "**灯坏"),
    ("伍零贰户", "**"),
    ("陆楼东户漏水", "**漏水"),
    ("601-漏水", "**漏水"),
    ("301-302室漏水", "**漏水"),
    ("8栋1单元501门禁坏了半个月", "8栋**门禁坏了半个月"),
    ("三栋二单元五零一漏水", "三栋**漏水"),
    ("3栋２－６漏水", "3栋**漏水"),
    ("3 栋 2 - 6", "3 栋**"),
    ("3栋501", "3栋**"),
    ("3栋2", "3栋**"),
    ("A座1203", "A座**"),
    ("3#501漏水", "3#**漏水"),
    ("(3)-2-501漏水", "**漏水"),
    ("3-2-501漏水", "**漏水"),
    ("501室租户扰民", "**租户扰民"),
    ("2单元五楼三号", "**"),
    ("十二栋一单元十楼三号", "十二栋**"),
    ("3栋5楼张家", "3栋***家"),
    ("3栋1楼窗户里扔烟头", "3栋**窗户里扔烟头"),
    ("3栋三楼漏水", "3栋**漏水"),
    ("3栋1单元5楼漏水", "3栋**漏水"),
    ("3栋2单元501楼道", "3栋**楼道"),
    ("3栋5楼灯光扰民", "3栋**灯光扰民"),
    ("3栋1单元", "3栋**"),
    ("电话１３８ ００００ ５６７８", "电话**"),
    ("138-0000-5678 或 028-87654321", "** 或 **"),
    ("13\u200b8\u200b00005678", "**"),
    ("一三八零零零零五六七八", "**"),
    ("身份证51012319900101123X", "身份证**"),
    ("微信 zhanglaosan88 加我", "** 加我"),
    ("写信到 lao.zhang@example.cn", "写信到 **"),
    ("王建国大爷摔了一跤", "王*摔了一跤"),
    ("欧阳小明老师", "欧阳*"),
    ("隔壁李某某半夜唱歌", "隔壁李*半夜唱歌"),
    ("居民张姓业主装修", "居民*姓业主装修"),
    ("老王家狗叫", "老*家狗叫"),
    ("户主：孙铁牛", "户主：孙*"),
    ("户主王小明反映漏水", "户主王*反映漏水"),
    ("业主欧阳铁蛋要求修门", "业主欧阳*要求修门"),
    ("联系人李铁拐", "联系人李*"),
    ("联系 赵铁柱", "联系 赵*"),
    ("电话问李铁拐", "电话问李*"),
    ("找张三", "找张*"),
    ("姓名:尉迟宝宝，租客何小满", "姓名:尉迟*，租客何*"),
    ("138/1234/5602", "**"),
    ("138.1234.5602", "**"),
    ("138·1234·5602", "**"),
    ("138、1234、5602", "**"),
    ("138 / 1234 / 5602", "**"),
]
KEEPS = [
    "拾户人家没水",
    "伍拾户",
    "叁号院洞口没盖",
    "120-急救",
    "302-路公交",
    "2026-年底",
    "8栋1单元门禁坏了半个月",
    "投放点离5栋一楼窗户不到四米",
    "三栋二单元楼道灯不亮",
    "2单元电梯停了",
    "8栋 12 单元的门禁",
    "4栋3单元12楼灯坏了",
    "3栋2单元门口堆杂物",
    "3栋五楼平台",
    "2栋、4栋楼道声控灯不亮",
    "4栋两个单元的楼道灯坏了一半",
    "3号院路灯三盏不亮",
    "3栋2盏路灯不亮",
    "3栋12户没水",
    "5栋一直没人管",
    "6栋北墙四楼以上瓷砖松动",
    "院内停车位重新划线，留出4米通道",
    "去年到今年擦碰过三次，2026-11-20报过",
    "打12345投诉过",
    "7-8栋之间路灯",
    "8-10月停水3-5天",
    "60-74岁老人",
    "小区医生不够",
    "门卫大爷态度差",
    "保安师傅夜里睡觉",
    "12栋楼顶",
    "业主张贴的告示掉了",
    "业主安全没有保障",
    "找时间开会",
    "联系方式没有公开",
    "联系施工方来修",
    "业主向物业要账",
    "房东和租客都要登记",
]


@pytest.mark.parametrize(("typed", "shown"), HIDES, ids=[typed for typed, _ in HIDES])
def test_what_points_at_somebody_is_hidden(typed: str, shown: str) -> None:
    assert masked(typed) == shown


BARE_DOORS = [
    ("司马*甲家1804门口灯坏", "司马*甲家**门口灯坏"),
    ("家1804门口", "家**门口"),
    ("1804门口堆物", "**门口堆物"),
    ("找1804", "找**"),
    ("敲过1804", "敲过**"),
    ("住1804", "住**"),
    ("漏水到801", "漏水到**"),
    ("渗到1203家", "渗到**家"),
    ("影响到502", "影响到**"),
    ("301、302漏水", "**漏水"),
    ("301/302都漏水", "**都漏水"),
    ("问301和302", "问**"),
    ("8/1/2", "**"),
    ("8/1/2漏水", "**漏水"),
    ("去1804说过", "去**说过"),
    ("1804反映漏水", "**反映漏水"),
    ("801卫生间漏", "**卫生间漏"),
    ("我家801漏", "我家**漏"),
]


@pytest.mark.parametrize(("typed", "shown"), BARE_DOORS, ids=[typed for typed, _ in BARE_DOORS])
def test_bare_door_is_hidden(typed: str, shown: str) -> None:
    assert masked(typed) == shown


@pytest.mark.parametrize(
    "typed",
    ["2026年", "3栋", "500元", "12345热线", "1.5米", "从100到300", "涨到800", "降到500元", "到2026年", "到120看病",
     "打120", "找110", "110说会来", "每家500", "每户300元", "共1200户", "家里1200一个月", "我家150平", "24/7开门",
     "2026/8/4来过", "1/2/3号楼", "第3次", "住3栋", "大家2026年等到现在", "找1000元", "影响300人", "301路公交",
     "找300家商户", "1200多户", "96333反映过", "G318国道", "漏水到2楼", "30户住300天", "费用1804.5元", "5000立方",
     "7-11便利店门口路灯不亮", "3栋7－11便利店门口", "7-11 超市"],
)  # fmt: skip
def test_figure_that_is_no_door_stays(typed: str) -> None:
    assert masked(typed) == typed


@given(
    door=st.integers(1, 33).flatmap(lambda floor: st.integers(1, 12).map(lambda room: f"{floor}{room:02d}")),
    shape=st.sampled_from(["我家{0}门口", "找{0}", "漏水到{0}", "{0}、{1}漏水", "住{0}", "灯坏，{0}那家", "{0}"]),
)
def test_own_door_is_hidden_wherever_it_stands(door: str, shape: str) -> None:
    shown = masked(shape.format(door, "302"), (), (), [f"9栋2单元{door}"])

    assert door not in shown


def test_own_door_is_hidden_on_the_board() -> None:
    shown = words_for_all(None, "灯坏，1804那边全黑", Category.INFRASTRUCTURE, "9栋2单元1804", [])
    assert (shown.title, shown.building) == ("灯坏，**那边全黑", "9栋")


@pytest.mark.parametrize("typed", KEEPS, ids=KEEPS)
def test_what_everybody_may_know_stays(typed: str) -> None:
    assert masked(typed) == typed


@given(
    before=st.text("灯水路，。 abc3栋", max_size=8),
    phone=st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    gaps=st.lists(st.sampled_from(["", "", " ", "-", ".", "－", "，"]), min_size=10, max_size=10),
    after=st.text("灯水路，。 xyz", max_size=8),
)
def test_no_phone_survives_however_it_is_spaced(before: str, phone: str, gaps: list[str], after: str) -> None:
    typed = "".join(digit + gap for digit, gap in zip(phone, [*gaps, ""], strict=True))
    shown = "".join(letter for letter in masked(before + typed + after) if letter.isdigit())
    assert phone[-4:] not in shown or phone[-4:] in "".join(letter for letter in before if letter.isdigit())


@given(
    building=st.integers(1, 40),
    unit=st.integers(1, 9),
    door=st.integers(1, 2999),
    shape=st.sampled_from(
        ["{0}栋{1}-{2}", "{0}栋{1}单元{2}", "{0}号楼{1}单元{2}室", "{0}幢{1}单元{2}号", "{0}座{1}之{2}"]
    ),
)
def test_no_door_survives_behind_its_building(building: int, unit: int, door: int, shape: str) -> None:
    digits = [part for part in masked(shape.format(building, unit, door) + "漏水") if part.isdigit()]
    assert "".join(digits) == str(building)


@given(
    building=st.integers(1, 40),
    unit=st.integers(1, 9),
    door=st.integers(101, 2999),
    thing=st.sampled_from(["门禁", "楼道灯不亮", "电梯", "一楼窗户", "门口", "楼梯"]),
    mark=st.sampled_from(["", "室", "号", "房"]),
)
def test_no_door_survives_before_what_all_use(building: int, unit: int, door: int, thing: str, mark: str) -> None:
    shown = masked(f"{building}栋{unit}单元{door}{mark}{thing}")
    assert shown.startswith(f"{building}栋**")


def test_reporter_is_hidden_wherever_the_name_stands() -> None:
    assert masked("王芳女士说：王芳家楼上漏水", ["王芳女士"]) == "王*说：王*家楼上漏水"
    assert masked("胖嫂的摊位", ["胖嫂"]) == "胖*的摊位"
    assert masked("张阿姨家门口", ["张阿姨"]) == "张*家门口"
    assert masked("路灯不亮", [None, ""]) == "路灯不亮"


FORMS = [
    ("司马明反映路灯不亮", "司马明等3户", "司马*反映路灯不亮"),
    ("张伟反映灯不亮", "张先生（张伟）", "张*反映灯不亮"),
    ("李四家和王五家灯坏", "李四、王五", "李*家和王*家灯坏"),
    ("李四家和王五家灯坏", "李四和王五", "李*家和王*家灯坏"),
    ("李四家和王五家灯坏", "李四,王五", "李*家和王*家灯坏"),
    ("李四家和王五家灯坏", "李四 王五", "李*家和王*家灯坏"),
    ("小明家灯坏，小明说", "王小明", "小*家灯坏，小*说"),
    ("李小明家灯坏", "王小明", "李*家灯坏"),
    ("zhang san说灯坏", "Zhang San", "Z*说灯坏"),
    ("阿依古丽家，买买提也说", "阿依古丽·买买提", "阿**丽家，买*提也说"),
    ("钟离大妈说，钟女士也说", "钟离测忘", "钟离*说，钟*也说"),
    ("张师傅和老张家", "老张", "张*和老*家"),
    ("李家灯坏，姓李", "李秀英", "李*家灯坏，姓李*"),
    ("建国家漏水，建国路修路", "张建国", "建*家漏水，建国路修路"),
    ("白云要求装灯", "白云", "白*要求装灯"),
    ("陳國強反映燈壞，陳家也說", "陈国强", "陈*强反映燈壞，陳*家也說"),
    ("陈国强反映灯坏", "陳國強", "陳*強反映灯坏"),
    ("Zhang Wei says lamp broken", "Zhang Wei", "Z* says lamp broken"),
    ("周到说服务不周到", "周到", "周*说服务不周到"),
    ("刘德海家灯坏，刘主任说", "刘德海主任", "刘*海家灯坏，刘*说"),
    ("孙楼长说过，楼长也说过", "孙楼长", "孙*说过，楼长也说过"),
    ("12345转来，12345工单", "12345", "12345转来，12345工单"),
]


@pytest.mark.parametrize(("typed", "field", "shown"), FORMS, ids=[f"{field}: {typed}" for typed, field, _ in FORMS])
def test_everybody_of_the_field_is_hidden(typed: str, field: str, shown: str) -> None:
    assert masked(typed, [field]) == shown


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("居民代表看过，居民都说暗", "居民"),
        ("业主委员会说可以修", "业主"),
        ("3栋路灯坏", "3栋"),
        ("和平家园停水，和平路修路", "李和平"),
        ("方便群众办事", "方便"),
        ("李家沱的张家具店", "李秀英、张伟"),
        ("小区门口，上小学", "李区、王学"),
        ("由于家里没人", "于洋"),
    ],
)
def test_ordinary_words_stay_whoever_is_called_so(typed: str, field: str) -> None:
    assert masked(typed, [field]) == typed


def test_roll_is_hidden_by_whole_names_alone() -> None:
    assert masked("王小明和李家灯坏", (), ["王小明", "李大山"]) == "王*明和李家灯坏"


@given(
    name=st.one_of(
        st.builds("".join, st.tuples(st.sampled_from(["赵", "尉迟"]), st.text("铁柱宝蛋旺", min_size=1, max_size=2))),
        st.text("赵铁柱宝蛋旺", min_size=3, max_size=4),
        st.sampled_from(["欧阳铁蛋", "尉迟宝宝", "赵铁柱", "买买提·艾力"]),
    ),
    kept=st.sampled_from(["", " ", "\u3000"]),
    gap=st.sampled_from(["", " ", "\u3000", "  ", "·", ".", "-", "/", "_", "、", "，", "|", "\u200b", "－", "*"]),
    after=st.sampled_from(["", "反映", "女士说", "，灯不亮", "13800005678"]),
)
def test_no_known_name_survives_however_it_is_spaced(name: str, kept: str, gap: str, after: str) -> None:
    apart = gap if len(name) > 2 or gap not in "、，" else ""  # A comma parts two letters into two sentences.
    shown = Counter(masked(f"灯坏了，{apart.join(name)}{after}", [kept.join(name)]))
    survived = Counter({letter: shown[letter] for letter in set(name) - set("·")})
    assert survived <= Counter(mask_name(name))


@pytest.mark.parametrize(
    ("typed", "building"),
    [("3号楼2单元501", "3号楼"), ("陈阿姨家3栋", "3栋"), ("12 栋", "12栋"), ("五角亭小区", ""), ("", "")],
)
def test_only_the_building_of_an_address_is_public(typed: str, building: str) -> None:
    assert building_only(typed) == building


def test_without_consent_the_line_says_what_and_which_building() -> None:
    shown = words_for_all(None, None, Category.INFRASTRUCTURE, "3号楼2单元", ["张阿姨"])
    assert shown == ShownWords("", CATEGORY_NAMES[Category.INFRASTRUCTURE], "3号楼")


def test_wording_of_the_office_comes_before_the_residents_own() -> None:
    assert words_for_all("修路灯", "张阿姨家门口路灯", Category.INFRASTRUCTURE, None, []).title == "修路灯"
    assert words_for_all(None, "张阿姨家门口路灯", Category.INFRASTRUCTURE, None, []).title == "张*家门口路灯"


@pytest.mark.parametrize("category", PERSONAL)
def test_quarrel_is_told_neither_in_own_words_nor_by_building(category: Category) -> None:
    shown = words_for_all(None, "隔壁半夜唱歌", category, "3栋", ["张阿姨"])
    assert (shown.title, shown.building) == ("", "")


COMPLAINT = "5栋2单元301张桂芳家13800138000投诉302王老五家下水道漏水"
SURNAMES = st.sampled_from(sorted("王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾"))
GIVEN = st.text("桂芳建国铁柱秀英志强美兰", min_size=1, max_size=2)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (COMPLAINT, "5栋**张*家**投诉**王*家下水道漏水"),
        ("301家漏水", "**家漏水"),
        ("投诉302半夜打麻将", "投诉**半夜打麻将"),
        ("隔壁402天天吵", "隔壁**天天吵"),
        ("302漏水", "**漏水"),
        ("去问老王要钥匙", "去问老*要钥匙"),
        ("李二嫂的摊子", "李*的摊子"),
        ("张三家门口", "张*家门口"),
    ],
)
def test_neighbours_are_hidden(typed: str, shown: str) -> None:
    assert masked(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "小区24小时供水", "方便大家停车", "楼下商家油烟", "120家商户没有电", "路灯照到家里", "小路灯不亮", "老路改造",
        "共筹3000元", "投诉物业不作为", "投诉高空抛物", "对面200米", "打110投诉", "老年人回家不方便", "300多人没水",
    ],
)  # fmt: skip
def test_words_that_name_no_neighbour_stay(typed: str) -> None:
    assert masked(typed) == typed


@given(
    door=st.integers(100, 2999),
    other=st.integers(100, 2999),
    surname=SURNAMES,
    given_name=GIVEN,
    rank=st.sampled_from(["老大", "老二", "老五", "大爷", "阿姨", "二嫂"]),
    shape=st.sampled_from(["{0}{1}家投诉{2}{3}家漏水", "{0}{1}家举报{2}{3}半夜吵", "投诉{2}{3}家，{0}{1}家受不了"]),
)
def test_neither_door_nor_name_of_neighbours_survives(
    door: int, other: int, surname: str, given_name: str, rank: str, shape: str
) -> None:
    typed = shape.format(door, surname + given_name, other, surname + rank)
    for title in (masked(typed), *vars(words_for_all(None, typed, Category.OTHER, "5栋", [])).values()):
        assert not any(letter.isdigit() for letter in title)
        assert surname + given_name not in title
        assert surname + rank not in title


def test_complaint_of_a_neighbour_tells_neither_words_nor_house() -> None:
    assert words_for_all(None, COMPLAINT, Category.OTHER, "5栋", []) == ShownWords("", "其他", "")
    written = words_for_all("楼栋下水道渗水", COMPLAINT, Category.OTHER, "5栋", [])
    assert written == ShownWords("楼栋下水道渗水", "其他", "")


def test_title_is_hidden_before_it_is_cut() -> None:
    whole = "小区东门的路灯从上个月起一直不亮，物业说没有钱，联系电话13800138000，找尉迟宝宝"
    title = shorten(whole, 34)
    shown = words_for_all(None, title, Category.INFRASTRUCTURE, "", ["尉迟宝宝"], whole)
    lost = words_for_all(None, title, Category.INFRASTRUCTURE, "", [], "后来改过的内容")

    assert title.endswith("13800…")
    assert shown.title == "小区东门的路灯从上个月起一直不亮，物业说没有钱，联系电话*…"
    assert lost.title == "小区东门的路灯从上个月起一直不亮，物业说没有…"


@pytest.mark.parametrize(
    "told",
    [
        "残疾人周梅在三楼出不了门",
        "5栋301住户王小明夜里打麻将",
        "202住户王芳养了六条狗",
        "精神病人刘强在6栋乱砸",
        "王小明在楼道堆杂物",
        "六楼赵家在楼道养鸡",
        "唐国强在楼道堆杂物",
        "住户贾明养了六条狗",
        "门口的路灯坏了三盏，梁长顺摔过",
        "李秀英要装扶手",
        "帮赵淑芬装扶手",
        "给孙桂兰修灯",
        "住601的郑秀珍要装扶手",
        "单秀英想装个扶手",
        "五楼刘大爷把杂物堆楼道",
        "二楼左手马家漏水",
        "低保户王秀兰家灯坏了",
        "残疾人陈某家门口装坡道",
        "患癌症的吴某想申请救助",
        "刑满释放人员没地方住",
        "楼里有人得了艾滋病",
        "请关照低保家庭",
    ],
)
def test_words_that_may_name_somebody_wait_for_the_office(told: str) -> None:
    shown = words_for_all(None, told, Category.INFRASTRUCTURE, "6栋2-1", ())
    assert (shown.title, shown.building) == ("", "6栋")
    assert words_for_all("楼道占用", told, Category.INFRASTRUCTURE, "6栋2-1", ()).title == "楼道占用"


@pytest.mark.parametrize(
    "told", ["周边环境太差", "许多老人没地方坐", "杨树毛毛太多", "张贴小广告", "由何人维修", "3号院路灯三盏不亮"]
)
def test_words_that_only_begin_like_a_surname_stay(told: str) -> None:
    assert words_for_all(None, told, Category.INFRASTRUCTURE, None, ()).title == told


@pytest.mark.parametrize("written", ["低保户王秀兰家灯坏了", "残疾人陈某家门口装坡道", "三楼住着癌症病人赵淑芬"])
def test_not_even_the_office_tells_how_somebody_is(written: str) -> None:
    assert words_for_all(written, None, Category.INFRASTRUCTURE, "3栋", ()).title == ""
    assert (
        words_for_all("楼门口给残疾人修坡道", None, Category.INFRASTRUCTURE, "3栋", ()).title == "楼门口给残疾人修坡道"
    )


def test_plate_of_a_car_is_hidden() -> None:
    assert masked("渝A12345乱停，川A·D1234F也堵着") == "**乱停，**也堵着"
