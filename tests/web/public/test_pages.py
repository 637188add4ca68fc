"""What anybody reads: results that were announced and signed, never a name; whether a paper is the one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from facilitator.services.context import Actor
from facilitator.services.minutes.confirmation import ConfirmationSheet
from tests.web.browser import Browser, words
from tests.web.minutes.conftest import Papers, papers

__all__ = ["papers"]
As = Callable[[Actor], Browser]


@dataclass(frozen=True)
class Judgement:
    status: int
    lines: Sequence[str]


@pytest.fixture
def asked(app: Flask) -> Iterator[list[tuple[bytes, str | None]]]:
    """What the verifier was given; it says that papers beginning with %PDF are good."""
    seen: list[tuple[bytes, str | None]] = []

    class Judging:
        def __init__(self, world: Any) -> None:
            self._world = world

        def __getattr__(self, name: str) -> Any:
            return getattr(self._world, name)

        def verify(self, pdf: bytes, code: str | None) -> Judgement:
            seen.append((pdf, code))
            if code == "AAAA-BBBB":
                return Judgement(1, ("不通过：纸上的校验码是 AAAA-BBBB，这份文件的是 7K4M-92QX。",))
            good = pdf.startswith(b"%PDF")
            return Judgement(0, ("通过。",)) if good else Judgement(1, ("不通过：文件里没有签名。",))

    app.extensions["facilitator"] = Judging(app.extensions["facilitator"])
    yield seen


def test_board_shows_a_result_only_after_the_last_signature(papers: Papers, as_: As, stranger: Browser) -> None:
    assert "是否同意路灯维修合同" not in words(stranger.get("/public"))
    papers.settle()
    as_(papers.council.chair).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    assert "是否同意路灯维修合同" not in words(stranger.get("/public"))
    as_(papers.council.recorder).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    board = words(stranger.get("/public"))
    assert "是否同意路灯维修合同" in board and "〔2026〕第1期" in board and "赞成4票" in board
    assert "representative" not in board and "committee" not in board


def test_board_names_what_is_coming(papers: Papers, stranger: Browser) -> None:
    assert "近期没有安排会议。" in words(stranger.get("/public"))


def test_guide_needs_no_log_in(stranger: Browser) -> None:
    assert "先到签到席" in words(stranger.get("/guide"))


@pytest.mark.parametrize(("paper", "verdict"), [(b"%PDF-1.7", "是原件"), (b"other", "不是原件，请不要采信。")])
def test_verify_says_in_one_sentence_whether_it_is_the_one(
    stranger: Browser, asked: list[tuple[bytes, str | None]], paper: bytes, verdict: str
) -> None:
    answer = stranger.submit("/verify", file=(BytesIO(paper), "纪要.pdf"), code="7K4M-92QX")
    assert answer.status_code == 200
    assert verdict in words(answer) and "纪要.pdf" in words(answer)
    assert asked[0] == (paper, "7K4M-92QX")


@pytest.mark.parametrize(
    ("paper", "verdict"), [(b"%PDF-1.7", "文件是原件，可是填的码不是这一份的"), (b"other", "不是原件，请不要采信。")]
)
def test_wrong_code_does_not_make_a_good_file_a_bad_one(
    stranger: Browser, asked: list[tuple[bytes, str | None]], paper: bytes, verdict: str
) -> None:
    told = words(stranger.submit("/verify", file=(BytesIO(paper), "纪要.pdf"), code="AAAA-BBBB"))
    assert verdict in told and "这份文件的是 7K4M-92QX" in told
    assert asked == [(paper, "AAAA-BBBB"), (paper, None)]


def test_verify_answers_somebody_who_has_only_the_sheet_of_the_hall(
    papers: Papers, as_: As, stranger: Browser, asked: list[tuple[bytes, str | None]]
) -> None:
    code = papers.council.ask(ConfirmationSheet(papers.council.session)).code
    waiting = words(stranger.submit("/verify", code=code.lower()))
    assert "这是会场记录码" in waiting and "还没有签完字" in waiting and "赞成4票" not in waiting

    papers.settle()
    for officer in (papers.council.chair, papers.council.recorder):
        as_(officer).submit(papers.path, f"{papers.path}/sign", passphrase="山高水长")
    for answer in (stranger.submit("/verify", code=code), stranger.get(f"/verify?code={code}")):
        told = words(answer)
        assert "这是会场记录码" in told and "〔2026〕第1期" in told and "赞成4票" in told
    assert asked == []


def test_verify_without_file_and_code_is_a_sentence(stranger: Browser, asked: list[tuple[bytes, str | None]]) -> None:
    answer = stranger.submit("/verify", code="")
    assert answer.status_code == 422
    assert "请选择要核对的 PDF 文件，或者填纸上的码。" in words(answer)
    assert asked == []
