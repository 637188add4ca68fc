"""How officers answer settled minutes on the page: with the hand and a key, on paper, or by sending them back."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

from facilitator.domain.minutes.states import MinutesState
from facilitator.services.context import Actor
from tests.factories.pictures import phone_photo
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import Papers

As = Callable[[Actor], Browser]
DRAWN = "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n and a name").decode()
SCAN = b"%PDF-1.4 signed by hand"


def sheet(papers: Papers, browser: Browser, names: list[str], content: bytes, code: str | None = None) -> object:
    fields = {
        "csrf_token": browser.token(papers.path),
        "signers": names,
        "code": papers.now().code if code is None else code,
        "file": (io.BytesIO(content), "签字页.jpg"),
    }
    return browser.client.post(f"{papers.path}/sheet", data=fields, content_type="multipart/form-data")


def test_pad_goes_along_with_the_passphrase(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.chair)
    page = browser.get(papers.path)
    assert 'id="pad"' in page.text and "js/minutes/pad" in page.text
    assert f"您要签的是校验码 {papers.now().code} 的这一份" in words(page)
    fields = {"passphrase": "山高水长", "handwriting": DRAWN}
    assert browser.submit(papers.path, f"{papers.path}/sign", **fields).status_code == 303
    assert [place.at is not None for place in papers.now().signatures] == [True, False]


def test_something_else_than_a_drawing_is_refused_in_a_sentence(papers: Papers, as_: As) -> None:
    papers.settle()
    fields = {"passphrase": "山高水长", "handwriting": "data:image/svg+xml;base64,PHN2Zz4="}
    answer = as_(papers.council.chair).submit(papers.path, f"{papers.path}/sign", **fields)
    assert answer.status_code == 409
    assert "手写签名的图片不对，请重写一次。" in words(answer)


def test_sheet_signed_by_hand_is_filed_and_shown(papers: Papers, as_: As) -> None:
    papers.settle(keys=False)
    browser = as_(papers.council.recorder)
    names = [place.name for place in papers.now().signatures]
    assert sheet(papers, browser, names, phone_photo(300, 400)).status_code == 303  # type: ignore[attr-defined]
    found = papers.now()
    assert found.state is MinutesState.SIGNED
    page = browser.get(papers.path)
    assert "收下纸上的签字" in words(page)
    picture = browser.get(f"{papers.path}/scan/{found.scans[0].digest}")
    assert (picture.status_code, picture.mimetype) == (200, "image/jpeg")
    assert browser.get(f"{papers.path}/scan/{'0' * 64}").status_code == 404


def test_sheet_with_another_code_is_refused_beside_the_code(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.recorder)
    answer = sheet(papers, browser, ["主持人"], SCAN, "ABCD-0000")
    assert answer.status_code == 409  # type: ignore[attr-defined]
    assert "纸上的校验码和这一份的不一样" in words(answer)  # type: ignore[arg-type]
    assert papers.now().scans == ()


def test_only_the_recorder_is_asked_for_the_sheet(papers: Papers, as_: As) -> None:
    papers.settle()
    assert "签在纸上" in words(as_(papers.council.recorder).get(papers.path))
    assert "签在纸上" not in words(as_(papers.council.chair).get(papers.path))


def test_paper_goes_back_with_a_note_and_the_recorder_reads_it(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.chair)
    browser.submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    sent_back = papers.now().pdf
    answer = browser.submit(papers.path, f"{papers.path}/return", note="合同价写错了。")
    assert answer.location == papers.path
    page = as_(papers.council.recorder).get(papers.path)
    assert "主持人退回了这份纪要： 合同价写错了。" in words(page)
    earlier = browser.get(f"{papers.path}/earlier/{sent_back}.pdf")
    assert (earlier.status_code, earlier.mimetype) == (200, "application/pdf")


def test_note_is_asked_for(papers: Papers, as_: As) -> None:
    papers.settle()
    answer = as_(papers.council.chair).submit(papers.path, f"{papers.path}/return", note=" ")
    assert answer.status_code == 422
    assert "请写明哪里要改" in words(answer)


def test_whoever_does_not_sign_is_not_asked(papers: Papers, as_: As) -> None:
    papers.settle()
    page = words(as_(papers.council.clerk).get(papers.path))
    assert "退回并写意见" not in page and "签在纸上" not in page


def test_record_with_names_is_for_those_who_keep_it(papers: Papers, as_: As) -> None:
    answer = as_(papers.council.recorder).get(f"{papers.path}/record.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "会议记录（PDF，有姓名，内部存档）" in words(as_(papers.council.recorder).get(papers.path))
    clerk = as_(papers.council.clerk)
    assert clerk.get(f"{papers.path}/record.pdf").status_code == 403
    assert "会议记录（PDF" not in words(clerk.get(papers.path))


def test_sheet_to_sign_in_the_hall_is_printed_from_the_meeting(papers: Papers, as_: As) -> None:
    browser, path = as_(papers.council.chair), f"/sessions/{papers.council.session}"
    assert "表决结果确认单（PDF，散会前签字）" in words(browser.get(path))
    answer = browser.get(f"{path}/confirmation.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")


def signed_papers(papers: Papers, as_: As) -> None:
    papers.settle()
    for officer in (papers.council.chair, papers.council.recorder):
        as_(officer).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")


def test_addendum_is_written_signed_and_opened_on_the_page_of_its_minutes(papers: Papers, as_: As) -> None:
    signed_papers(papers, as_)
    recorder, path = as_(papers.council.recorder), papers.path
    fields = {"item": "0", "old": "路灯合同", "new": "路灯维修合同", "reason": "少写了两个字"}
    assert recorder.submit(path, f"{path}/correct", **fields).location == path
    (line,) = papers.now().addenda
    assert "“路灯合同”更正为“路灯维修合同”" in words(recorder.get(path))
    for officer in (papers.council.chair, papers.council.recorder):
        answer = as_(officer).submit(path, f"{path}/addenda/{line.id}/sign", passphrase="山高水长")
        assert answer.status_code == 303
    assert papers.now().addenda[0].waiting == ()
    file = recorder.get(f"{path}/addenda/{line.id}.pdf")
    assert (file.status_code, file.mimetype) == (200, "application/pdf")


def test_words_that_do_not_stand_there_are_refused_beside_the_field(papers: Papers, as_: As) -> None:
    signed_papers(papers, as_)
    browser, path = as_(papers.council.recorder), papers.path
    fields = {"item": "0", "old": "从来没写过", "new": "写过", "reason": "试试"}
    answer = browser.submit(path, f"{path}/correct", **fields)
    assert answer.status_code == 409
    assert "纪要的文字里没有“从来没写过”" in words(answer) and "更正为 写过" in words(answer)


def test_check_page_knows_the_scan_of_a_sheet_signed_by_hand(papers: Papers, as_: As) -> None:
    papers.settle(keys=False)
    browser = as_(papers.council.recorder)
    sheet(papers, browser, [place.name for place in papers.now().signatures], SCAN)
    answer = browser.submit("/verify", file=(io.BytesIO(SCAN), "签字页.pdf"), code=papers.now().code)
    assert "这就是存档的签字页扫描件。" in words(answer)
    assert "主持人主持人、记录人记录人在纸上签字" in words(answer)
    wrong = browser.submit("/verify", file=(io.BytesIO(SCAN), "签字页.pdf"), code="ABCD-0000")
    assert "文件是原件，可是填的码不是这一份的" in words(wrong)


def test_way_of_signing_is_one_press_and_both_are_said_to_count(papers: Papers, as_: As) -> None:
    papers.settle()
    browser = as_(papers.council.chair)
    browser.submit(papers.path, f"{papers.path}/way/paper")
    told = browser.get(papers.path)
    assert "这一份用纸签" in words(told) and 'id="pad"' not in told.text

    browser.submit(papers.path, f"{papers.path}/way/key")

    told = browser.get(papers.path)
    assert "两种签法一样算数" in words(told) and 'id="pad"' in told.text
    assert browser.submit(papers.path, f"{papers.path}/way/stamp").status_code == 404


def test_usual_way_is_switched_on_the_list(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    assert "平时用纸签" in words(browser.get("/minutes"))
    browser.submit("/minutes", "/minutes/way/key")
    assert "平时用电子签" in words(browser.get("/minutes"))
    assert "平时用" not in words(as_(papers.council.clerk).get("/minutes"))


def test_usual_head_is_switched_on_the_list(papers: Papers, as_: As) -> None:
    browser = as_(papers.council.recorder)
    assert "黑色抬头。" in words(browser.get("/minutes"))

    browser.submit("/minutes", "/minutes/head/red")

    assert "红色抬头（套红）。" in words(browser.get("/minutes"))
    assert browser.submit("/minutes", "/minutes/head/gold").status_code == 404


def test_addendum_is_signed_on_paper_too(papers: Papers, as_: As) -> None:
    papers.settle(keys=False)
    browser = as_(papers.council.recorder)
    sheet(papers, browser, [place.name for place in papers.now().signatures], SCAN)
    browser.submit(papers.path, f"{papers.path}/correct", item="0", old="路灯合同", new="路灯维修合同", reason="少写了")
    (line,) = papers.now().addenda
    assert "纸上要有这些人的签字：主持人、记录人" in words(browser.get(papers.path))

    fields = {"code": line.code, "file": (io.BytesIO(SCAN), "签字页.pdf")}
    answer = browser.submit(papers.path, f"{papers.path}/addenda/{line.id}/sheet", **fields)

    assert answer.status_code == 303
    assert papers.now().addenda[0].waiting == ()
