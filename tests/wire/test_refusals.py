"""Every refusal has a status and a sentence, the same for pages, API and sockets."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask_babel import force_locale

from facilitator.domain import errors
from facilitator.domain.errors import BadInput, Busy, Forbidden, LinesRefused, NotFound, QuorumNotMet, Refusal
from facilitator.wire import refusals
from facilitator.wire.refusals import Malformed, NotJson, TooLarge, Unauthorized, retry_after, spoken, status_of

NEED_MORE = (Malformed, LinesRefused)
"""They cannot be made from nothing: each has a test of its own."""
EVERY = [
    kind
    for source in (errors, refusals)
    for kind in vars(source).values()
    if isinstance(kind, type) and issubclass(kind, Refusal) and kind not in NEED_MORE
]


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotJson(), 400),
        (Unauthorized(), 401),
        (Forbidden(), 403),
        (NotFound(), 404),
        (QuorumNotMet(present=1, needed=2), 409),
        (TooLarge(), 413),
        (Malformed({"a": "b"}), 422),
        (Busy(retry_after=2), 429),
    ],
)
def test_status_of_follows_the_table(refusal: Refusal, status: int) -> None:
    assert status_of(refusal) == status


def test_status_of_follows_the_family() -> None:
    class NoSuchHouse(NotFound):
        code = "no_such_house"

    assert status_of(NoSuchHouse()) == 404


def test_spoken_fills_the_sentence_from_the_details() -> None:
    assert spoken(QuorumNotMet(present=28, needed=30)) == {
        "ok": False,
        "error": "quorum_not_met",
        "message": "来了 28 人，够 30 人才能投票。",
        "details": {"present": 28, "needed": 30},
    }


def test_refusal_inside_another_is_spoken_in_the_same_language(app: Flask) -> None:
    inner = QuorumNotMet(present=28, needed=30)
    try:
        raise BadInput("第 {row} 行：{why}", field="rows", row=3, why=inner.message) from inner
    except BadInput as refusal:
        outer = refusal

    with app.test_request_context(), force_locale("en"):
        english, alone = spoken(outer), spoken(inner)["message"]

    assert spoken(outer)["message"] == "第 3 行：来了 28 人，够 30 人才能投票。"
    assert (english["message"], english["details"]["why"]) == (f"Row 3: {alone}", alone)
    assert not re.search("[\u4e00-\u9fff]", english["message"])


def test_spoken_survives_a_placeholder_nobody_filled() -> None:
    assert spoken(QuorumNotMet())["message"] == "来了  人，够  人才能投票。"


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_spoken_ends_every_sentence(kind: type[Refusal]) -> None:
    said = spoken(kind())

    assert said["message"].endswith("。")
    assert said["error"].islower()


def test_lines_are_refused_each_with_its_reason() -> None:
    said = spoken(LinesRefused("表 12", {"XQ-2026-0001": NotFound("没有这件。")}))

    assert said["message"].startswith("表 12 的这张表有 1 件不能录") and said["message"].endswith("。")
    assert said["details"]["lines"] == {"XQ-2026-0001": "没有这件。"}


def test_codes_are_told_apart() -> None:
    codes = [kind.code for kind in set(EVERY)]

    assert len(codes) == len(set(codes))


def test_malformed_lists_its_fields() -> None:
    said = spoken(Malformed({"items.0.title": "必须填写。"}))

    assert said["error"] == "malformed"
    assert said["details"] == {"items.0.title": "必须填写。"}


def test_retry_after_is_for_waiting_only() -> None:
    assert retry_after(Busy(retry_after=3)) == 3
    assert retry_after(Busy(retry_after=0)) is None
    assert retry_after(Forbidden(retry_after=3)) is None
