"""An office's own fonts in the instance's folder come first; what they lack the packaged ones draw."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from facilitator.pdf.fonts import SERIF, packaged_files
from tests.factories.laid_out import LAYOUTS

CHILD = """
import json, sys
from pathlib import Path
from facilitator.pdf.fonts import look_in, office_files
look_in(Path(sys.argv[1]))
from facilitator.pdf.papers import print_paper
sys.stdout.buffer.write(json.dumps(sorted(office_files())).encode() + b"|" + print_paper(sys.stdin.buffer.read()))
"""


@pytest.fixture(scope="module")
def own_font(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A font that has the words of a form and no rare name, under a name of its own."""
    with TTFont(packaged_files()[SERIF]) as font:
        chosen = Subsetter(Options())
        chosen.populate(text="交办单编号请理事项中一二三楼道灯不亮五角亭社区居民委员会回执联签字日期0123456789")
        chosen.subset(font)
        for record in font["name"].names:
            record.string = "OfficeFont"
        kept = io.BytesIO()
        font.save(kept)
    return kept.getvalue()


def printed(folder: Path) -> tuple[list[str], bytes]:
    """In a process of its own: fonts are looked for once."""
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)], input=LAYOUTS["form"].content(5), capture_output=True, check=True
    )
    styles, pdf = ran.stdout.split(b"|", 1)
    return json.loads(styles), pdf


def fonts_in(pdf: bytes, folder: Path) -> str:
    (folder / "paper.pdf").write_bytes(pdf)
    return subprocess.run(["pdffonts", folder / "paper.pdf"], capture_output=True, text=True, check=True).stdout


def text_in(pdf: bytes, folder: Path) -> str:
    (folder / "paper.pdf").write_bytes(pdf)
    told = subprocess.run(["pdftotext", folder / "paper.pdf", "-"], capture_output=True, text=True, check=True).stdout
    return "".join(told.split())


def test_own_font_comes_first_and_rare_names_come_from_the_packaged_one(own_font: bytes, tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "仿宋.otf").write_bytes(own_font)

    styles, pdf = printed(tmp_path / "fonts")

    assert styles == ["fangsong"]
    assert "Office-fangsong" in fonts_in(pdf, tmp_path) and "Council-Serif" in fonts_in(pdf, tmp_path)
    assert [name for name in ("李昇珺", "䶮㛃", "陈𬭎") if name not in text_in(pdf, tmp_path)] == []


def test_broken_or_foreign_file_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "仿宋.ttf").write_bytes(b"no font")
    (tmp_path / "fonts" / "readme.txt").write_text("仿宋")

    styles, pdf = printed(tmp_path / "fonts")

    assert styles == [] and "Office" not in fonts_in(pdf, tmp_path)


def test_without_a_folder_nothing_changes(tmp_path: Path) -> None:
    styles, pdf = printed(tmp_path / "none")

    assert styles == [] and "Council-Serif" in fonts_in(pdf, tmp_path)
