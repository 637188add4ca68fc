"""What keeps a paste out as a whole, said before anything is read of it, so that a look says the same as the deed."""

from __future__ import annotations

from facilitator.domain.demands.never_kept import holds_identity_number
from facilitator.domain.errors import BadInput
from facilitator.domain.legible import without_hidden
from facilitator.domain.words import N_

LARGEST_PASTE = 200 * 1024
"""Bytes of UTF-8; a year of a busy group is less."""
_MOST_NAMED = 10


def check_paste(text: str) -> None:
    """Raises BadInput for more than anybody pastes, and for identity numbers; `lines` are counted from 1."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_PASTE:
        raise BadInput(N_("一次贴得太多，最多 {most} KB，请分几次贴。"), field="text", most=LARGEST_PASTE // 1024)
    lines = enumerate(text.splitlines(), 1)
    found = [number for number, line in lines if holds_identity_number(without_hidden(line))]
    if found:
        raise BadInput(
            N_("第 {lines} 行写了身份证号或者银行卡号，台账不收：请从贴的话里删掉，再看一遍。"),
            field="text",
            lines="、".join(map(str, found[:_MOST_NAMED])),
        )
