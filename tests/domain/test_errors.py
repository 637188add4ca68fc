"""Refusals are sentences: filled in, stable in code, never with a hole."""

from __future__ import annotations

from facilitator.domain import errors
from facilitator.domain.errors import QuorumNotMet, Refusal, WrongState


def every_refusal() -> list[type[Refusal]]:
    return [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Refusal)]


def test_a_refusal_fills_its_sentence_from_its_details() -> None:
    assert QuorumNotMet(present=28, needed=30).message == "来了 28 人，够 30 人才能投票。"


def test_a_refusal_may_say_its_own_sentence() -> None:
    assert WrongState("散会以后再整理纪要。").message == "散会以后再整理纪要。"


def test_a_placeholder_nobody_filled_does_not_break_the_sentence() -> None:
    assert "{" not in QuorumNotMet().message


def test_every_refusal_has_a_code_of_its_own_and_ends_as_a_sentence() -> None:
    codes = [refusal.code for refusal in every_refusal()]

    assert len(codes) == len(set(codes))
    assert all(refusal.default.endswith("。") for refusal in every_refusal())
