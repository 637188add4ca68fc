"""Whose a line of a paste is: a wish becomes nobody's name, and nobody answers for what somebody else said."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.pasting.reading import read_paste


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (draft.reporter_name, draft.dwelling.written if draft.dwelling else "", draft.description)
        for draft in read_paste(text).drafts
    ]


def left_out(text: str) -> list[tuple[str, str]]:
    return [(line.text, line.reason) for line in read_paste(text).left_out()]


GATE, DRAIN = ("钱四", "9栋", "门禁失灵"), ("赵五", "8栋", "下水堵了")


@pytest.mark.parametrize("head", ["", "#接龙\n", "例：张三 3栋 路灯坏了\n"])
def test_wish_on_a_line_of_its_own_is_nobodys_name(head: str) -> None:
    assert [one[0:2] for one in told(f"{head}9栋门禁失灵\n8栋下水堵了")] == [("", "9栋"), ("", "8栋")]
    assert told(f"{head}钱四 9栋 门禁失灵\n赵五 8栋 下水堵了") == [GATE, DRAIN]


def test_entry_goes_on_until_another_household_speaks() -> None:
    assert told("1. 钱四 9栋 门禁失灵\n二楼三楼也不行\n赵五 8栋 下水堵了") == [
        ("钱四", "9栋", "门禁失灵\n二楼三楼也不行"), DRAIN,
    ]  # fmt: skip


def test_support_is_nobodys_name() -> None:
    chat = read_paste("小美 19:03\n8栋电梯又停了\n我也是\n暖气不热，快冻死了").drafts
    assert [(one.kind.value, one.reporter_name) for one in chat] == [
        ("new", "小美"), ("support", "小美"), ("new", "小美"),
    ]  # fmt: skip


@pytest.mark.parametrize("plus", ["+1", "＋１", "+１", "＋1", "加一", "加1"])
def test_plus_one_supports_however_it_is_typed(plus: str) -> None:
    chain = read_paste(f"#接龙\n1. 张三 3栋 路灯坏了\n2. 李五 5栋 {plus}").drafts

    assert [(one.kind.value, one.reporter_name) for one in chain] == [("new", "张三"), ("support", "李五")]


@pytest.mark.parametrize("nothing", ["无", "没有", "暂无", "目前没有了", "无。"])
def test_nothing_to_say_is_no_wish(nothing: str) -> None:
    assert told(f"#接龙\n1. 张三 3栋 路灯坏了\n2. 李五 5栋 {nothing}") == [("张三", "3栋", "路灯坏了")]
    assert told("#接龙\n1. 李五 5栋 没有路灯") == [("李五", "5栋", "没有路灯")]


def test_name_stands_behind_the_building_or_before_a_number_to_call() -> None:
    chain = "#接龙\n1. 李四(13800138000) 4栋 下水道堵\n2. 我是3栋的赵六，电梯困人"

    assert told(chain) == [("李四", "4栋", "下水道堵"), ("赵六", "3栋", "电梯困人")]


def test_clock_over_a_message_is_no_part_of_the_name() -> None:
    assert told("张桂兰  19:03\n3栋灯坏了") == [("张桂兰", "3栋", "3栋灯坏了")]
    assert told("夜里路灯坏了 19:03\n3栋门也坏了")[0][2] == "夜里路灯坏了 19:03"


def test_name_before_a_colon_speaks_among_the_messages_of_another() -> None:
    chat = "李建国 2026/9/12 20:32\n5栋水压低，没人管\n赵刚：8栋电梯又停了\n门也坏了\n地点：3栋门口，灯坏了"
    assert [one[0] for one in told(chat)] == ["李建国", "赵刚", "", ""]
    assert told("李建国 2026/9/12 20:32\n地点：3栋门口，灯坏了") == [("李建国", "3栋", "地点：3栋门口，灯坏了")]


@pytest.mark.parametrize("before", ["", "李建国 20:32\n5栋灯坏了\n"])
def test_notice_has_no_speaker_before_its_colon(before: str) -> None:
    assert left_out(f"{before}通知：明天停水") == [("通知：明天停水", "通知，不是需求")]


@pytest.mark.parametrize(
    "line",
    [
        '"王阿姨"撤回了一条消息',
        "“王阿姨”撤回了一条消息",
        "你撤回了一条消息",
        '你邀请"新邻居"加入了群聊',
        '"王阿姨"邀请"新邻居"加入了群聊',
        '"小李"通过扫描"王阿姨"分享的二维码加入群聊',
        '"小李" 拍了拍 "王阿姨"',
        '我拍了拍"王阿姨"',
    ],
)
def test_sentences_of_the_program_are_nobodys_wish(line: str) -> None:
    assert left_out(f"李建国 20:32\n5栋灯坏了\n{line}") == [(line, "微信的提示，不是需求")]


def test_knocking_at_a_door_is_a_wish() -> None:
    assert len(told("李建国 20:32\n楼上漏水，我拍了拍门没人应")) == 1


@pytest.mark.parametrize(
    "quoted",
    ["> 赵刚: 8栋电梯又停了", "「赵刚：8栋电梯又停了」", "引用 赵刚：8栋电梯又停了", "「8栋电梯又停了」\n- - - - - -"],
)
def test_quotation_is_no_wish_of_who_quotes(quoted: str) -> None:
    assert told(f"小美 20:32\n{quoted}\n我也是") == [("小美", "", "我也是")]
    assert left_out(f"小美 20:32\n{quoted}")[0][1] == "引用别人的话，不是本人的需求"


def test_voice_is_left_out_for_somebody_to_hear() -> None:
    assert left_out('赵刚：[语音] 12"') == [('赵刚：[语音] 12"', "只有语音或者文件，请听了、看了再记")]


@pytest.mark.parametrize("number", ["⒍ ", "6️⃣ ", "6⃣", "⑥", "（6）", "(6) ", "6）"])
def test_number_of_an_entry_is_read_in_every_form(number: str) -> None:
    assert told(f"#接龙\n5. 钱四 9栋 门禁失灵\n{number}赵五 8栋 下水堵了") == [GATE, DRAIN]


def test_parts_of_a_wish_on_lines_of_their_own_stay_with_it() -> None:
    assert told("#接龙\n1. 钱四 9栋 门禁失灵\n①灯坏了\n②门坏了") == [("钱四", "9栋", "门禁失灵\n①灯坏了\n②门坏了")]


@pytest.mark.parametrize("name", ["陈堃", "胡", "刘姐", "王阿姨"])
def test_name_alone_is_no_wish(name: str) -> None:
    assert (told(f"12. {name}"), left_out(f"12. {name}")) == ([], [(f"12. {name}", "只有称呼，没有写什么事")])


@pytest.mark.parametrize("said", ["路灯", "水压低", "停电", "安全", "高空抛物"])
def test_short_wish_is_no_name(said: str) -> None:
    assert told(f"12. {said}") == [("", "", said)]


def test_support_of_a_number_keeps_the_own_wish_apart() -> None:
    drafts = read_paste("3. 周五 6栋 太吵\n8. 吴七 5栋 支持3号，我家单元门也坏了").drafts
    assert [(one.kind.value, one.reporter_name, one.description, one.about_draft) for one in drafts[1:]] == [
        ("support", "吴七", "支持3号", 1), ("new", "吴七", "我家单元门也坏了", 0),
    ]  # fmt: skip
    (asked,) = read_paste("8. 吴七 5栋 支持3号，太臭了").drafts
    assert asked.doubts[-1] == "一句里像有两件事，请看要不要分成两份。"


def test_every_phone_leaves_the_content() -> None:
    (draft,) = read_paste("14.何大爷 10栋 水管爆了 13900001111 或 023-67891234").drafts
    assert (draft.contact, draft.description) == ("13900001111", "水管爆了")
    assert "还留了别的电话，在原话里，请看要不要记。" in draft.doubts
    (later,) = read_paste("14.何大爷 10栋 水管爆了\n电话：13900001111").drafts
    assert (later.contact, later.description) == ("13900001111", "水管爆了")
