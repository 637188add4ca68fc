"""Texts as people type them, and what is left of them on a public page."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category, shorten
from facilitator.domain.demands.public_words import ShownWords, building_only, masked, words_for_all
from facilitator.domain.demands.publishing import PERSONAL
from facilitator.domain.people.masking import mask_name

HIDES = [
    ("3栋2-6张阿姨 13800005678", "3栋**张* **"),
    ("8栋1单元门禁坏了半个月", "8栋**门禁坏了半个月"),
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
    ("投放点离5栋一楼窗户不到四米", "投放点离5栋**窗户不到四米"),
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


def test_reporter_is_hidden_wherever_the_name_stands() -> None:
    assert masked("王芳女士说：王芳家楼上漏水", ["王芳女士"]) == "王*说：王*家楼上漏水"
    assert masked("胖嫂的摊位", ["胖嫂"]) == "胖*的摊位"
    assert masked("张阿姨家门口", ["张阿姨"]) == "张*家门口"
    assert masked("路灯不亮", [None, ""]) == "路灯不亮"


@given(
    name=st.one_of(
        st.text("赵铁柱欧阳尉迟宝蛋旺", min_size=2, max_size=4),
        st.sampled_from(["欧阳铁蛋", "尉迟宝宝", "赵铁柱", "买买提·艾力"]),
    ),
    kept=st.sampled_from(["", " ", "\u3000"]),
    gap=st.sampled_from(["", " ", "\u3000", "  ", "·", ".", "-", "/", "_", "、", "，", "|", "\u200b", "－", "*"]),
    after=st.sampled_from(["", "反映", "女士说", "，灯不亮", "13800005678"]),
)
def test_no_known_name_survives_however_it_is_spaced(name: str, kept: str, gap: str, after: str) -> None:
    shown = Counter(masked(f"灯坏了，{gap.join(name)}{after}", [kept.join(name)]))
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


def test_plate_of_a_car_is_hidden() -> None:
    assert masked("渝A12345乱停，川A·D1234F也堵着") == "**乱停，**也堵着"
