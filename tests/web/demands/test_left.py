"""After forgetting, the page of a demand lists what may still point at somebody, each with the form that mends it."""

from __future__ import annotations

from html import unescape
from re import findall

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.factories.ledger import put, row_of
from tests.web.browser import Browser, words
from tests.web.demands.test_evidence import page_of, send

LEFT = "抹去以后，请再看一看"


@pytest.fixture
def clerk(stranger: Browser, council: Council) -> Browser:
    return stranger.log_in(council.clerk)


@pytest.fixture
def demand(council: Council) -> str:
    told = "建国路也黑。他的车渝A12345停在门口。三盏灯都不亮。"
    wish = RegisterDemand("张阿姨家的灯", told, Category.OTHER, Channel.PHONE, reporter_name="张建国")
    demand = str(council.do(wish, council.clerk).demand)
    put(council, demand, state=DemandState.IN_PROGRESS, public_title="王奶奶门口的灯")
    return demand


def test_page_lists_sentences_until_their_words_are_gone(clerk: Browser, council: Council, demand: str) -> None:
    page = page_of(council, demand)
    assert LEFT not in words(clerk.get(page))

    answer = send(clerk, page, "forget_contact", reason="本人要求")

    assert LEFT in words(answer) and "还有话可能认得出人" in words(answer)
    listed = words(answer).split(LEFT)[-1].split("经过")[0]
    assert [sentence in listed for sentence in ("建国路也黑。", "他的车渝A12345停在门口。", "王奶奶")] == [True] * 3
    assert "建国" not in answer.request.query_string.decode()

    typed = {"reason": "本人要求", "words": "渝A12345、建国路；王奶奶"}
    assert LEFT not in words(send(clerk, page, "forget_contact", **typed))
    assert row_of(council, demand).description == "〔已抹去〕也黑。他的车〔已抹去〕停在门口。三盏灯都不亮。"


def test_link_opens_the_form_that_mends_the_sentence(clerk: Browser, council: Council, demand: str) -> None:
    answer = send(clerk, page_of(council, demand), "forget_contact", reason="本人要求")
    links = [unescape(link) for link in findall(r'href="([^"]*open=[^"]*)"', answer.text)]

    assert {link.split("#")[1] for link in links} == {"forget_contact-words", "word_for_public-title"}
    opened = clerk.get(links[0].split("#")[0]).text
    assert opened.count("<details open>") + opened.count('<details class="others" open>') >= 2
    assert 'id="forget_contact-words"' in opened


def test_readers_without_the_ledger_see_no_list(
    clerk: Browser, council: Council, demand: str, stranger: Browser
) -> None:
    send(clerk, page_of(council, demand), "forget_contact", reason="本人要求")

    page = stranger.log_in(council.chair).get(page_of(council, demand))

    assert (page.status_code, LEFT in words(page)) == (200, False)


def test_sentence_is_hidden_by_one_press_beside_it(clerk: Browser, council: Council, demand: str) -> None:
    put(council, demand, location="5栋1203室门口")
    page = page_of(council, demand)
    listed = send(clerk, page, "forget_contact", reason="本人要求")
    assert "→ 5栋**门口" in words(listed)
    places = findall(r'name="places" value="([^"]*location[^"]*)"', listed.text)

    answer = send(clerk, page, "forget_contact", reason="遮去门牌", places=places[0])

    assert "1203" not in words(answer)
    assert row_of(council, demand).location == "5栋**门口"
