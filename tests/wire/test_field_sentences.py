"""Every fault pydantic can find has a sentence that ends."""

from __future__ import annotations

from facilitator.wire.field_sentences import OTHERWISE, SENTENCES, sentences


def test_sentences_end() -> None:
    assert all(sentence.endswith("。") for sentence in (*SENTENCES.values(), OTHERWISE))


def test_sentences_keep_the_first_fault_of_a_field() -> None:
    errors = [
        {"loc": ("items", 0, "title"), "type": "missing"},
        {"loc": ("items", 0, "title"), "type": "string_type"},
        {"loc": (), "type": "something new"},
    ]

    assert sentences(errors) == {"items.0.title": "必须填写。", "body": "填得不对，请检查。"}
