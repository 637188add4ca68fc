"""What somebody at the command line answers: `--answer`, `--answers`, and the short ways to say the usual things."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from facilitator.cli.failures import Failure
from facilitator.cli.ledger.words import plain_answer, spoken_answer, spoken_key
from facilitator.domain.demands.importing.classes_told import UNTOLD
from facilitator.domain.demands.importing.judging import IMPORT, SKIP
from facilitator.domain.demands.importing.questions import Answers, Asked, Free, Kind
from facilitator.domain.words import N_

_FREE: Mapping[Free, str] = {
    Free.YEAR: N_("或者别的年份"),
    Free.NUMBER: N_("或者一个整数"),
    Free.DAY: N_("或者日期，例如 2026-10-31"),
}


def read_answers(
    pairs: Sequence[str],
    file: Path | None,
    year: int | None,
    hidden: str | None,
    split: str | None,
    category: str | None,
    aside: str,
) -> Answers:
    """`hidden` answers for all hidden rows and columns, `split` for all cells with several demands, `category` for rows
    that tell no class; `aside` lists rows that stay out, `12,30-35`. Raises Failure for what cannot be read."""
    given: dict[str, str] = {}
    if hidden is not None:
        given |= {Kind.HIDDEN_ROW.value: hidden, Kind.HIDDEN_COLUMN.value: "read" if hidden == IMPORT else SKIP}
    if split is not None:
        given[Kind.SPLIT.value] = split
    if category is not None:
        given[f"{Kind.CLASS.value}:{UNTOLD}"] = category
    if year is not None:
        given[Kind.YEAR.value] = str(year)
    given |= _from_file(file) if file is not None else {}
    for pair in pairs:
        key, sign, value = pair.replace("＝", "=").rpartition("=")
        if not sign or not key.strip():
            raise Failure(N_("“--answer {pair}”看不懂。").format(pair=pair), N_("写法：--answer 问题=回答。"))
        given[key.strip()] = value.strip()
    plain = dict(plain_answer(key, value) for key, value in given.items())
    return Answers(plain, frozenset(_rows(aside)))


def _from_file(file: Path) -> dict[str, str]:
    """A JSON object of questions and answers, as `--json` lists the questions."""
    try:
        told = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, OSError, RecursionError):
        told = None
    if not isinstance(told, dict) or not all(isinstance(value, str | int) for value in told.values()):
        raise Failure(N_("“{name}”应是一个 JSON 对象：问题 → 回答。").format(name=file.name))
    return {str(key): str(value) for key, value in told.items()}


def _rows(text: str) -> Iterable[int]:
    for part in filter(None, (one.strip() for one in text.replace("，", ",").split(","))):
        first, _sign, last = part.partition("-")
        if not first.isdecimal() or not (last or first).isdecimal() or int(last or first) - int(first) > 100_000:
            raise Failure(N_("“--aside {text}”看不懂。").format(text=text), N_("写法：--aside 12,30-35"))
        yield from range(int(first), int(last or first) + 1)


def how_to_answer(asked: Asked) -> str:
    """The question with its key, where it came up, and what may be answered."""
    question = asked.question
    words = ((spoken_answer(question.kind, one.value), one.label) for one in question.proposals)
    said = [word if label in ("", word) else f"{word}（{label}）" for word, label in words]
    said += [_FREE[question.free]] if question.free in _FREE else []
    return N_("--answer {key}=…　{choices}").format(key=spoken_key(question.key), choices="、".join(said))
