"""Files that must not be opened are told apart before anything opens them, each with one sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from facilitator.wire.sheets.unreadable import Unreadable
from facilitator.wire.sheets.workbooks import MOST_ENTRIES, OLE, PIECE, check_text, check_workbook, is_workbook


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def workbook(*cells: tuple[str, str]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for place, text in cells:
        sheet[place] = text
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_sound_workbook_passes() -> None:
    content = workbook(("A1", "标题"), ("AB500", "路灯"))

    assert is_workbook(content)
    check_workbook("表.xlsx", content)


def test_bomb_is_not_opened() -> None:
    bomb = packed({"xl/worksheets/sheet1.xml": bytes(100 * 2**20)})
    assert len(bomb) < 2**20

    with pytest.raises(Unreadable, match="大得不正常（100 MB）"):
        check_workbook("炸弹.xlsx", bomb)


def test_swarm_of_parts_is_not_opened() -> None:
    swarm = packed({f"xl/{number}.xml": b"" for number in range(MOST_ENTRIES + 1)})

    with pytest.raises(Unreadable, match="大得不正常"):
        check_workbook("表.xlsx", swarm)


@pytest.mark.parametrize("place", ["XFD1048576", "C1048576"])
def test_cell_at_the_far_end_is_told_instead_of_laid_out(place: str) -> None:
    with pytest.raises(Unreadable, match="第 1048576 行还有内容"):
        check_workbook("表.xlsx", workbook(("A1", "标题"), (place, "·")))


def test_blank_cells_far_out_do_no_harm() -> None:
    """As in sheets whose borders were drawn down to the last row."""
    blank = b'<row r="1048576"><c r="XFD1048576" s="1"/></row>'

    check_workbook("表.xlsx", packed({"xl/worksheets/sheet1.xml": b"<worksheet>" + blank + b"</worksheet>"}))


@pytest.mark.parametrize("cut", [1, 10, 20, 26])
def test_far_cell_is_seen_across_the_pieces_it_is_read_in(cut: int) -> None:
    filled = b'<x:c s="1" r="XFD1048576"><x:v>1</x:v></x:c>'
    text = b"<x:r/>".ljust(PIECE - cut) + filled

    with pytest.raises(Unreadable, match="16384 列"):
        check_workbook("表.xlsx", packed({"xl/worksheets/sheet1.xml": text}))


@pytest.mark.parametrize("keep", [0.5, 0.98])
def test_truncated_workbook_is_damaged(keep: float) -> None:
    content = workbook(("A1", "标题"))

    with pytest.raises(Unreadable, match="不是完好的表格文件"):
        check_workbook("表.xlsx", content[: int(len(content) * keep)])


def test_flipped_byte_is_damaged() -> None:
    content = bytearray(packed({"xl/workbook.xml": b"x" * 1000}))
    content[content.index(b"xl/workbook.xml") + 20] ^= 0xFF

    with pytest.raises(Unreadable, match="不是完好的表格文件"):
        check_workbook("表.xlsx", bytes(content))


@pytest.mark.parametrize(
    "beginning",
    ["09081000 00060500" + "00" * 12 + "2f003600 0100", "09081000 00060500" + "11" * 12 + "86000000 2f000400",
     "09080800 00050500" + "00" * 4 + "2f000400"],
)  # fmt: skip
def test_locked_workbook_of_the_older_kind_asks_the_same(beginning: str) -> None:
    with pytest.raises(Unreadable, match="设了打开密码"):
        check_workbook("表.xls", OLE + bytes(504) + bytes.fromhex(beginning) + bytes(4000))
    check_workbook("表.xls", OLE + bytes(504) + bytes.fromhex(beginning.replace("2f00", "3d00")) + bytes(4000))


def test_locked_workbook_asks_to_take_the_password_off() -> None:
    locked = OLE + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(1024)

    with pytest.raises(Unreadable, match="设了打开密码"):
        check_workbook("表.xlsx", locked)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xef\xbb\xbf <HTML><table>", "里面是网页"),
        (b"<table border=1>", "里面是网页"),
        (b"%PDF-1.7\n\0\0", "不是表格文件"),
        (b"a\0b\0c\0,\0d\0", "不是表格文件"),
        ("编号,标题,内容\n1,路灯坏了,三盏\n2,井盖\0翘了,一个\n".encode(), "第 3 行有一个看不见的空字符"),
        (b"\x89PNG\r\n\x1a\n cut off", "不是表格文件"),
    ],
)
def test_what_is_no_text_is_told(content: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        check_text("表.csv", content)


@pytest.mark.parametrize("content", ["标题,内容".encode("gb18030"), "标题\t内容".encode("utf-16")])
def test_text_passes(content: bytes) -> None:
    check_text("表.csv", content)


def test_samples_of_the_project_pass() -> None:
    for path in (Path(__file__).parents[2] / "scenarios").glob("*.xlsx"):
        check_workbook(path.name, path.read_bytes())
