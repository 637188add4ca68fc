"""Sticks that are plugged in, as the system lists them."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.wire.sticks import OUTSIDE, sticks


def test_sticks_are_what_can_be_written_to(tmp_path: Path) -> None:
    stick, other = tmp_path / "U盘 甲", tmp_path / "gone"
    stick.mkdir()
    listed = tmp_path / "mounts"
    escaped = str(stick).replace(" ", "\\040")
    lines = ("/dev/sda1 / ext4 rw 0 0", f"/dev/sdb1 {escaped} vfat rw 0 0", f"/dev/sdc1 {other} vfat rw 0 0")
    listed.write_text("\n".join(lines), "utf-8")

    found = sticks(listed, (f"{tmp_path}/",))

    assert [one.path for one in found] == [str(stick)]
    assert found[0].free > 0


def test_sticks_are_none_where_the_system_does_not_tell(tmp_path: Path) -> None:
    assert sticks(tmp_path / "nothing", OUTSIDE) == ()


def test_names_in_another_encoding_and_sticks_that_are_gone_are_passed_over(tmp_path: Path) -> None:
    stick, listed = tmp_path / "U盘", tmp_path / "mounts"
    stick.mkdir()
    odd = f"{tmp_path}/".encode() + "我的U盘".encode("gbk")
    Path(os.fsdecode(odd)).mkdir()
    listed.write_bytes(b"/dev/sdb1 " + odd + b" vfat rw 0 0\n/dev/sdc1 " + str(stick).encode() + b" vfat rw 0 0\n")

    assert [one.path for one in sticks(listed, (f"{tmp_path}/",))] == [str(stick)]
