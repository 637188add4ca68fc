"""The machine: what papers are made with, the disk that votes are kept on, the clock that is printed."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from facilitator.domain.hall.finding import Finding, bad, good, poor
from facilitator.domain.hall.machine import judge_clock, judge_disk
from facilitator.domain.words import N_
from facilitator.paths import static_dir
from facilitator.services.ports import Clock
from facilitator.wire.readings import read_disk

LIBRARIES = (
    ("pango-1.0", "libpango-1.0.so.0"),
    ("pangoft2-1.0", "libpangoft2-1.0.so.0"),
    ("harfbuzz", "libharfbuzz.so.0"),
)
SUBSETTER = ("harfbuzz-subset", "libharfbuzz-subset.so.0")
FONTS = "pylopdf_fonts_zh_cn"
OFFICIAL = (
    (N_("仿宋"), ("仿宋", "FangSong", "STFangsong", "Zhuque Fangsong")),
    (N_("楷体"), ("楷体", "KaiTi", "STKaiti", "LXGW WenKai")),
    (N_("小标宋"), ("小标宋", "FZXiaoBiaoSong")),
)
VENDOR_FILES = ("socket.io.min.js", "signature_pad.min.js")


def examine_machine(folder: Path, clock: Clock, last_entry: datetime | None) -> Iterator[Finding]:
    """`last_entry`: when the journal was last written."""
    yield from _libraries()
    yield from _fonts(folder / "fonts")
    yield _scripts()
    yield from judge_disk(read_disk(folder))
    yield judge_clock(clock.now(), last_entry)


def _libraries() -> Iterator[Finding]:
    lacking = [name for name, file in LIBRARIES if not _loads(name, file)]
    if lacking:
        cure = N_("请安装：apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b")
        yield bad("Pango", N_("缺少 {names}，不能生成 PDF").format(names="、".join(lacking)), cure)
    else:
        yield good("Pango", N_("可以生成 PDF"))
    if _loads(*SUBSETTER):
        yield good("harfbuzz-subset", N_("中文 PDF 生成快"))
    else:
        cure = N_("请安装：apt-get install libharfbuzz-subset0")
        yield poor("harfbuzz-subset", N_("没有装，每份中文 PDF 要多等几秒"), cure)


def _loads(name: str, file: str) -> bool:
    """Loading is the proof: a package may be there while its file is missing or of another architecture."""
    for candidate in (file, ctypes.util.find_library(name)):
        if candidate is not None:
            try:
                ctypes.CDLL(candidate)
            except OSError:
                continue
            return True
    return False


def _fonts(own: Path) -> Iterator[Finding]:
    """`own`: where the office puts font files of its own, see docs/decisions/0020."""
    what = N_("中文字体")
    if importlib.util.find_spec(FONTS) is None:
        yield bad(what, N_("没有自带字体，PDF 里的汉字会变成方框"), N_("请重新运行 script/bootstrap，或重装本软件。"))
    else:
        yield good(what, N_("思源宋体、思源黑体（自带）"))
    families = _font_families()
    if families is None:
        return
    brought = [file.name for file in own.iterdir()] if own.is_dir() else []
    missing = [
        style
        for style, names in OFFICIAL
        if not any(name in families for name in names) and not any(file.startswith(style) for file in brought)
    ]
    if missing:
        cure = N_("有字体文件的，装到系统里，或者放进社区资料的 fonts 文件夹（如“仿宋.ttf”）再重启；没有也不影响效力。")
        yield poor(N_("公文字体"), N_("没有{styles}，用思源宋体代替").format(styles="、".join(missing)), cure)
    else:
        yield good(N_("公文字体"), N_("仿宋、楷体、小标宋都有"))


def _font_families() -> str | None:
    """Everything fontconfig knows, as one text; None where it cannot be asked."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    asked = subprocess.run([program, ":", "family"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    return asked.stdout if asked.returncode == 0 else None


def _scripts() -> Finding:
    lacking = [name for name in VENDOR_FILES if not (static_dir() / "vendor" / name).is_file()]
    if lacking:
        found = N_("缺少 {names}，手机和大屏幕不会自动更新").format(names="、".join(lacking))
        return bad(N_("网页脚本"), found, N_("请运行 script/bootstrap。"))
    return good(N_("网页脚本"), N_("齐全"))
