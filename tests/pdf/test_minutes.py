"""What the rendered minutes say, for any content; and that nothing but fonts is ever fetched."""

from __future__ import annotations

import io
import json
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from facilitator.domain.minutes.content import Interruption, MinutesContent, Recusal
from facilitator.domain.minutes.record import BadRecord, digest, record_bytes, short_code
from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.minutes import render
from tests.factories.minutes import assembly, ballot_of, cast, lamp_ballot, lamp_evening, lamp_item
from tests.pdf.reading import lines_of, page_count, text_of

RARE = "堃昇珺䶮㛃𬭎"


def test_render_is_the_same_bytes_for_the_same_record(record: bytes, paper: bytes) -> None:
    assert render(record) == paper


def test_render_refuses_what_is_not_a_canonical_record(record: bytes) -> None:
    with pytest.raises(BadRecord):
        render(record.replace(b",", b", ", 1))


def test_paper_is_tagged_pdf_a_3a_with_language_and_title(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "m.pdf").write_bytes(paper)
    info = subprocess.run(["pdfinfo", tmp_path / "m.pdf"], capture_output=True, text=True, check=True).stdout
    facts = {key: value.strip() for key, _, value in (line.partition(":") for line in info.splitlines())}
    reader = PdfReader(io.BytesIO(paper))
    metadata = reader.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert (facts["Tagged"], facts["Title"]) == ("yes", "关于“3号院路灯维修合同”的议事决策会纪要")
    assert b'pdfaid:part="3"' in metadata
    assert b'pdfaid:conformance="A"' in metadata
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    described = ElementTree.fromstring(metadata)  # noqa: S314 - made here
    assert [part.text for part in described.iter("{http://www.aiim.org/pdfua/ns/id/}part")] == ["1"]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert {page.get("/Tabs") for page in reader.pages} == {"/S"}
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_record_is_attached_as_data(record: bytes, paper: bytes) -> None:
    reader = PdfReader(io.BytesIO(paper))
    associated = [each.get_object() for each in reader.trailer["/Root"]["/AF"]]
    assert reader.attachments == {"record.json": [record]}
    assert [each["/AFRelationship"] for each in associated] == ["/Data"]


def test_first_page_says_what_who_which_rule_the_numbers_and_who_does_it_by_when(paper: bytes) -> None:
    first = "".join(line.text for line in lines_of(paper, 0))
    for words in (
        "是否同意与重庆亮邻照明工程有限公司签订3号院路灯",
        "通过",
        "居民代表会议（应到44人，表决时实到33人）",
        "赞成17票、反对12票、弃权3票、未表决0人、回避1人、无效0票",
        "城市",
        "五角亭社区居民委员会",
        "2026年12月31日",
        "28,600元，由公共收益支付",
    ):
        assert words in first


def test_codes_and_digest_are_printed(record: bytes, paper: bytes) -> None:
    text = text_of(paper)
    assert short_code(record) in text
    assert "BGFG-TTKY" in text
    assert digest(record) in text


def test_rare_names_come_out_right() -> None:
    names = f"王{RARE[0]}、李{RARE[1:3]}、{RARE[3:]}、买买提·艾力"
    content = lamp_evening(tellers=(f"王{RARE[0]}", f"李{RARE[1:3]}", RARE[3:], "买买提·艾力"))
    assert names in text_of(render(record_bytes(content)))


def test_missing_glyph_is_reported_on_the_paper() -> None:
    text = text_of(render(record_bytes(lamp_evening(recorder="陈𪚥", remarks="反\u202e对"))))
    assert "记录人陈〓" in text
    assert "反〓对" in text
    assert "标〓处的字字库中没有，请手写补上：U+2A6A5、U+202E。" in text


@pytest.mark.parametrize("count", [0, 1, 10, 300])
def test_any_number_of_names_fits(count: int) -> None:
    names = [f"第{number}位" for number in range(1, count + 1)]
    recusals = tuple(Recusal(f"回避{name}", "近亲属投标") for name in names)
    content = lamp_evening(
        tellers=tuple(f"计票{name}" for name in names),
        attachments=tuple(f"附件{name}" for name in names),
        items=(lamp_item(recusals=recusals),),
    )
    text = text_of(render(record_bytes(content)))
    expected = [f"{kind}{name}" for name in names for kind in ("计票", "附件", "回避")]
    assert [words for words in expected if words not in text] == []


def test_empty_evening_prints_not_recorded() -> None:
    content = lamp_evening(
        items=(), resolutions=(), notice=None, pre_review=None, publication=None, attachments=(), tellers=(), rule=None
    )
    text = text_of(render(record_bytes(content)))
    assert text.count("未记录") == 5
    assert "议题与表决" not in text


def test_item_that_was_only_talked_about_is_no_bare_heading() -> None:
    talk = {"proposer": "", "background": "", "plan": "", "opinions": "", "ballots": (), "recusals": ()}
    for form in ("discussion", "report", "ballot"):
        text = text_of(render(record_bytes(lamp_evening(items=(lamp_item(form=form, **talk),)))))
        assert "主要意见：未记录" in text
    opined = lamp_item(**talk | {"form": "discussion", "opinions": "先修路口的灯。"})
    assert "主要意见：先修路口的灯。" in text_of(render(record_bytes(lamp_evening(items=(opined,)))))


