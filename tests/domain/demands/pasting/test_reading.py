"""A chain and a chat as a group leader pastes them: exact drafts, exact questions, and no line lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.pasting.checking import LARGEST_PASTE
from facilitator.domain.demands.pasting.numbering import plainly
from facilitator.domain.demands.pasting.parts import SEVERAL
from facilitator.domain.demands.pasting.pasted import LineRole
from facilitator.domain.demands.pasting.reading import read_paste
from facilitator.domain.errors import BadInput

CHAIN = Path(__file__).with_name("chain.txt").read_text("utf-8")
NEW, SUPPORT = "new", "support"
WHICH = "附议的是哪一件，请选定。"


def sounds(category: str) -> str:
    return f"没写类别，像是“{category}”，请核对。"


def test_chain_gives_exactly_these_drafts() -> None:
    told = [
        (
            draft.kind.value,
            draft.reporter_name,
            draft.dwelling.written if draft.dwelling else "",
            draft.contact,
            draft.description,
        )
        for draft in read_paste(CHAIN).drafts
    ]

    assert told == [
        (NEW, "陈堃", "5栋2单元", "", "楼道灯不亮，晚上老人下楼不方便"),
        (NEW, "李阿姨", "3栋", "", "垃圾桶能不能挪远一点，味道太大"),
        (NEW, "王志强", "7栋", "", "消防通道被车堵了"),
        (NEW, "王志强", "7栋", "", "门口减速带坏了"),
        (NEW, "", "", "", "邻居半夜打麻将"),
        (SUPPORT, "司马䶮", "2栋", "", "+1 路灯"),
        (NEW, "单秀英", "5栋2单元3号", "13800138000", "想装个扶手"),
        (NEW, "住户乙", "1栋", "", "下水道又反水了，这已经是第三次！！求解决"),
        (NEW, "住户丙", "2栋", "", "这个井盖翘起来了，在2栋门口，危险"),
        (SUPPORT, "住户甲", "4栋", "", "同求，我家也反水，4栋"),
    ]


def test_chain_asks_exactly_these_questions() -> None:
    assert [draft.doubts for draft in read_paste(CHAIN).drafts] == [
        (sounds("基础设施改造"),),
        (sounds("环境卫生整治"),),
        (sounds("平安消防"),),
        (sounds("基础设施改造"),),
        ("没写几栋，请问清楚在哪里。", "没留称呼，答复不了本人，结果请贴公示栏。", sounds("矛盾纠纷调解")),
        (WHICH,),
        ("门牌只写了数字，读成5栋2单元3号，请核对。", sounds("基础设施改造")),
        ("说是第三次，请查台账里以前有没有这件。", sounds("基础设施改造")),
        (
            "“2栋门口”是事情的地点，不一定是本人住处，请核对。",
            "说有危险，请马上核实急不急。",
            sounds("平安消防"),
            "发了图片，请在群里存下来，登记后传到这件需求里。",
        ),
        (WHICH,),
    ]


def test_chain_knows_building_unit_and_door_apart() -> None:
    (rail,) = [draft.dwelling for draft in read_paste(CHAIN).drafts if draft.description == "想装个扶手"]
    assert rail is not None
    assert (rail.building, rail.unit, rail.door, rail.guessed) == ("5栋", "2", "3", True)


def test_chain_keeps_the_place_and_what_a_support_is_about() -> None:
    drafts = read_paste(CHAIN).drafts
    assert [draft.location for draft in drafts if draft.location] == ["2栋门口"]
    assert [draft.about for draft in drafts if draft.about] == ["路灯", "我家也反水，4栋"]


def test_chain_accounts_for_every_line() -> None:
    told = [(line.line, line.role.value, line.drafts, line.reason) for line in read_paste(CHAIN).lines]

    assert told == [
        (1, "heading", (), ""),
        (2, "heading", (), ""),
        (3, "example", (), "示例，不是谁的需求"),
        (5, "draft", (1,), ""),
        (6, "draft", (2,), ""),
        (7, "draft", (3, 4), ""),
        (8, "draft", (5,), ""),
        (9, "support", (6,), ""),
        (10, "draft", (7,), ""),
        (12, "heading", (), ""),
        (13, "heading", (), ""),
        (14, "chatter", (), "通知，不是需求"),
        (15, "heading", (), ""),
        (16, "chatter", (), "应答，不是需求"),
        (17, "heading", (), ""),
        (18, "draft", (8,), ""),
        (19, "heading", (), ""),
        (20, "picture", (9,), ""),
        (21, "heading", (), ""),
        (22, "draft", (9,), ""),
        (23, "heading", (), ""),
        (24, "support", (10,), ""),
    ]
    assert [line.line for line in read_paste(CHAIN).left_out()] == [3, 14, 16]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("住户丁 2026/9/12 20:31:05\n路灯坏了，3栋", [("住户丁", "3栋", "路灯坏了，3栋")]),
        ("住户丁：3栋路灯坏了", [("住户丁", "3栋", "3栋路灯坏了")]),
        ("1、张阿姨 3号楼2单元5 漏水\n2、李叔 4# 堵了", [("张阿姨", "3号楼2单元5号", "漏水"), ("李叔", "4栋", "堵了")]),
        ("#接龙\n1. 王芳 2栋 楼道灯坏了\n二楼三楼都不亮", [("王芳", "2栋", "楼道灯坏了\n二楼三楼都不亮")]),
        ("1. 王芳 2栋 ①灯坏了 ②门坏了", [("王芳", "2栋", "灯坏了"), ("王芳", "2栋", "门坏了")]),
        ("1. 王芳 2栋 有1.5米宽的坑", [("王芳", "2栋", "有1.5米宽的坑")]),
        ("路灯坏了", [("", "", "路灯坏了")]),
    ],
)
def test_paste_reads_other_ways_of_copying(text: str, told: list[tuple[str, str, str]]) -> None:
    drafts = read_paste(text).drafts
    assert [
        (draft.reporter_name, draft.dwelling.written if draft.dwelling else "", draft.description) for draft in drafts
    ] == told


def test_paste_asks_whose_wish_a_leader_passes_on() -> None:
    (draft,) = read_paste("2网格组长\n3栋张婆婆家漏水，请来看看").drafts
    assert "是“2网格组长”发的，请问清楚是谁的需求。" in draft.doubts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3. 王五 5栋 同上，还有垃圾没人收", [(SUPPORT, "同上"), (NEW, "垃圾没人收")]),
        ("3. 王五 5栋 +1 路灯，另外一个井盖翘了", [(SUPPORT, "+1 路灯"), (NEW, "井盖翘了")]),
        ("3. 王五 5栋 同上，还有我家", [(SUPPORT, "同上，还有我家")]),
        ("6. 孙八 5栋 +2 我家两个人都要装电梯", [(SUPPORT, "+2 我家两个人都要装电梯")]),
        ("6. 孙八 5栋 +2楼的灯坏了", [(NEW, "+2楼的灯坏了")]),
    ],
)
def test_support_keeps_its_own_and_what_is_added_stands_alone(text: str, told: list[tuple[str, str]]) -> None:
    drafts = read_paste(text).drafts
    assert [(draft.kind.value, draft.description) for draft in drafts] == told
    assert {draft.reporter_name for draft in drafts} in ({"王五"}, {"孙八"})


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("6. 孙八 5栋 +2 要装电梯", (WHICH, "写的是“+2”，这里只记一个附议，其他几位请问清楚再补记。")),
        ("8.吴十 7栋 没有意见", ("像是说没有意见，请看要不要记。",)),
        ("8.吴十 7栋 灯坏了", (sounds("基础设施改造"),)),
    ],
)
def test_paste_asks_about_what_it_cannot_count(text: str, doubts: tuple[str, ...]) -> None:
    assert [draft.doubts for draft in read_paste(text).drafts] == [doubts]


def test_number_alone_is_no_part_of_the_wish_before_it() -> None:
    paste = read_paste("#接龙\n12. 王芳 2栋 灯坏了\n13.")
    assert [draft.description for draft in paste.drafts] == ["灯坏了"]
    assert [(line.text, line.reason) for line in paste.left_out()] == [("13.", "只有序号，没有写什么事")]
    after = read_paste("#接龙\n12. 王芳 2栋 灯坏了\n13.\n李叔 3栋 门坏了\n第二行").drafts
    assert [(draft.reporter_name, draft.description) for draft in after] == [
        ("王芳", "灯坏了"), ("李叔", "门坏了\n第二行"),
    ]  # fmt: skip


ROUGH = """1、张三 3栋 灯坏
2、李二+1
3. 王五 5栋 下水道堵了
4、钱四 9栋 垃圾太臭
5 周五 六栋一单元 晚上广场舞太吵
6. 孙六 同意5
收到
👍👍
+1
9. 郑十 谢谢组长
"""


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (draft.kind.value, draft.reporter_name, draft.dwelling.written if draft.dwelling else "", draft.description)
        for draft in read_paste(text).drafts
    ]


def test_rough_chain_without_a_head_is_read_line_by_line() -> None:
    assert told(ROUGH) == [
        (NEW, "张三", "3栋", "灯坏"),
        (SUPPORT, "李二", "", "+1"),
        (NEW, "王五", "5栋", "下水道堵了"),
        (NEW, "钱四", "9栋", "垃圾太臭"),
        (NEW, "周五", "六栋一单元", "晚上广场舞太吵"),
        (SUPPORT, "孙六", "", "同意5"),
        (SUPPORT, "", "", "+1"),
    ]
    assert [(line.text, line.reason) for line in read_paste(ROUGH).left_out()] == [
        ("收到", "应答，不是需求"),
        ("👍👍", "只有表情，没有说什么事"),
        ("9. 郑十 谢谢组长", "应答，不是需求"),
    ]


@pytest.mark.parametrize(
    "said",
    ["同意5", "同意 5号", "支持第5条", "赞成5号的", "附议5", "支持5号，另外单元门也坏了", "同5"],
)
def test_support_names_a_number_of_the_chain(said: str) -> None:
    support = read_paste(f"4. 钱四 9栋 垃圾太臭\n5. 周五 6栋 太吵\n6. 孙六 7栋 {said}").drafts[2]
    assert (support.kind.value, support.about_number, support.about_draft) == (SUPPORT, 5, 2)
    assert support.doubts == ("写的是附议第 5 号，请核对是哪一件。",)


@pytest.mark.parametrize(
    "chain",
    [
        "5. 周五 6栋 1、太吵 2、太臭\n6. 孙六 7栋 同意5",
        "5. 周五 6栋 +1\n6. 孙六 7栋 同意5",
        "5. 周五 收到\n6. 孙六 7栋 同意5",
        "4. 钱四 6栋 太吵\n6. 孙六 7栋 同意5",
        "5. 钱四 6栋 太吵\n#接龙\n6. 孙六 7栋 同意5",
        "5. 钱四 6栋 太吵\n5. 钱五 6栋 太臭\n4. 钱六 8栋 灯坏\n4. 孙六 7栋 同意5",
    ],
)
def test_support_of_a_number_that_is_no_one_wish_is_asked_about(chain: str) -> None:
    support = read_paste(chain).drafts[-1]
    assert (support.kind.value, support.about_number, support.about_draft) == (SUPPORT, 5, 0)
    assert support.doubts[0] == "写的是附议第 5 号，请核对是哪一件。"


@pytest.mark.parametrize(
    ("said", "kind", "about"),
    [
        ("同意5栋装电梯", NEW, ""),
        ("支持5号楼装电梯", NEW, ""),
        ("同意加装电梯", NEW, ""),
        ("楼上+1", SUPPORT, ""),
        ("我家+1", SUPPORT, ""),
        ("路灯+1", SUPPORT, "路灯"),
    ],
)
def test_support_is_told_from_a_wish(said: str, kind: str, about: str) -> None:
    (draft,) = read_paste(f"6. {said}").drafts
    assert (draft.kind.value, draft.reporter_name, draft.description, draft.about) == (kind, "", said, about)


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("楼道灯坏、垃圾桶太远", ["楼道灯坏", "垃圾桶太远"]),
        ("电梯异响；门禁失灵；快递乱放", ["电梯异响", "门禁失灵", "快递乱放"]),
        ("楼道、电梯、路灯都坏了", ["楼道、电梯、路灯都坏了"]),
        ("5栋、6栋路灯坏了", ["5栋、6栋路灯坏了"]),
        ("垃圾没人收、味道大又臭", ["垃圾没人收、味道大又臭"]),
        ("路灯不亮、路灯杆歪了", ["路灯不亮、路灯杆歪了"]),
        ("灯坏了；很久了", ["灯坏了；很久了"]),
    ],
)
def test_list_is_split_where_each_part_is_a_wish_of_its_own(said: str, parts: list[str]) -> None:
    assert [draft.description for draft in read_paste(f"6. 孙六 7栋 {said}").drafts] == parts


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("楼道灯坏、垃圾桶太远", ["原话一句里写了几件，这里分开记，请核对。"] * 2),
        ("垃圾没人收、味道大又臭", ["一句里像有两件事，请看要不要分成两份。"]),
        ("楼道、电梯、路灯都坏了", [sounds("基础设施改造")]),
    ],
)
def test_list_is_asked_about_whether_split_or_not(said: str, asked: list[str]) -> None:
    assert [draft.doubts[-1] for draft in read_paste(f"6. 孙六 7栋 {said}").drafts] == asked


@pytest.mark.parametrize(
    ("text", "descriptions"),
    [
        ("1 张三 3栋 灯坏\n2 李四 4栋 门坏", ["灯坏", "门坏"]),
        ("#接龙\n1 张三 3栋 灯坏", ["灯坏"]),
        ("1. 张三 3栋 灯坏\n7 李四 4栋 门坏", ["灯坏", "门坏"]),
        ("1. 张三 3栋 灯坏\n30 天没人修了", ["灯坏\n30 天没人修了"]),
        ("1. 张三 3栋 灯坏\n2 个月没人修了", ["灯坏\n2 个月没人修了"]),
        ("1. 张三 3栋 灯坏\n收到\n二楼也不亮", ["灯坏\n二楼也不亮"]),
        ("1. 张三 收到\n二楼也不亮", ["二楼也不亮"]),
        ("1. 张三 3栋 1、灯坏 2、门坏", ["灯坏", "门坏"]),
        ("#接龙\n3号院需求征集\n5栋路灯坏了\n1. 张三 3栋 门坏", ["路灯坏了", "门坏"]),
    ],
)
def test_number_without_a_dot_begins_a_line_and_a_count_does_not(text: str, descriptions: list[str]) -> None:
    assert [draft.description for draft in read_paste(text).drafts] == descriptions


def test_count_that_might_be_the_next_number_is_asked_about() -> None:
    text = "1. 张三 3栋 灯坏\n{} 个月没人修了"
    asked = [read_paste(text.format(count)).drafts[0].doubts[1:] for count in (2, 3)]
    assert asked == [("“2 个月没人修了”前面有号，请看是不是另一件。",), ()]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("路灯不亮。垃圾没人清。", True),
        ("楼上漏水\n楼下堵车", True),
        ("路灯不亮\n垃圾没人清", True),
        ("路灯坏了。三个月没人修。", False),
        ("路灯坏了\n晚上看不见", False),
    ],
)
def test_short_sentences_and_lines_of_two_matters_are_asked_about(said: str, asked: bool) -> None:
    (draft,) = read_paste(f"#接龙\n1. 王芳 3栋1单元 {said}").drafts

    assert (SEVERAL in draft.doubts) is asked


def test_paste_with_a_picture_alone_leaves_it_out_with_the_reason() -> None:
    (left,) = read_paste("住户丙\n[图片]").left_out()
    assert (left.text, left.reason) == ("[图片]", "只有图片，没有说什么事")


def test_paste_is_refused_when_nobody_pastes_that_much() -> None:
    assert read_paste("a" * LARGEST_PASTE).lines[0].line == 1
    with pytest.raises(BadInput, match="200 KB"):
        read_paste("a" * (LARGEST_PASTE + 1))


def test_paste_of_many_short_lines_is_quick() -> None:
    assert len(read_paste("灯\n\n" * 40_000).lines) == 40_000


LINES = st.sampled_from(
    ["#接龙", "例 张三 3栋 灯", "1. 王芳 2栋 灯坏了", "2) 1、灯 2、门", "", "收到", "[图片]", "住户甲", "住户乙 1栋",
     "@所有人 开会", "2026年9月12日 晚上8:31", "同求", "+1", "路灯坏了", "3-2-1", "13800138000", "1、", "①②", "：（",
     "2、李二+1", "3 周五 6栋 太吵", "4. 孙六 同意1", "2 个月没人修", "👍👍", "5. 郑十 谢谢组长",
     "灯坏、门坏；垃圾太臭", "9栋门禁失灵", "钱四 9栋 门禁失灵", "张桂兰  19:03", "赵刚：8栋电梯又停了",
     "⒍ 吴七 3栋 灯坏",
     "7️⃣ 冯八 3栋 门坏", "⑦ 王五", "（8）赵六 5栋 漏水", "12. 陈堃", "4. 支持3号，我家单元门也坏了", "> 赵刚: 灯坏了",
     "我也是", "- - - -", '"王阿姨"撤回了一条消息', "陈晨：引用 赵刚：灯坏了", "电话13900001111"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(LINES, max_size=30).map("\n".join)))
@example("1. +1")
@example("1. [图片]")
@example("13800138000")
def test_paste_accounts_for_any_line_exactly_once(text: str) -> None:
    pasted = read_paste(text)

    lines = [(place, line.strip()) for place, line in enumerate(text.splitlines(), 1) if line.strip()]
    assert [(line.line, line.text) for line in pasted.lines] == lines
    in_drafts = {number for line in pasted.lines for number in line.drafts}
    assert in_drafts == set(range(1, len(pasted.drafts) + 1))
    assert all(line.drafts or line.reason or line.role is LineRole.HEADING for line in pasted.lines)


@given(st.lists(LINES, max_size=30).map("\n".join))
def test_paste_makes_drafts_that_say_something(text: str) -> None:
    assert all(draft.description.strip() for draft in read_paste(text).drafts)


@given(st.lists(LINES, max_size=30).map("\n".join))
@example("1. 王芳 2栋 灯坏了\n收到\n二楼也不亮")
@example("#接龙\n5栋路灯坏了\n1. 收到\n门也坏了\n+1")
def test_paste_keeps_every_line_in_the_drafts_that_it_went_into(text: str) -> None:
    """What is no heading and was not left out with a reason stands word for word in its drafts; a name before a
    colon is the reporter's."""
    pasted = read_paste(text)
    for line in pasted.lines:
        said = re.sub(r"^(?:\d+\s*[、)）．.\s]\s*|赵刚：)", "", plainly(line.text))
        kept = [pasted.drafts[number - 1].source_text for number in line.drafts if line.role is not LineRole.PICTURE]
        assert all(said in source for source in kept)


@given(st.lists(LINES, max_size=30).map("\n".join))
def test_supports_name_earlier_wishes_only(text: str) -> None:
    drafts = read_paste(text).drafts
    for place, draft in enumerate(drafts, 1):
        named = draft.about_draft
        assert not named or (named < place and drafts[named - 1].kind is DraftKind.NEW)
