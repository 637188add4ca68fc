"""A reporter goes out of the texts; the matter and the building stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.forgetting import (
    A_DOOR,
    GONE,
    SOMEBODY,
    eraser,
    eraser_nearby,
    hider,
    hider_nearby,
    sealer,
    sealer_nearby,
    without_door,
)
from facilitator.domain.people.titles import surname_of

NAMES = st.sampled_from(["王桂", "王桂芳", "李四", "王五", "李桂芳"])


@pytest.mark.parametrize(
    ("address", "building"),
    [
        ("3号楼2单元501", "3号楼"),
        ("5栋 1203", "5栋"),
        ("5-2-3", "5"),
        ("院坝", "院坝"),
        ("501室", None),
        ("", None),
        (None, None),
    ],
)
def test_door_goes_and_building_stays(address: str | None, building: str | None) -> None:
    assert without_door(address) == building


@pytest.mark.parametrize(
    ("text", "erased", "hidden"),
    [
        ("周密来过", "@来过", "周*来过"),
        ("周　密来过", "@来过", "周*来过"),
        ("周\u200b密来过", "@来过", "周*来过"),
        ("打138 0000 9999", "打@", "打138****9999"),
        ("打138-0000-9999", "打@", "打138****9999"),
        ("打１３８００００９９９９", "打@", "打138****9999"),
        ("打一三八零零零零九九九九", "打@", "打138****9999"),
        ("打138****9999", "打@", "打138****9999"),
        ("三栋二单元五零一漏水", "三栋@漏水", "三栋**漏水"),
        ("3栋2-501漏水", "3栋@漏水", "3栋**漏水"),
        ("501室漏水", "@漏水", "**漏水"),
        ("五百零一室漏水", "@漏水", "**漏水"),
        ("花了501元", "花了501元", "花了501元"),
        ("XQ-2026-0501", "XQ-2026-0501", "XQ-2026-0501"),
        ("2026-12-31", "2026-12-31", "2026-12-31"),
        ("证件511002197001011234", "证件511002197001011234", "证件**"),
        ("别人的139 1111 2222", "别人的139****2222", "别人的139****2222"),
    ],
)
def test_every_spelling_is_known_to_both(text: str, erased: str, hidden: str) -> None:
    people, doors = ["周密", "13800009999"], ["3栋2单元501"]

    assert eraser(people, doors).clean(text) == erased.replace("@", GONE)
    assert hider(people, doors).hide(text) == hidden


def test_number_of_an_entry_is_no_phone() -> None:
    assert hider([], []).hide("a13800009999b0c1d2e3f4a5b6c7d8e9") == "a13800009999b0c1d2e3f4a5b6c7d8e9"


def test_longer_words_go_first_and_short_ones_stay() -> None:
    rubber = eraser(["王", "王桂", "王桂芳", None, " "])

    assert rubber.clean("王桂芳和王桂说，王婆婆也来了") == f"{GONE}和{GONE}说，王婆婆也来了"


def test_phones_in_a_text_are_cut_short() -> None:
    assert eraser([]).clean("打13800138000找她") == "打138****8000找她"


@pytest.mark.parametrize("door", ["138", "1栋8000", "1栋1单元138"])
def test_phone_is_cut_short_in_one_way_whatever_the_doors(door: str) -> None:
    assert hider([], [door]).hide("李四138-1234-8000") == "李四138****8000"
    assert hider([], [door]).hide(f"住{door}，李四13812348000") in ("住**，李四138****8000", "住1栋**，李四138****8000")


def test_imported_columns_about_a_person_go_whole() -> None:
    told = {"联系电话": 13800000000, "诉求人（称呼）": "王婆婆", "备注": "王桂芳来过两次", "次数": [2, "王桂芳"]}

    assert eraser(["王桂芳"]).clean_value(told) == {"备注": f"{GONE}来过两次", "次数": [2, GONE]}


@given(st.lists(NAMES, max_size=4), st.text("王桂芳李四五13800号楼单元，", max_size=30))
def test_no_name_is_left(names: list[str], text: str) -> None:
    cleaned = eraser(["、".join(names), *names]).clean(text)

    assert not any(name in cleaned.replace(GONE, "|") for name in names)


@pytest.mark.parametrize("field", ["居民", "业主", "3栋", "物业", "匿名", "网格员", "住户", "群众", "3栋居民"])
def test_words_of_everybody_are_rubbed_out_nowhere(field: str) -> None:
    text = "居民代表看过，居民都说暗；业主委员会说可以修，3栋路灯坏，物业匿名网格员和住户群众都知道"

    assert eraser_nearby([field], []).clean(text) == text
    assert sealer([field], []).hide(text) == text
    assert hider_nearby([field], []).hide(text) == text


@pytest.mark.parametrize(
    ("field", "text", "left"),
    [
        ("李四、王五", "李四家和王五家灯坏", "@家和@家灯坏"),
        ("司马明等3户", "司马明家灯坏，司马明说", "@家灯坏，@说"),
        ("张先生（张伟）", "张伟家灯坏，张先生说", "@家灯坏，@说"),
        ("王小明", "小明家灯坏，小明也说", "@家灯坏，@也说"),
        ("王小明", "李小明家灯坏", "李小明家灯坏"),
        ("王小明", "阿明说，明哥也说，王总说", "@说，@也说，@说"),
        ("老张", "张师傅说", "@说"),
        ("Zhang San", "zhang san家，ZHANG SAN说", "@家，@说"),
        ("阿依古丽·买买提", "阿依古丽家，买买提说", "@家，@说"),
        ("钟离测忘", "钟离大妈说，钟女士说", "@说，@说"),
        ("张建国", "建国家漏水，建国路修路", "@家漏水，建国路修路"),
        ("李秀英", "李家沱修路", "李家沱修路"),
        ("刘德海主任", "刘德海家灯坏，德海说，刘主任说，刘老说，主任看过", "@家灯坏，@说，@说，@说，主任看过"),
        ("李明及邻居", "李明家漏水，李明说邻居也漏", "@家漏水，@说邻居也漏"),
        ("李明和老伴", "李明说", "@说"),
        ("401马大姐", "马大姐说，401的马大姐，马路边，401元", "@说，@的@，马路边，401元"),
        ("孙楼长", "孙楼长说过，楼长也说过，孙女也说", "@说过，楼长也说过，孙女也说"),
        ("周到", "周到说服务不周到，服务周到一点，周家", "@说服务不周到，服务周到一点，@家"),
        ("12345", "12345转来，12345工单，12345个", "12345转来，12345工单，12345个"),
        ("12319热线", "12319转来，打12319", "12319转来，打12319"),
        ("陈国强", "陳國強說，国强说，陈家，陳叔", "@說，@说，@家，@"),
        ("白云", "白云说，白云路，蓝天白云", "@说，白云路，蓝天白云"),
    ],
)
def test_everybody_of_the_field_is_forgotten_near(field: str, text: str, left: str) -> None:
    assert eraser_nearby([field], []).clean(text) == left.replace("@", GONE)


def test_words_that_a_clerk_names_go_as_they_stand() -> None:
    assert eraser([], [], ["那个卖豆腐的"]).clean("那个卖豆腐的说灯坏") == f"{GONE}说灯坏"


def test_whoever_was_sent_to_work_stays_in_what_is_noted() -> None:
    noted = sealer_nearby(["李秀英"], []).hide("李师傅修好了，李阿姨说亮了，李家和李师傅家满意")

    assert noted == "李师傅修好了，〔姓名〕说亮了，〔姓名〕家和〔姓名〕家满意"


@pytest.mark.parametrize("name", ["淳于良", "司寇良", "欧阳国良", "李良", "李国良"])
def test_whoever_asked_leaves_what_is_noted_by_title_and_by_given_name(name: str) -> None:
    surname = surname_of(name)
    sent = f"派{surname}师傅去看，物业{surname}师傅也在"
    said = f"到1104室看过，{surname}师傅和小良在家，阿良、良哥说亮了。{surname}师傅说，灯又灭了。{sent}"

    noted = sealer_nearby([name], ["5栋1104"]).hide(said)

    left = f"{SOMEBODY}和{SOMEBODY}在家，{SOMEBODY}、{SOMEBODY}说亮了。{SOMEBODY}说，灯又灭了"
    assert noted == f"到{A_DOOR}看过，{left}。{sent}"


@pytest.mark.parametrize(
    "text", ["李师傅上门换灯", "李师傅，已修好", "李师傅今天来检查", "维修李师傅", "李师傅带人疏通", "李老师傅正在焊"]
)
def test_whoever_works_stays_by_title(text: str) -> None:
    assert sealer_nearby(["李秀英"], []).hide(text) == text


@pytest.mark.parametrize("identity", ["zj8vnvxe2ydze3vc", "vxe2ydze3vc12345", "qq23456789abcdef"])
def test_id_of_a_row_reaches_nobody(identity: str) -> None:
    assert sealer(["周密"], []).hide(identity) == hider(["周密"], []).hide(identity) == identity


def test_what_reaches_somebody_is_cut_wherever_it_stands() -> None:
    assert hider([], []).hide("微信 zhanglao88，渝A12345") == "**，**"
    assert sealer([], []).hide("微信 zhanglao88，写到a@example.cn") == "〔电话〕，写到〔电话〕"


def test_digits_that_somebody_is_called_by_take_no_number_apart() -> None:
    rubber = eraser(["0183", "662211"])

    told = rubber.clean("XQ-2026-0183，2026年，短号662211，表号1662211，XQ-2026-662211")

    assert told == f"XQ-2026-0183，2026年，短号{GONE}，表号1662211，XQ-2026-662211"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("3栋1-2漏水", "3栋**漏水"),
        ("三栋一单元二号漏水", "三栋**漏水"),
        ("1单元的2号说的", "**说的"),
        ("修了12天，换了12盏灯", "修了12天，换了12盏灯"),
        ("十二户，1.2米", "十二户，1.2米"),
        ("1-2天就好", "1-2天就好"),
        ("1-2号楼都停水", "1-2号楼都停水"),
        ("1、2栋都停水", "1、2栋都停水"),
        ("2026-1-2来过", "2026-1-2来过"),
    ],
)
def test_short_door_is_no_number_that_counts_something(text: str, hidden: str) -> None:
    assert hider([], ["3栋1-2"]).hide(text) == hidden


@pytest.mark.parametrize(
    ("text", "sealed"),
    [
        ("周密来过", "〔姓名〕来过"),
        ("周　密来过", "〔姓名〕来过"),
        ("欧阳秘密和欧阳*密来过", "〔姓名〕和〔姓名〕来过"),
        ("打138-0000-9999或者138****9999", "打〔电话〕或者〔电话〕"),
        ("别人的139 1111 2222", "别人的〔电话〕"),
        ("别人的139****2222", "别人的〔电话〕"),
        ("座机023-66221234", "座机〔电话〕"),
        ("座机023****1234", "座机〔电话〕"),
        ("三栋二单元五零一漏水", "三栋〔户号〕漏水"),
        ("证件511002197001011234", "证件〔证件号〕"),
        ("XQ-2026-0501，花了501元，2026-12-31", "XQ-2026-0501，花了501元，2026-12-31"),
        ("a13800009999b0c1d2e3f4a5b6c7d8e9", "a13800009999b0c1d2e3f4a5b6c7d8e9"),
    ],
)
def test_nothing_of_anybody_is_sealed(text: str, sealed: str) -> None:
    assert sealer(["周密", "欧阳秘密", "13800009999"], ["3栋2单元501"]).hide(text) == sealed


@given(st.from_regex("1[3-9][0-9]{9}", fullmatch=True), st.text("周密，。来电话", max_size=8))
def test_no_digit_of_a_phone_is_sealed(phone: str, around: str) -> None:
    sealed = sealer(["周密"], []).hide(f"{around}{phone}{around}")

    assert [letter for letter in sealed if letter.isdigit() or letter == "*"] == []


ORDINARY = (
    "由于家里没人 单元门坏了 关于路灯 常常停水 方便大家 平时没人 管道堵了 全家人都来 马上修好 万一出事 解决问题 "
    "成立小组 安全出口 白天黑夜 时间太长 何时修 段时间 任何人 石头砸了 高层住户 黄色垃圾桶 金额不对 江边散步 "
    "古树名木 左右两边 温度太低 严重影响 毕竟老了 龙头漏水 游客太多 农民工 张贴广告 周边环境 许多老人 余下的钱 "
    "杜绝隐患 陆续来了 谢谢社区 陈旧设施 郑重承诺 孙子上学 申请经费 公共区域 牛奶盒 沙发堆放 云南路 雷雨天 "
    "向上反映 应急灯 常规检查 老路改造 小路灯不亮 老旧小区 老人家里 小时工 老高坡 阿姨们 大家都说 小石桥 "
    "水管爆了 汤圆 杨树毛 梁柱开裂 钟楼 商家 店家 老师家访 医生下社区 李家沱 张家具 唐家湾 家属院 国家 专家 人家 "
    "厂家 搬家 回家 业主家 大家庭 一家三口 王工作站 总工会 工人师傅"
).split()


@given(
    surname=st.sampled_from(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩于方白石江云龙毛万钱严常温施牛安时商管全单关解成古"
    ),
    given_name=st.sampled_from(["三", "小二", "先生", "阿姨", "师傅", "和平", "建国", "区", "学", "路", "楼长"]),
    text=st.sampled_from(ORDINARY),
)
def test_ordinary_words_are_rubbed_out_of_nothing(surname: str, given_name: str, text: str) -> None:
    assert eraser_nearby([surname + given_name], []).clean(text) == text
