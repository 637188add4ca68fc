"""Minutes on screen: words may change, figures may not; settling, signing, the paper itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.storage.uow import UnitOfWork
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import PAPER, Papers

As = Callable[[Actor], Browser]


def test_draft_shows_figures_that_nobody_types(papers: Papers, as_: As) -> None:
    page = as_(papers.council.recorder).get(papers.path)
    shown = words(page)
    assert "应到 5，到会 5" in shown and "中途离会" not in shown
    assert "赞成 4 反对 1 弃权 0" in shown
    assert 'name="section.items.1.background"' in page.text
    assert "attendance" not in "".join(re.findall(r'name="([^"]+)"', page.text))


def test_words_are_saved_where_they_changed(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    sent = {"revision": "1", "section.items.1.background": "坏了半年。\r\n老人摔过。", "section.remarks": ""}
    assert browser.submit(papers.path, f"{papers.path}/amend", **sent).location == papers.path
    assert papers.now().sections["items.1.background"] == "坏了半年。\n老人摔过。"
    assert papers.now().revision == 2
    assert "已经保存。" in words(browser.get(papers.path))


def test_saving_nothing_new_changes_nothing(papers: Papers, as_: As) -> None:
    sent = {f"section.{name}": f" {text}\r\n" for name, text in papers.now().sections.items()}
    as_(papers.council.recorder).submit(papers.path, f"{papers.path}/amend", **sent, revision="1")
    assert papers.now().revision == 1


def test_colleagues_newer_words_are_shown_beside_mine(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    token = browser.token(papers.path)
    theirs = AmendMinutes(papers.minutes, "items.1.background", "同事写的", 1)
    papers.council.do(theirs, papers.council.recorder)
    sent = {"csrf_token": token, "revision": "1", "section.items.1.background": "我写的"}
    answer = browser.client.post(f"{papers.path}/amend", data=sent)
    assert answer.status_code == 409
    assert "别人刚刚改过这里" in words(answer) and "同事写的" in words(answer)
    assert ">我写的</textarea>" in answer.text
    assert papers.now().sections["items.1.background"] == "同事写的"


def test_only_the_recorder_edits(papers: Papers, as_: As) -> None:
    page = as_(papers.council.chair).get(papers.path)
    assert "<textarea" not in page.text and "定稿" not in words(page)


def test_settling_waits_for_the_paper_and_looks_again(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    assert browser.submit(papers.path, f"{papers.path}/settle").location == papers.path
    page = browser.get(papers.path)
    assert "正在生成文件" in words(page)
    assert '<meta http-equiv="refresh" content="2">' in page.text
    assert "签名口令" not in words(page)


def test_settling_takes_the_words_that_were_typed_last(papers: Papers, as_: As) -> None:
    sent = {"revision": "1", "section.remarks": "会后补记"}
    as_(papers.council.recorder).submit(papers.path, f"{papers.path}/settle", **sent)
    assert (papers.now().state, papers.now().content.remarks) == ("settling", "会后补记")


def test_settling_names_what_is_missing(papers: Papers, as_: As) -> None:
    def forget_place(unit: UnitOfWork) -> None:
        row = unit.archive.minutes(papers.minutes)
        assert row is not None
        unit.archive.change(papers.minutes, content={**row.content, "place": ""})

    papers.world.door.writer.submit(forget_place)
    browser = as_(papers.council.recorder)
    page = browser.get(papers.path)
    assert "定稿之前还缺： 还缺会议地点。" in words(page)
    assert "disabled>保存并定稿</button>" in page.text
    answer = browser.submit(papers.path, f"{papers.path}/settle")
    assert answer.status_code == 409
    assert "还不能定稿：还缺会议地点。" in words(answer)


def test_both_signatures_move_the_ledger(papers: Papers, as_: As) -> None:
    papers.settle()
    for officer, left in ((papers.council.chair, "还在等其他人签名"), (papers.council.recorder, "全部签完")):
        browser = as_(officer)
        assert browser.submit(papers.path, f"{papers.path}/sign", passphrase="山高水长").location == papers.path
        assert left in words(browser.get(papers.path))
    demand = papers.council.ask(DemandDetail(papers.council.demand))
    assert (demand.state, demand.authority) == ("in_progress", papers.minutes)
    story = as_(papers.council.clerk).get("/ledger/XQ-2026-0001").text
    done = words(as_(papers.council.recorder).get(papers.path))
    assert "台账已这样办" in done and "已转为“办理中”" in done and "签完以后" not in done
    assert f'依据 <a href="{papers.path}">〔2026〕第1期</a>' in story


def test_who_has_signed_is_not_asked_again(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.chair)
    browser.submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    assert "签名口令" not in words(browser.get(papers.path))
    assert "签名口令" in words(as_(papers.council.recorder).get(papers.path))


def test_empty_passphrase_is_a_sentence(papers: Papers, as_: As) -> None:
    papers.settle()
    answer = as_(papers.council.chair).submit(papers.path, f"{papers.path}/sign", passphrase="")
    assert answer.status_code == 422
    assert "请输入您的签名口令。" in words(answer)


def test_impossible_ledger_step_is_said_and_nothing_is_signed(papers: Papers, as_: As) -> None:
    papers.settle()
    papers.world.door.writer.submit(lambda unit: unit.ledger.change(papers.council.demand, state="withdrawn"))
    page = as_(papers.council.chair).get(papers.path)
    assert "现在不能签名，台账办不了" in words(page) and "XQ-2026-0001" in words(page)
    assert "签完以后，台账这样办" in words(page)
    assert 'type="password"' not in page.text
    assert [place.at for place in papers.now().signatures] == [None, None]


def test_officer_without_a_key_is_led_to_make_one(papers: Papers, as_: As) -> None:
    papers.settle(keys=False)
    page = as_(papers.council.chair).get(papers.path)
    assert "去做一把签名密钥" in words(page)
    assert 'type="password"' not in page.text


def test_paper_is_sent_as_it_was_kept(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.clerk)
    answer = browser.get(f"{papers.path}.pdf")
    assert (answer.data, answer.mimetype) == (PAPER, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("inline; filename=minutes.pdf; filename*=UTF-8''")
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert browser.get(f"{papers.path}.pdf?save=1").headers["Content-Disposition"].startswith("attachment")


def test_draft_has_no_paper(papers: Papers, as_: As) -> None:
    answer = as_(papers.council.clerk).get(f"{papers.path}.pdf")
    assert answer.status_code == 409
    assert "文件还在生成" in words(answer)


def test_list_names_every_paper_with_its_state(papers: Papers, as_: As) -> None:
    page = words(as_(papers.council.clerk).get("/minutes"))
    assert "路灯合同 草稿" in page


def test_words_are_saved_while_typing_and_the_script_learns_the_revision(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    sent = {"csrf_token": browser.token(papers.path), "revision": "1", "section.remarks": "加一句"}
    answer = browser.client.post(f"{papers.path}/amend", data=sent, headers={"Accept": "application/json"})
    assert answer.get_json() == {
        "ok": True, "field": "", "message": "", "theirs": "", "clash": False, "revision": 2,
    }  # fmt: skip
    assert papers.now().sections["remarks"] == "加一句"


def test_script_is_told_both_versions_and_may_choose(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    token = browser.token(papers.path)
    papers.council.do(AmendMinutes(papers.minutes, "remarks", "同事写的", 1), papers.council.recorder)
    sent = {"csrf_token": token, "revision": "1", "section.remarks": "我写的"}
    options = {"headers": {"Accept": "application/json"}}
    answer = browser.client.post(f"{papers.path}/amend", data=sent, **options)
    told = answer.get_json()
    assert (answer.status_code, told["clash"], told["theirs"], told["revision"]) == (409, True, "同事写的", 2)
    browser.client.post(f"{papers.path}/amend", data=sent | {"revision": told["revision"]}, **options)
    assert papers.now().sections["remarks"] == "我写的"
