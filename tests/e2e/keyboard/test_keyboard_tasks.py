"""What each page of the ledger is for, done from the first Tab to the answer by keys alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e.keyboard.hands import Hands
from tests.e2e.keyboard.house import House

pytestmark = pytest.mark.e2e

CHAIN = "#接龙\n3号院的需求\n1. 1栋2单元 张师傅 下水道堵了\n2. 2栋 李阿姨 路灯不亮\n"
TABLE = "编号,标题,内容,时间,分类\n24,墙皮掉了,三处,2026-09-05,城乡建设\n"


def titles(hands: Hands) -> list[str]:
    return hands.page.locator(".ledger a.open").all_inner_texts()


def test_today_leads_to_a_demand_that_is_registered(hands: Hands) -> None:
    hands.open("/")
    hands.send("登记一件需求")
    hands.fill("内容", "8栋门口路灯不亮")
    hands.fill("楼栋", "8栋")
    hands.send("登记")
    assert hands.page.locator(".wrong, .refusal").all_inner_texts() == []
    assert hands.page.locator("h1").inner_text() == "8栋门口路灯不亮"


def test_ledger_is_searched_and_the_look_kept_used_and_thrown_away(hands: Hands) -> None:
    hands.open("/ledger?tab=all")
    hands.fill("搜索整个台账", "门口积水")
    with hands.page.expect_navigation():
        hands.press("Enter")
    assert titles(hands) == ["门口积水"]
    hands.reach("把这样的清单存成常用")
    hands.press("Enter")
    hands.fill("名字", "积水的事")
    hands.send("存起来")
    hands.open("/ledger?tab=all")
    hands.send("积水的事")
    assert titles(hands) == ["门口积水"]
    hands.reach("把这样的清单存成常用")
    hands.press("Enter")
    hands.send("删掉")
    assert hands.page.locator(".tabs .own").count() == 0


def test_board_opens_a_demand(hands: Hands) -> None:
    hands.open("/ledger?tab=all&view=board")
    hands.send("门口积水")
    hands.page.wait_for_url("**/ledger/XQ-2026-*")
    assert hands.page.locator("h1").inner_text() == "门口积水"


def test_draft_is_put_right_and_confirmed(hands: Hands) -> None:
    hands.open("/ledger/drafts")
    before = hands.page.locator("#drafts > li").count()
    hands.fill("楼栋", "1栋2单元")
    with hands.page.expect_navigation():
        hands.press("Control+Enter")
    assert "已登记，编号" in hands.page.locator(".notice").inner_text()
    assert hands.page.locator("#drafts > li").count() == before - 1


def test_pasted_chain_becomes_drafts(hands: Hands) -> None:
    hands.open("/ledger/paste")
    hands.page.locator("textarea:focus").wait_for()  # The browser sets the cursor a frame after the load.
    hands.page.keyboard.insert_text(CHAIN)
    hands.send("看看读成什么")
    hands.send("记成 2 份草稿")
    hands.page.wait_for_url("**/ledger/drafts?together=*")
    told = [box.input_value() for box in hands.page.locator('#drafts textarea[name$="description"]').all()]
    assert {"下水道堵了", "路灯不亮"} <= set(told)


def test_rubbish_is_thrown_away_in_one_press(hands: Hands) -> None:
    hands.open("/ledger/paste")
    hands.page.locator("textarea:focus").wait_for()
    hands.page.keyboard.insert_text("1. 灌水甲乙丙丁戊\n2. 灌水己庚辛壬癸\n3. 灌水子丑寅卯辰")
    hands.send("看看读成什么")
    hands.send("记成 3 份草稿")
    hands.page.wait_for_url("**/ledger/drafts?together=*")
    hands.open("/ledger/drafts/many?text=灌水")
    hands.page.locator(".glance input:focus").wait_for()
    hands.press("ArrowDown", "Space", "Shift+ArrowDown")
    assert hands.page.locator("#ticked").inner_text() == "2"
    hands.fill("为什么不要", "灌水")
    with hands.page.expect_navigation():
        hands.press("Enter")
    assert "2 份草稿不要了。" in hands.page.locator(".notice").inner_text()
    assert hands.page.locator(".glance li").count() == 1


def test_table_is_imported_in_four_steps_and_taken_back(hands: Hands, tmp_path: Path) -> None:
    table = tmp_path / "台账.csv"
    table.write_text(TABLE, "utf-8")
    hands.open("/ledger/import")
    hands.reach("", "file")
    with hands.page.expect_file_chooser() as chooser:
        hands.press("Enter")
    chooser.value.set_files(table)
    hands.send("下一步：看各列")
    hands.send("下一步：逐行核对")
    hands.page.wait_for_url("**/rows**")
    hands.choose("基础设施改造")
    hands.send("保存回答，重新核对")
    hands.send("写入")
    hands.page.wait_for_url(re.compile(r"/ledger/import$"))
    hands.send("看、撤销：台账.csv")
    hands.send("撤销这一批")
    assert "已撤销" in hands.text()


def test_demand_is_sorted_in_the_meeting(hands: Hands, house: House) -> None:
    number = house.demands["listed"]
    hands.open(f"/sessions/{house.session}/triage?demand={number}")
    hands.press("2", "p")
    hands.page.keyboard.insert_text("社区居委会")
    with hands.page.expect_navigation():
        hands.press("Enter")
    listed = hands.page.locator(f"nav.panel li:has(a[href*='{number}'])").inner_text()
    assert "立单，小事" in listed


def test_choice_outlives_a_look_at_the_item_on_the_wall(hands: Hands, house: House) -> None:
    hands.open(f"/sessions/{house.session}/triage")
    with hands.page.expect_navigation():
        hands.press("n")
    item = hands.page.url.removeprefix(hands.origin)
    hands.press("2", "p")
    hands.page.keyboard.insert_text("社区居委会")
    hands.press("Escape")
    with hands.page.expect_navigation():
        hands.press("s")

    chosen = hands.page.locator("#main [name=matter]:checked").get_attribute("value")
    party = hands.page.locator("#main [name=responsible_party]").input_value()
    assert (chosen, party) == ("minor", "社区居委会")
    hands.open(item)
    assert hands.page.locator("#main [name=matter]:checked").count() == 0


def test_several_are_opened_at_once(hands: Hands) -> None:
    hands.open("/ledger/open")
    before = hands.page.locator("[name=demands]").count()
    hands.reach("院坝石凳断了一条腿", "checkbox")
    hands.press("Space")
    hands.choose("小事")
    hands.fill("责任主体", "物业公司")
    hands.fill("办理时限", "2026-12-31")
    hands.send("勾上的一起立单")
    assert hands.page.locator("[name=demands]").count() == before - 1


def test_shared_trouble_is_sorted_anew(hands: Hands) -> None:
    hands.open("/ledger/clusters")
    hands.send("改类")
    assert hands.page.locator(".notice").count() == 1


def test_somebody_is_put_on_the_list_and_visited(hands: Hands) -> None:
    hands.open("/visits")
    hands.fill("姓名或称呼", "李爷爷")
    hands.fill("楼栋", "5栋")
    hands.send("加入名单")
    hands.send("李爷爷")
    hands.fill("情况", "都好")
    hands.reach("记下这次走访")
    hands.press("Enter")
    hands.page.locator("#parcels", has_text="已送达").wait_for()
    hands.page.reload()
    assert "都好" in hands.page.locator(".story").inner_text()


def test_resource_is_added(hands: Hands) -> None:
    hands.open("/resources")
    hands.fill("名称", "老陈家电")
    hands.fill("能帮什么忙", "修电视")
    hands.send("加入资源册")
    assert "老陈家电" in hands.page.locator(".list").inner_text()


def test_report_to_the_street_is_recorded(hands: Hands) -> None:
    hands.open("/street")
    hands.fill("哪一份", "十一月工作小结")
    hands.send("登记报送")
    assert "十一月工作小结" in hands.page.locator(".list").inner_text()


def test_paper_is_ordered(hands: Hands) -> None:
    hands.open("/papers")
    hands.fill("张数", "3")
    hands.send("印需求征集单")
    hands.page.wait_for_url(re.compile(r"/papers/\w+"))


def test_photo_is_taken_off_the_board(hands: Hands, house: House) -> None:
    hands.open(f"/ledger/{house.demands['with photos']}")
    hands.send("撤下公示")
    assert hands.page.locator(".thumbnails .tag").count() == 1


def test_resident_tells_asks_and_says_again(resident: Hands, house: House) -> None:
    resident.open("/n")
    resident.fill("什么事", "楼梯扶手松了")
    resident.send("交给社区")
    code = resident.page.locator(".code").inner_text()
    resident.open("/my")
    resident.fill("回执上的码", code)
    with resident.page.expect_navigation():
        resident.press("Enter")
    assert resident.page.locator("h1").inner_text() != "我的事到哪了"
    resident.open("/public")
    resident.send("办完了")
    resident.open(f"/public/{house.demands['with photos']}")
    resident.send("又坏了、没办好")
    resident.choose("又坏了")
    resident.fill("说一句", "第二盏又不亮了")
    resident.send("告诉社区")
    assert re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", resident.text())
