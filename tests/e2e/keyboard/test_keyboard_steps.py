"""Everything that can be done about a demand, done on its page by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.web.demands.steps import STEPS
from tests.e2e.keyboard.hands import Hands
from tests.e2e.keyboard.house import House
from tests.factories.pictures import phone_photo

pytestmark = pytest.mark.e2e

Fields = dict[str, str]
OTHERS = "其他可以做的"
SAID = "住户说清楚了"
WAYS: dict[str, list[tuple[str, Fields]]] = {
    "question": [
        ("amend", {"具体位置": "大门口"}),
        ("support", {"称呼": "赵叔"}),
        ("contact_tried", {"怎么联系的": SAID}),
        ("ask_info", {"要补充什么": "几号楼？"}),
        ("supply_info", {"内容": SAID}),
        ("word_for_public", {"公示栏上的标题": "办证地点"}),
        ("answer_now", {"内容": "到二楼窗口。"}),
        ("reply", {"答复了什么": SAID}),
        ("close", {}),
        ("forget_contact", {"为什么抹去": "本人要求"}),
    ],
    "new": [("queue", {}), ("defer", {"理由": "等改造"}), ("withdraw", {})],
    "elsewhere": [("refuse", {"理由": "不在本社区", "会签人": "书记"})],
    "twin": [("merge", {"并到哪一件": "stays"})],
    "danger": [
        ("dispatch_urgent", {"有什么危险": "电线落地", "责任主体": "供电所"}),
        ("take_up", {"找谁": "刘工", "哪天": "2026-11-25"}),
        ("turn_down", {"理由": "不归我们管"}),
        ("reclassify", {"理由": "比想的大"}),
    ],
    "sent by another": [("ratify", {"小事": "●"})],
    "listed": [("decline", {"理由": "公约已定"}), ("object", {"诉求人怎么说": "不同意"})],
    "large": [
        ("open_order", {"大事": "●", "责任主体": "街道城管办"}),
        ("report_up", {"上报给哪个部门": "街道城管办"}),
        ("department_accept", {"部门经办人": "刘工"}),
        ("begin", {}),
        ("report_progress", {"办到哪里了": "材料到了"}),
        ("suspend", {"为什么中止": "等资金"}),
        ("resume", {}),
        ("request_extension", {"延到哪天": "2027-01-20", "为什么延期": "材料没到"}),
        ("refuse_extension", {"为什么不同意": "来得及"}),
        ("extend", {"延到哪天": "2027-01-20", "为什么延期": "材料没到"}),
        ("attach", {"办理前": "●", "照片": "file"}),
        ("attach", {"办理后": "●", "照片": "file"}),
        ("measure", {"量的是什么": "违停", "单位": "辆", "办理前": "26", "办理后": "3"}),
        ("inspect", {"谁来看的": "王桂芳", "看到了什么": "干净了"}),
        ("finish", {"办理情况": "都换好了"}),
        ("reject_work", {"哪里没有办好": "还差一盏"}),
    ],
    "reported": [
        ("report_up", {"上报给哪个部门": "街道城管办"}),
        ("department_return", {"理由": "不归我们管"}),
    ],
    "private": [
        ("guide_private", {"怎么引导的": SAID}),
        ("private_done", {"本人确认解决了": "●", "回访情况": SAID}),
    ],
    "council": [("refer", {"理由": "花钱太多"})],
    "third round": [("escalate", {"上报给哪个部门": "街道城管办", "理由": "第三轮了"})],
    "done": [("accept_work", {"验收人": "甲某、乙某、多面手"})],
    "followed": [
        ("follow_up", {"正常": "●", "诉求人怎么说": SAID}),
        ("follow_up", {"正常": "●", "诉求人怎么说": SAID}),
        ("follow_up", {"正常": "●", "诉求人怎么说": SAID}),
        ("archive", {}),
        ("relapse", {"又出了什么问题": "又不亮了"}),
    ],
}


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("album") / "门口.jpg"
    path.write_bytes(phone_photo(320, 240))
    return path


def take(hands: Hands, step: str, fields: Fields, picture: Path) -> None:
    """Open what hides the step, fill it in from the top, send it."""
    label = STEPS[step].label
    form = hands.page.locator(f'form[action$="/{step}"]')
    if hands.page.locator("details.others:not([open])").locator(form).count():
        hands.reach(OTHERS)
        hands.press("Enter")
    if hands.page.locator("details:not([open])", has=form).count():
        hands.reach(label, "summary")
        hands.press("Enter")
    for name, text in fields.items():
        if text == "●":
            hands.choose(name)
        elif text == "file":
            hands.reach(name, "file")
            with hands.page.expect_file_chooser() as chooser:
                hands.press("Enter")
            chooser.value.set_files(picture)
        else:
            hands.fill(name, text)
    hands.reach(label, "submit")
    with hands.page.expect_navigation():
        hands.press("Enter")


@pytest.mark.parametrize("demand", WAYS)
def test_every_step_of_a_demand_is_taken_by_keys(hands: Hands, house: House, picture: Path, demand: str) -> None:
    hands.open(f"/ledger/{house.demands[demand]}")
    for step, fields in WAYS[demand]:
        told = {name: house.demands.get(text, text) for name, text in fields.items()}
        take(hands, step, told, picture)
        said = hands.page.locator(".notice").first.inner_text()
        assert said == f"已办好：{STEPS[step].label}。", (
            step,
            hands.page.locator(".wrong, .refusal").all_inner_texts(),
        )


def test_no_step_is_left_out() -> None:
    assert {step for way in WAYS.values() for step, _fields in way} == set(STEPS)
