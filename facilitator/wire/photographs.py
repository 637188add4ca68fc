"""Photographs that people send, drawn anew in a child process: limits, a clock, and a sentence for every no.

The child is awaited through gevent in the server (its subprocess is patched) and plainly elsewhere, so neither the
room nor a native thread stands still for it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from facilitator.domain.errors import BadInput, Busy
from facilitator.domain.words import N_
from facilitator.services.ports import Photograph
from facilitator.wire.refusals import TooLarge
from facilitator.wire.security import UPLOAD_BYTES

PROGRAM = Path(__file__).with_name("drawing.py")
PATIENCE = 30
"""Seconds of wall clock; far more than the child's own limit of processor time."""
SENTENCES = {
    "no_photograph": N_("这不是照片，请传 JPG、PNG 或 WEBP 格式的照片。"),
    "too_many_pixels": N_("照片的像素太多，请用手机里的“编辑”缩小，或者截屏以后再传。"),
    "moving": N_("这是会动的图片，请传一张不动的照片。"),
    "broken": N_("照片打不开，可能没有传完整，请重新传一次，或者换一张。"),
}
HEIC = N_("这是 HEIC 格式，别的手机打不开。请在苹果手机“设置—相机—格式”里选“兼容性最佳”，或者截屏以后再传。")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")


class DrawnApart:
    """The port `Photographs` of every process."""

    def take(self, content: bytes) -> Photograph:
        """Raises BadInput with the sentence that helps, TooLarge, or Busy where the machine has no breath left."""
        if not content:
            raise BadInput(N_("请选一张照片。"), field="file")
        if len(content) > UPLOAD_BYTES:
            raise TooLarge(N_("文件太大，最多 8 MB。"), most=UPLOAD_BYTES)
        if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
            raise BadInput(HEIC, field="file")
        return _read(_run(content))


def _run(content: bytes) -> bytes:
    """Isolated from our environment and our folders: the child knows its own file, Pillow, and what it is given."""
    try:
        finished = subprocess.run(  # noqa: S603 - our own program, no shell
            [sys.executable, "-I", str(PROGRAM)], input=content, capture_output=True, timeout=PATIENCE, check=False,
            env={"LC_ALL": "C.UTF-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise BadInput(SENTENCES["broken"], field="file") from None
    except OSError:
        raise Busy(retry_after=5) from None
    return finished.stdout


def _read(told: bytes) -> Photograph:
    """A child that died without a word (out of time, out of memory) refuses like one that said why."""
    line, _newline, pictures = told.partition(b"\n")
    try:
        said = json.loads(line or b'{"refused": "broken"}')
    except ValueError:
        said = {"refused": "broken"}
    if "refused" in said:
        _refuse(str(said["refused"]))
    large, small = pictures[: said["large"]], pictures[said["large"] :]
    if len(small) != said["small"]:
        _refuse("broken")
    return Photograph(large, small, said["width"], said["height"])


def _refuse(why: str) -> NoReturn:
    raise BadInput(SENTENCES.get(why, SENTENCES["broken"]), field="file")
