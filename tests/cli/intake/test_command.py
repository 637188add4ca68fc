"""facilitator intake paste, over the chain as it was pasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine

CHAIN = Path(__file__).parents[2] / "domain" / "demands" / "pasting" / "chain.txt"


def test_paste_says_what_became_of_the_chain(facilitator: CommandLine) -> None:
    told = facilitator("intake", "paste", CHAIN, "--grid", "2网格")

    assert (told.status, told.err) == (0, "")
    assert "已记 10 份草稿（其中附议 2 份），请到“需求台账 → 草稿”里逐份确认。" in told.out
    assert "示例，不是谁的需求" in told.out


def test_paste_tells_programs_every_line(facilitator: CommandLine) -> None:
    told = facilitator("--json", "intake", "paste", CHAIN).json

    assert (told["ok"], told["dry_run"], len(told["made"]), len(told["drafts"]), len(told["lines"])) == (
        True, False, 10, 10, 22,
    )  # fmt: skip
    rail = told["drafts"][6]
    assert (rail["building"], rail["unit"], rail["door"], rail["contact"]) == ("5栋", "2", "3", "13800138000")
    assert [line["line"] for line in told["lines"] if line["role"] in ("example", "chatter")] == [3, 14, 16]


def test_paste_dry_run_keeps_nothing(facilitator: CommandLine) -> None:
    told = facilitator("intake", "paste", CHAIN, "--dry-run")

    assert (told.status, "现在什么也没有记" in told.out) == (0, True)
    assert len(facilitator("--json", "intake", "paste", CHAIN).json["made"]) == 10


def test_paste_reads_the_older_encoding(facilitator: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "群.txt"
    file.write_bytes("1. 王芳 2栋 路灯坏了".encode("gb18030"))

    (draft,) = facilitator("--json", "intake", "paste", file).json["drafts"]
    assert draft["reporter_name"] == "王芳"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("住户甲\n收到".encode(), "一件需求也没有读出来"),
        (b"\xff\xfe\x00\x81\xff", "不是文本文件"),
        ("1. 王芳 2栋 灯坏了\n2. 李叔 3栋 身份证 11010519491231002X".encode(), "第 2 行写了身份证号或者银行卡号"),
        ("啊".encode() * 80_000, "一次贴得太多，最多 200 KB"),
        (b"a" * 500_000, "太大，一次最多 200 KB"),
    ],
)
def test_paste_says_what_is_wrong(facilitator: CommandLine, tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "群.txt"
    file.write_bytes(content)

    told = facilitator("intake", "paste", file)

    assert told.status != 0
    assert sentence in told.err


def test_paste_leaves_out_what_was_put_down_before(facilitator: CommandLine) -> None:
    facilitator("intake", "paste", CHAIN)
    second = facilitator("--json", "intake", "paste", CHAIN).json
    assert (second["ok"], second["made"], [one["draft"] for one in second["known"]]) == (True, [], list(range(1, 11)))
    assert "已经记过，这次不再记；要再记加 --again" in facilitator("intake", "paste", CHAIN).out
    assert len(facilitator("--json", "intake", "paste", CHAIN, "--again").json["made"]) == 10
