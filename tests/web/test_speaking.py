"""A sentence that was made below is said in the language of the page, with its figures, its days and its own words."""

from __future__ import annotations

from datetime import date

from flask import Flask

from facilitator.domain.reviews.words import days_words
from facilitator.domain.said import after, listed, named, said
from facilitator.web.speaking import spoken


def test_sentence_is_said_in_both_languages(app: Flask) -> None:
    sentence = said("到{day}，过了期限还没办结的 {count} 件。", day=date(2026, 9, 30), count=2)
    assert sentence == "到2026年9月30日，过了期限还没办结的 2 件。"
    with app.test_request_context("/reviews"):
        assert spoken(sentence) == str(sentence)
    with app.test_request_context("/reviews?lang=en"):
        told = spoken(sentence)
    assert ("30/9/2026" in told, "2" in told, "到" in told) == (True, True, False)


def test_words_within_words_are_said_too_and_peoples_own_are_not(app: Flask) -> None:
    told = after(listed([named(["合格", "不合格"]), days_words(450, few=True), "灯不亮"]), "")
    assert told == "合格、不合格，4.5 天*，灯不亮"
    with app.test_request_context("/reviews?lang=en"):
        assert spoken(told) == "Qualified, Unqualified, 4.5 days*, 灯不亮"
