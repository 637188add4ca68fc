"""The machine: what papers are made with, the disk that votes are kept on, the clock that is printed."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from facilitator.cli.doctor.finding import Finding, bad, good, poor
from facilitator.domain.here import HERE
from facilitator.domain.words import N_
from facilitator.paths import static_dir
from facilitator.services.ports import Clock

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
LEAST_FREE, COMFORTABLE = 500 * 2**20, 2**30
SLOW_DISK = 0.05
"""Seconds for one durable write; a hall of two hundred waits for about twenty of them."""
WRITES = 10
VENDOR_FILES = ("socket.io.min.js", "signature_pad.min.js")


def examine_machine(folder: Path, clock: Clock, last_entry: float | None) -> Iterator[Finding]:
    """`last_entry`: when the journal was last written, as a timestamp."""
    yield from _libraries()
    yield from _fonts(folder / "fonts")
    yield _scripts()
    yield from _disk(folder)
    yield _clock(clock, last_entry)


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


def _disk(folder: Path) -> Iterator[Finding]:
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(there).free
    found = N_("还剩 {free} MB").format(free=free // 2**20)
    cure = N_("请清理磁盘，或用 --instance 换一个盘。")
    if free < LEAST_FREE:
        yield bad(N_("磁盘空间"), found, cure)
    elif free < COMFORTABLE:
        yield poor(N_("磁盘空间"), found, cure)
    else:
        yield good(N_("磁盘空间"), found)
    if not os.access(there, os.W_OK):
        cure = N_("请换一个有写入权限的账号或文件夹。")
        yield bad(N_("磁盘写入"), N_("“{folder}”不能写入").format(folder=there), cure)
        return
    seconds = _durable_write(there)
    found = N_("每次落盘 {milliseconds} 毫秒").format(milliseconds=round(seconds * 1000, 1))
    if seconds > SLOW_DISK:
        yield poor(N_("磁盘写入"), found, N_("两百人同时投票时会慢，建议换固态硬盘，关掉别的程序。"))
    else:
        yield good(N_("磁盘写入"), found)


def _durable_write(folder: Path) -> float:
    """The middle one of ten, in seconds."""
    probe = folder / f".probe-{os.getpid()}"
    took = []
    try:
        with probe.open("wb", buffering=0) as file:
            for _ in range(WRITES):
                start = time.perf_counter()
                file.write(bytes(4096))
                os.fsync(file.fileno())
                took.append(time.perf_counter() - start)
    finally:
        probe.unlink(missing_ok=True)
    return sorted(took)[WRITES // 2]


def _clock(clock: Clock, last_entry: float | None) -> Finding:
    now = clock.now()
    found = N_("北京时间 {now}，请和手机对一下").format(now=f"{now.astimezone(HERE):%Y-%m-%d %H:%M}")
    if last_entry is not None and last_entry > now.timestamp() + 60:
        return bad(N_("时钟"), N_("比最后一条记录还早：{found}").format(found=found), N_("请把电脑的日期和时间调准。"))
    return good(N_("时钟"), found)
