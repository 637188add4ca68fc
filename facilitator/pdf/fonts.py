"""Which fonts a paper is set in: the office's own where the machine has them, the packaged full CJK fonts at the end.

GB/T 9704 asks for 仿宋, 楷体, 小标宋 and 黑体 as styles, not for particular files. The commercial ones may be used
where they are installed and are never shipped; the packaged Noto fonts (OFL) end every chain, so that no name is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn as packaged
from fontTools.ttLib import TTFont

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


def packaged_files() -> dict[str, Path]:
    """Family → file, as OTF: a WOFF2 of this size costs seconds at every render."""
    return {SERIF: packaged.serif_path(), SANS: packaged.sans_path()}


def style_sheet() -> str:
    """@font-face rules for the packaged files, and one custom property for each chain."""
    faces = "\n".join(
        f'@font-face {{ font-family: "{family}"; src: url("{path.as_uri()}") }}'
        for family, path in packaged_files().items()
    )
    chains = "\n".join(f"  --{style}: {', '.join(map(_quoted, families))};" for style, families in CHAINS.items())
    return f"{faces}\n:root {{\n{chains}\n}}\n"


def _quoted(family: str) -> str:
    return f'"{family}"'


@cache
def glyphs(family: str) -> Mapping[int, str]:
    """Code point → name of the drawing in a packaged font."""
    with TTFont(packaged_files()[family], lazy=True) as font:
        names: Mapping[int, str] = font.getBestCmap()
        return names
