"""公示 on its pages: hung up, objected, photographed, ended; everybody's page, the code on paper, the chat group."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import Actor
from facilitator.services.notices.object import ObjectToNotice
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.notices import hung_notice, signed_minutes
from tests.factories.papering import of_meeting
from tests.factories.paperwork import history, in_full
from tests.factories.pictures import phone_photo
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def test_notice_is_hung_up_and_kept_on_its_page(as_: As, council: Council) -> None:
    minutes = signed_minutes(council)
    clerk, page = as_(council.clerk), f"/minutes/{minutes}/notice"

    short = clerk.submit(page, f"{page}/publish", first="2026-11-25", last="2026-11-30")
    hung = clerk.submit(page, f"{page}/publish", first="2026-11-25", last="2026-12-09")
    objected = clerk.submit(page, f"{page}/object", text="票数不对", who="李翠")
    photo = clerk.submit(page, f"{page}/photo", day="first", file=(BytesIO(phone_photo()), "1.jpg"))

    assert (short.status_code, "公示至少 15 天" in words(short)) == (409, True)
    assert [hung.status_code, objected.status_code, photo.status_code] == [303, 303, 303]
    told = words(clerk.get(page))
    assert ("正在公示，还有 15 天" in told, "票数不对" in told, "还有 1 条意见没有答复" in told) == (True, True, True)
    assert clerk.get(f"{page}/photo/first.jpg").mimetype == "image/jpeg"
    assert clerk.get(f"{page}/photo/last.jpg").status_code == 404


def test_days_are_those_of_the_signed_paper_as_long_as_they_can_be_kept(as_: As, council: Council) -> None:
    page = f"/minutes/{signed_minutes(council)}/notice"
    shown = as_(council.clerk).get(page)
    assert 'value="2026-11-26"' in shown.text and 'value="2026-12-10"' in shown.text
    assert "这是签过字的纪要上写的日子" in words(shown)

    council.world.clock.forward(days=3)
    late = as_(council.clerk).get(page)

    assert 'value="2026-11-28"' in late.text and 'value="2026-12-12"' in late.text
    assert "纪要上写的是从2026年11月26日起，已经过了" in words(late)


def test_chair_reads_the_notice_and_is_offered_no_form(as_: As, council: Council) -> None:
    minutes = hung_notice(council)
    assert "登记一条意见" not in words(as_(council.chair).get(f"/minutes/{minutes}/notice"))


def test_code_on_the_paper_says_in_one_sentence_whether_it_is_ours(stranger: Browser, council: Council) -> None:
    code = in_full(council, hung_notice(council)).code

    good, bad = stranger.get(f"/verify?code={code}"), stranger.get("/verify?code=AAAA-AAAA")

    assert "这个校验码是本社区的：“路灯合同”会议纪要〔2026〕第1期。" in words(good)
    assert "本社区没有用过这个校验码。" in words(bad)


def test_page_of_all_names_nobody_who_objected(stranger: Browser, council: Council) -> None:
    minutes = hung_notice(council)
    council.do(ObjectToNotice(minutes, "李翠说不对", "李翠"), council.clerk)

    page = words(stranger.get(f"/public/notice/{minutes}"))

    assert ("关于“路灯合同”表决结果的公示" in page, "李翠" in page) == (True, False)
    assert "正在公示和公示过的" in words(stranger.get("/public"))
    assert stranger.get("/public/notice/nothing").status_code == 404


@pytest.fixture
def figures() -> tuple[str, ...]:
    return ("3", "1", "0")


def test_group_board_paper_page_and_ledger_say_the_same(
    as_: As, council: Council, stranger: Browser, figures: tuple[str, ...]
) -> None:
    """One announcement and one signature: every place that tells of them has the figures of the record."""
    minutes = hung_notice(council)
    content = in_full(council, minutes).content
    ballot = content.items[0].ballots[0]
    record = tuple(str(ballot.result["tally"][name]) for name in ("for", "against", "abstain"))
    sentence = ballot.result["sentence"]
    clerk = as_(council.clerk)

    paper = {row["label"]: row["text"] for row in of_meeting(council, PaperKind.RESULT_NOTICE)["passages"][1]["rows"]}
    statistics = {
        line[0]: line[-1]
        for some in of_meeting(council, PaperKind.STATISTICS)["groups"]
        for line in some["lines"]
    }
    page = words(stranger.get(f"/public/notice/{minutes}"))

    assert record == figures
    assert tuple(paper[name] for name in ("赞成", "反对", "弃权")) == tuple(f"{count} 票" for count in figures)
    assert tuple(statistics[name] for name in ("赞成", "反对", "弃权")) == figures
    told = zip(("赞成", "反对", "弃权"), figures, strict=True)
    assert [name for name, count in told if f"{name} {count} 票" not in page] == []
    for place in (f"/posts/result/{council.session}", f"/posts/notice/{minutes}"):
        assert sentence in words(clerk.get(place))
        assert clerk.get(f"{place}.png").mimetype == "image/png"
    assert sentence in words(stranger.get("/public"))
    assert sentence in words(stranger.get(f"/verify?code={in_full(council, minutes).code}"))
    moved = history(council)[-1]
    assert (moved[0], moved[2], row_of(council, council.demand).authority) == ("passed", minutes, minutes)
    assert content.resolutions[0].moves_to == row_of(council, council.demand).state
