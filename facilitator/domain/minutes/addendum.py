"""更正单: corrects words of signed minutes by naming their digest; the signed paper itself is never changed.

Its record is frozen, digested and attached to its PDF like that of the minutes, and read back as strictly.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import BadRecord, from_record, strict_json, to_record
from facilitator.domain.minutes.signing import SignerPlace
from facilitator.domain.words import N_

FORMAT = "addendum/1"
LONGEST_WORDS, LONGEST_REASON = 2_000, 400
COUNTED = frozenset({"quorum_sentence", "names_digest", "journal", "question", "slate", "rule", "result", "roll"})
"""What was put to the vote, by which rule, what was counted and the proof of it: no words that somebody wrote."""


@dataclass(frozen=True)
class AddendumContent:
    """`corrects` is the SHA-256 of the record of the minutes, `earlier` those of the addenda before this one.

    `item`: position on the agenda, 0 for the paper as a whole. `place`: the first addendum of a paper has 1.
    """

    community: str
    issuer: str
    minutes_number: str
    minutes_title: str
    kind_name: str
    place: int
    corrects: str
    corrects_code: str
    item: int
    item_title: str
    old: str
    new: str
    reason: str
    dated: date
    signers: tuple[SignerPlace, ...]
    earlier: tuple[str, ...] = ()
    format: str = FORMAT

    @property
    def number(self) -> str:
        return f"{self.minutes_number}更正{self.place}"


def addendum_bytes(content: AddendumContent) -> bytes:
    return canonical_bytes(to_record(content))


def is_addendum(record: bytes) -> bool:
    """Whether these bytes say of themselves that they are one."""
    try:
        value = json.loads(record)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and value.get("format") == FORMAT


def read_addendum(record: bytes) -> AddendumContent:
    """Raises BadRecord unless the bytes are exactly the canonical record of some addendum."""
    content = from_record(AddendumContent, strict_json(record))
    if content.format != FORMAT or addendum_bytes(content) != record:
        raise BadRecord("not canonical")
    return content


def check_words(content: MinutesContent, item: int, old: str, new: str, reason: str) -> None:
    """Raises Missing or BadInput. `old` must stand outside what was counted: a wrong count is voted anew."""
    for name, text, sentence in (
        ("old", old, N_("请写明原来怎么写的。")),
        ("new", new, N_("请写明应当怎么写。")),
        ("reason", reason, N_("请写明为什么更正。")),
    ):
        if not text:
            raise Missing(sentence, what=name)
        limit = LONGEST_REASON if name == "reason" else LONGEST_WORDS
        if len(text) > limit:
            raise BadInput(N_("写得太长，请写在 {limit} 字以内。"), field=name, limit=limit)
    if item and all(one.position != item for one in content.items):
        raise BadInput(N_("纪要里没有第 {item} 项议题。"), field="item", item=item)
    part: Any = content if not item else next(one for one in content.items if one.position == item)
    if _plain(old) not in _plain("\n".join(_words(to_record(part)))):
        raise BadInput(
            N_("纪要的文字里没有“{old}”，请照纪要抄。票数、人数不能更正，要重新表决。"), field="old", old=old[:40]
        )


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in COUNTED:
                yield from _words(each)


def _plain(text: str) -> str:
    return "".join(text.split())
