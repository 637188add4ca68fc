"""Several demands in one cell are told apart only where they are counted from one and nothing stands before."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.importing.splitting import pieces


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1、路灯不亮\n2、大门坏了\n3、下水反水", ("路灯不亮", "大门坏了", "下水反水")),
        ("1.路灯不亮；2.大门坏了。", ("路灯不亮", "大门坏了")),
        ("一、路灯不亮\n二、大门坏了", ("路灯不亮", "大门坏了")),
        ("（1）路灯\n（2）大门", ("路灯", "大门")),
        ("路灯三盏不亮", ()),
        ("1、路灯不亮", ()),
        ("两件事：1、路灯不亮\n2、大门坏了", ()),
        ("1、路灯不亮\n3、大门坏了", ()),
        ("1.5 米宽的路；2.5 米高的墙", ()),
        ("1、路灯\n2、" + "长" * 201, ()),
        ("", ()),
    ],
)
def test_cell_is_cut_where_it_counts_its_wishes(text: str, parts: tuple[str, ...]) -> None:
    assert pieces(text) == parts