def test_every_outcome_is_told_in_its_own_words() -> None:
    three = {
        "未达到法定人数": cast(assembly(29), for_=10, against=10),
        "待裁定": cast(assembly(34, ("r27",)), for_=17, against=13, abstain=3),
        "未通过": cast(assembly(), for_=16, against=13, abstain=3),
    }
    for verdict, evidence in three.items():
        content = lamp_evening(items=(lamp_item(ballots=(ballot_of(evidence),)),), resolutions=())
        first = "".join(line.text for line in lines_of(render(record_bytes(content)), 0))
        assert f"结论{verdict}" in first


def test_void_ballot_interruption_and_lonely_close_are_printed() -> None:
    ballots = (lamp_ballot(void_reason="题目有误"), lamp_ballot(witness="", closed_alone_reason="监票人临时离场"))
    interruption = Interruption("20:05—20:16 服务中断（断电或异常退出），已收到的表决均已保存。")
    content = lamp_evening(items=(lamp_item(ballots=ballots),), interruptions=(interruption,))
    text = text_of(render(record_bytes(content)))
    assert "的表决作废，原因：题目有误。" in text
    assert "表决结束时没有监票人确认，原因：监票人临时离场。" in text
    assert "20:05—20:16服务中断（断电或异常退出），已收到的表决均已保存。" in text


ATTACKS = (
    '<link rel="attachment" href="file:///etc/passwd">',
    '<img src="http://127.0.0.1:9/x">',
    '"><script>alert(1)</script>',
    "{{ page.__class__.__mro__ }}",
    "{% include 'print/minutes.css' %}",
    "</style><style>@import url(http://127.0.0.1:9/x)</style>",
    "<object data=file:///etc/hostname></object>",
)


def attacked(content: MinutesContent) -> MinutesContent:
    text = "\n".join(ATTACKS)
    item = lamp_item(title=ATTACKS[0], proposer=ATTACKS[1], background=text, plan=text, opinions=text)
    return replace(content, title=ATTACKS[2], place=ATTACKS[5], items=(item,), remarks=text, attachments=ATTACKS)


def test_injected_markup_is_printed_as_text_and_fetches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    fetch = FontsOnly.fetch
    monkeypatch.setattr(
        FontsOnly, "fetch", lambda self, url, headers=None: asked.append(url) or fetch(self, url, headers)
    )
    pdf = render(record_bytes(attacked(lamp_evening())))
    text = text_of(pdf)
    assert [url for url in asked if not url.endswith(".otf")] == []
    assert all("".join(attack.split()) in text for attack in ATTACKS)
    assert list(PdfReader(io.BytesIO(pdf)).attachments) == ["record.json"]
    assert b"root:" not in pdf


def test_fetcher_stops_the_render_for_anything_else() -> None:
    for url in ("file:///etc/passwd", "http://127.0.0.1/", "data:text/plain,x", "ftp://x/y"):
        with pytest.raises(FatalURLFetchingError):
            FontsOnly().fetch(url)


def test_signature_fields_are_empty_named_and_tagged(paper: bytes) -> None:
    reader = PdfReader(io.BytesIO(paper))
    forms = reader.trailer["/Root"]["/AcroForm"]
    fields = [each.get_object() for each in forms["/Fields"]]
    assert [(field["/T"], field["/FT"], field["/TU"]) for field in fields] == [
        ("chair", "/Sig", "主持人王建国签字"),
        ("recorder", "/Sig", "记录人陈珺签字"),
    ]
    assert all("/V" not in field and field["/AP"]["/N"].get_data().strip() == b"" for field in fields)
    assert all(field["/P"].get_object() == reader.pages[-1] for field in fields)
    assert page_count(paper) == 4


def test_attached_record_names_nobody_but_officers_and_recused(record: bytes) -> None:
    ballot = json.loads(record)["items"][0]["ballots"][0]
    assert {"serial", "holder", "votes", "area_centi", "here", "recused", "took_part"} == set(ballot["roll"][0])
    assert {"channel", "choices", "serial", "mark", "invalid"} == set(ballot["papers"][0])


@pytest.mark.parametrize(
    ("kind", "name", "times"),
    [
        ("topic_council", "专题讨论会", 1),
        ("yard_meeting", "院坝会", 1),
        ("decision_council", "议事决策会", 0),
        ("new", "新会", 0),
    ],
)
def test_minutes_of_a_council_that_only_consults_say_so_under_the_title(kind: str, name: str, times: int) -> None:
    text = text_of(render(record_bytes(lamp_evening(kind=kind, kind_name=name))))

    assert text.count("只协商，不作决定") == times
    assert (text.count("由谁商量"), text.count("由谁决定")) == (times, 1 - times)


@pytest.mark.parametrize("community", ["五角亭社区", "五角亭社区（东片）", "大观楼街道五角亭社区（东片）"])
def test_masthead_does_not_break_inside_the_kind_of_paper(community: str) -> None:
    lines = lines_of(render(record_bytes(lamp_evening(issuer=f"{community}居民委员会"))), 0)

    head = [line for line in lines if line.size > 25]
    baselines = {line.baseline for line in head if set(line.text) & set("会议纪要")}
    assert "会议纪要" in "".join(line.text for line in head if line.baseline == max(baselines))
