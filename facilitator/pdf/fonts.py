"""Which fonts a paper is set in: the office's own where the machine has them, the packaged full CJK fonts at the end.

GB/T 9704 asks for 仿宋, 楷体, 小标宋 and 黑体 as styles, not for particular files. The commercial ones may be used
where they are installed, or lie in the instance's folder `fonts` (仿宋.ttf, 小标宋.otf …), and are never shipped; the
packaged Noto fonts (OFL) end every chain, so that no name is lost (docs/decisions/0020).
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn as packaged
from fontTools.ttLib import TTFont

log = logging.getLogger(__name__)
SERIF, SANS = "Council Serif", "Council Sans"

CHAINS: dict[str, tuple[str, ...]] = {
    "fangsong": (
        "方正仿宋_GBK", "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "Zhuque Fangsong",
        "FandolFang R", SERIF, SANS,
    ),
    "kaiti": (
        "方正楷体_GBK", "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai GB", "LXGW WenKai",
        "FandolKai", SERIF, SANS,
    ),
    "biaosong": ("方正小标宋_GBK", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", SERIF, SANS),
    "heiti": ("方正黑体_GBK", "SimHei", "黑体", "STHeiti", SANS, SERIF),
    "songti": ("方正书宋_GBK", "SimSun", "宋体", "STSong", SERIF, SANS),
}  # fmt: skip


OFFICE = {"fangsong": "仿宋", "kaiti": "楷体", "biaosong": "小标宋", "heiti": "黑体", "songti": "宋体"}
"""Style → how the name of an office's own font file begins."""
_FORMATS = (".ttf", ".otf", ".ttc")
_FOLDER = "FACILITATOR_FONTS"
"""A paper that somebody waits for is made by a child process, which is told the folder by its surroundings."""


def look_in(folder: Path) -> None:
    """Where the office's own fonts lie; told once by whoever opens the instance, before the first paper."""
    os.environ[_FOLDER] = str(folder)


@cache
def office_files() -> Mapping[str, Path]:
    """Style → the office's own file. One that cannot be read is left out and said: the chain goes on behind it."""
    folder = Path(os.environ.get(_FOLDER, ""))
    found: dict[str, Path] = {}
    if not os.environ.get(_FOLDER) or not folder.is_dir():
        return found
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _FORMATS)
    for style, begins in OFFICE.items():
        named = [file for file in files if file.name.startswith(begins)]
        if named and _is_font(named[0]):
            found[style] = named[0].resolve()
    return found


def _is_font(file: Path) -> bool:
    """Whether it has drawings for Chinese at all."""
    try:
        with TTFont(file, fontNumber=0, lazy=True) as font:
            return ord("中") in font.getBestCmap()
    except Exception:
        # A stranger's file; however it breaks the reader, papers are made without it.
        log.warning("字体文件读不出来，没有用：%s", file.name, exc_info=True)
        return False


def files_of_faces() -> dict[str, Path]:
    """Every family that papers may ask for by a file."""
    return {**packaged_files(), **{_office(style): path for style, path in office_files().items()}}


def _office(style: str) -> str:
    return f"Office {style}"


def packaged_files() -> dict[str, Path]:
    """Family → file, as OTF: a WOFF2 of this size costs seconds at every render."""
    return {SERIF: packaged.serif_path(), SANS: packaged.sans_path()}


def style_sheet() -> str:
    """@font-face rules for the files, and one custom property for each chain, the office's own font first."""
    faces = "\n".join(
        f'@font-face {{ font-family: "{family}"; src: url("{path.as_uri()}") }}'
        for family, path in files_of_faces().items()
    )
    own = {style: (_office(style),) for style in office_files()}
    ordered = {style: (*own.get(style, ()), *families) for style, families in CHAINS.items()}
    chains = "\n".join(f"  --{style}: {', '.join(map(_quoted, families))};" for style, families in ordered.items())
    return f"{faces}\n:root {{\n{chains}\n}}\n"


def _quoted(family: str) -> str:
    return f'"{family}"'


@cache
def glyphs(family: str) -> Mapping[int, str]:
    """Code point → name of the drawing in a packaged font."""
    with TTFont(packaged_files()[family], lazy=True) as font:
        names: Mapping[int, str] = font.getBestCmap()
        return names
