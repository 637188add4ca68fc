"""Four steps in a browser without scripts: file, columns, rows, written; what cannot be read leaves nothing behind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from openpyxl import Workbook, load_workbook
from werkzeug.test import TestResponse

from facilitator.domain.demands.entry import Category
from facilitator.services.context import Actor
from facilitator.services.demands.batches import ImportBatches
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.import_batch import LARGEST_BATCH
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.web.spreadsheets.working import EXTENSION, Works
from facilitator.wire.kept_files import MOST_EACH
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
OFFICE = Path(__file__).parents[2] / "scenarios" / "台账-2026三季度.xlsx"
MESSAGES = "编号,标题,内容,时间,分类\n24,路灯不亮,三盏,9月5日,城乡建设\n25,下水反水,,2026-09-06,环境卫生\n"
DATED = MESSAGES.replace("9月5日", "2026-09-05").replace("城乡建设", "基础设施")
"""Nothing in it is asked about."""
ANSWERS = {
    "answer year": "2026",
    "answer day_order": "month_first",
    "answer hidden_row": "import",
    "answer hidden_column:I": "read",
    "answer split": "yes",
    "answer rounded": "drop",
    "answer households:全院": "keep",
    "answer households:约20户": "…",
    "written households:约20户": "18",
    "answer name_count": "split",
    "answer finished": "register",
    "answer deadline:尽快": "…",
    "written deadline:尽快": "2026-12-31",
}


@pytest.fixture(autouse=True)
def patient(app: Flask) -> None:
    """A busy machine is no reason to show how far the work is instead of what came of it."""
    app.extensions[EXTENSION] = Works(patience=60)


def bring(browser: Browser, name: str, content: bytes) -> TestResponse:
    return browser.submit("/ledger/import", file=(io.BytesIO(content), name))


def brought(browser: Browser, name: str, content: bytes) -> str:
    """The address of the file's first step, without its last part."""
    answer = bring(browser, name, content)
    assert answer.status_code == 303, words(answer)
    return str(answer.location).removesuffix("/columns")


def columns(browser: Browser, kept: str, **changed: str) -> TestResponse:
    """Send the columns as they were guessed, some of them changed."""
    page = browser.get(f"{kept}/columns").text
    guessed = dict(re.findall(r'<select name="(column \d+)".*?<option value="(\w+)" selected', page, re.DOTALL))
    return browser.submit(f"{kept}/columns", columns="1", channel="phone", **{**guessed, **changed})


def kept_folders(council: Council) -> list[Path]:
    return list((council.world.settings.instance / "imports").glob("*"))


def size(council: Council) -> int:
    total: int = council.ask(CountDemands(), council.clerk).everything
    return total


def test_four_steps_lead_a_table_into_the_ledger(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", MESSAGES.encode())
    assert "表头在第 1 行，下面 2 行有字。" in words(browser.get(f"{kept}/columns"))

    assert columns(browser, kept).location == f"{kept}/rows"
    page = words(browser.get(f"{kept}/rows"))
    assert "有些日期没有写年份（例如“9月5日”），算哪一年？" in page and "还有 2 个问题没有回答" in page
    assert "“城乡建设”算哪一类？" in page and "checked" not in browser.get(f"{kept}/rows").text.split("城乡建设")[1]
    assert browser.submit(f"{kept}/rows", f"{kept}/write").location == f"{kept}/rows"
    assert size(council) == 0
    browser.submit(f"{kept}/rows", **{"answer year": "2026", "answer class:城乡建设": "infrastructure"})
    assert "写入台账：新登记 2 件，改动 0 件" in words(browser.get(f"{kept}/rows"))

    assert browser.submit(f"{kept}/rows", f"{kept}/write").location == "/ledger/import"
    page = words(browser.get("/ledger/import"))
    assert "已导入：新登记 2 件，改动 0 件，没有变化 0 件。" in page and "留言.csv" in page
    assert (size(council), kept_folders(council)) == (2, [])


def test_table_without_classes_asks_once_and_the_batch_remembers(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", "留言主题,留言时间\n路灯不亮,2026-09-06\n井盖翘了,2026-09-07\n".encode())
    columns(browser, kept)
    page = words(browser.get(f"{kept}/rows"))
    assert "这张表没有类别这一栏：全部归入哪一类？" in page and "还有 1 个问题没有回答" in page
    browser.submit(f"{kept}/rows", f"{kept}/write")
    assert size(council) == 0

    browser.submit(f"{kept}/rows", **{"answer class:没有写": "infrastructure"})
    browser.submit(f"{kept}/rows", f"{kept}/write")

    assert [line.category for line in council.ask(DemandList(), council.clerk).lines] == ["infrastructure"] * 2
    (event,) = council.events("DemandsImported")
    assert event["untold_class"] == "infrastructure"


def test_ledger_of_an_office_goes_the_same_way(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, OFFICE.name, OFFICE.read_bytes())
    columns(browser, kept)
    page = words(browser.get(f"{kept}/rows"))
    assert "还有 17 个问题没有回答" in page and "第 25、47、69、72 行是小计" in page
    browser.submit(f"{kept}/rows", **ANSWERS)
    assert "写入台账：新登记 68 件，改动 0 件" in words(browser.get(f"{kept}/rows"))
    browser.submit(f"{kept}/rows", f"{kept}/write")
    assert size(council) == 68
    with council.world.database.reading() as unit:
        lines = {line.external_ref: line for line in unit.imports.lines("external_ref", {"2026-0008", "2026-0009"})}
    assert lines["2026-0008"].affected_households == 18
    assert str(lines["2026-0009"].deadline) == "2026-12-31"


def test_rows_may_stay_out_and_come_back(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", MESSAGES.replace("2026-09-06", "不知道").encode())
    columns(browser, kept)
    assert "D3 时间：“不知道”看不出是哪一天" in words(browser.get(f"{kept}/rows"))
    answer = {"answer year": "2026", "answer class:城乡建设": "other"}
    browser.submit(f"{kept}/rows", **answer, shown=["2", "3"], aside=["3"])
    assert "新登记 1 件" in words(browser.get(f"{kept}/rows"))
    browser.submit(f"{kept}/rows", **answer, shown=["3"])
    assert "有 1 行不对" in words(browser.get(f"{kept}/rows"))


def test_column_may_be_read_as_something_else(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", DATED.encode())
    columns(browser, kept, **{"column 3": "told", "column 0": "skip"})
    browser.submit(f"{kept}/rows", f"{kept}/write")
    with council.world.database.reading() as unit:
        (line,) = unit.imports.lines("title", {"路灯不亮"})
    assert (line.told, line.external_ref, line.channel) == ({"时间": "2026-09-05"}, None, "phone")


def test_file_with_several_tables_asks_which_one(council: Council, as_: As) -> None:
    book = Workbook()
    for name in ("七月", "八月"):
        sheet = book.create_sheet(name)
        sheet.append(("标题", "内容"))
        sheet.append((f"{name}的路灯", "不亮"))
    file = io.BytesIO()
    book.save(file)
    browser = as_(council.clerk)
    kept = brought(browser, "两张.xlsx", file.getvalue())
    assert "导入哪一张？一次一张。" in words(browser.get(f"{kept}/columns"))
    page = words(browser.submit(f"{kept}/columns", sheet="八月"))
    assert "工作表“八月”" in page and "没有读的工作表：七月" in page


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(100 * 2**20))
    return file.getvalue()


def locked() -> bytes:
    ole = bytes.fromhex("d0cf11e0a1b11ae1")
    return ole + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(1024)


TOO_MANY = ("标题,内容\n" + "路灯,不亮\n" * (LARGEST_BATCH + 1)).encode()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("炸弹.xlsx", bomb(), "展开后大得不正常（100 MB）"),
        ("密码.xlsx", locked(), "设了打开密码"),
        ("半截.xlsx", OFFICE.read_bytes()[:5000], "不是完好的表格文件"),
        ("网页.xls", b"<html><table><tr><td>1</td></tr></table></html>", "里面是网页，不是表格"),
        ("照片.xlsx", b"\x89PNG\r\n\x1a\n\0\0", "不是表格文件"),
        ("空.csv", b"", "是空文件"),
        ("太多.csv", TOO_MANY, f"有 {LARGEST_BATCH + 1} 行，一次最多导入 {LARGEST_BATCH} 行"),
        ("名册.csv", "楼栋,门牌\n1栋,101\n".encode(), "没有找到需求的表头"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_file_that_cannot_be_read_is_told_and_leaves_nothing(
    council: Council, as_: As, name: str, content: bytes, sentence: str
) -> None:
    answer = bring(as_(council.clerk), name, content)

    assert answer.status_code == 409
    assert sentence in words(answer)
    assert (kept_folders(council), size(council)) == ([], 0)


def test_page_stands_under_the_ledger(council: Council, as_: As) -> None:
    page = as_(council.clerk).get("/ledger/import").text

    assert re.findall(r'<a href="([^"]*)" aria-current="page">', page) == ["/ledger"]


def test_no_file_is_asked_for(council: Council, as_: As) -> None:
    answer = as_(council.clerk).submit("/ledger/import")

    assert (answer.status_code, "请选择要导入的表格文件。" in words(answer)) == (422, True)


def test_file_belongs_to_whoever_brought_it_for_a_day(council: Council, as_: As) -> None:
    kept = brought(as_(council.clerk), "留言.csv", MESSAGES.encode())

    assert as_(council.secretary).get(f"{kept}/rows").status_code == 404
    assert as_(council.clerk).get(f"{kept}/rows").status_code == 200
    council.world.clock.forward(hours=25)
    assert as_(council.clerk).get(f"{kept}/rows").status_code == 404
    brought(as_(council.clerk), "留言.csv", MESSAGES.encode())
    assert len(kept_folders(council)) == 1


def test_file_is_given_up(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", MESSAGES.encode())
    assert "没有导完的" in words(browser.get("/ledger/import"))
    browser.submit("/ledger/import", f"{kept}/forget")
    assert (kept_folders(council), size(council)) == ([], 0)


def test_batch_is_undone_from_the_page(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", DATED.encode())
    columns(browser, kept)
    browser.submit(f"{kept}/rows", f"{kept}/write")
    (batch,) = council.ask(ImportBatches(), council.clerk)
    page = f"/ledger/import/batches/{batch.batch}"
    assert page in browser.get("/ledger/import").text
    assert "新登记的 2 件改成“已撤回”" in words(browser.get(page))
    browser.submit(page, f"{page}/undo", reach="whole")
    assert "已撤销这一批：撤回 2 件，改回 0 件。" in words(browser.get(page))
    browser.submit("/ledger/import", f"{page}/undo")
    assert "这一批已经撤销过了。" in words(browser.get(page))


def test_rest_of_a_batch_is_undone_from_the_page_which_tells_what_stays(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", DATED.encode())
    columns(browser, kept)
    browser.submit(f"{kept}/rows", f"{kept}/write")
    (batch,) = council.ask(ImportBatches(), council.clerk)
    council.do(QueueDemand("XQ-2026-0002"), council.clerk)
    page = f"/ledger/import/batches/{batch.batch}"

    shown = words(browser.get(page))
    assert "要留着的 1 件 XQ-2026-0002 后来办过：列入待审定" in shown and "只撤销其余的" in shown
    browser.submit(page, f"{page}/undo", reach="whole")
    assert "可以只撤销其余的 1 件" in words(browser.get(page))
    browser.submit(page, f"{page}/undo", reach="rest")

    shown = words(browser.get(page))
    assert "已撤销其余的：撤回 1 件，改回 0 件；1 件留着没有动。" in shown
    assert "撤销时留下的 1 件 XQ-2026-0002" in shown and "只撤销其余的" not in shown


def test_import_is_for_those_who_keep_the_ledger(council: Council, as_: As, stranger: Browser) -> None:
    assert as_(council.chair).get("/ledger/import").status_code == 403
    assert as_(council.chair).get("/ledger/export.xlsx").status_code == 403
    assert "/login" in str(stranger.get("/ledger/import").location)


def test_export_is_sent_as_a_file(council: Council, as_: As) -> None:
    council.open_demand()
    answer = as_(council.clerk).get("/ledger/export.xlsx")

    assert answer.status_code == 200
    assert "filename*=UTF-8''%E9%9C%80" in answer.headers["Content-Disposition"]
    book = load_workbook(io.BytesIO(answer.data))
    assert (book["台账"].max_row, book["问题清单"].max_row) == (2, 2)
    assert as_(council.clerk).get("/ledger/export.csv?quarter=2020Q1").data.count(b"\n") == 1
    assert as_(council.clerk).get("/ledger/export.xlsx?quarter=x").status_code == 409


def test_identity_numbers_are_shown_in_the_preview_with_their_cell(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    table = "标题,内容,证件号\n路灯,不亮,11010119900307109X\n"
    kept = brought(browser, "留言.csv", table.encode())
    columns(browser, kept)
    page = words(browser.get(f"{kept}/rows?show=new"))
    assert "C2 证件号：写了身份证号或者银行卡号，台账不收" in page.replace("　", " ")
    assert "有 1 行不对" in page


def test_what_was_changed_here_and_in_the_file_is_answered_cell_by_cell(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "九月.csv", DATED.encode())
    columns(browser, kept)
    browser.submit(f"{kept}/rows", f"{kept}/write")
    council.world.clock.forward(minutes=1)
    council.do(QueueDemand("XQ-2026-0001"), council.clerk)
    kept = brought(browser, "十月.csv", DATED.replace("三盏", "五盏").replace("基础设施", "环境卫生").encode())
    columns(browser, kept)

    page = browser.get(f"{kept}/rows")
    assert "内容不一样：台账里“三盏”，表里“五盏”。用哪个？" in words(page)
    assert "类别不一样：台账里“基础设施改造”，表里“环境卫生整治”。用哪个？" in words(page)
    browser.submit(f"{kept}/rows", **{"answer conflict:C2": "file", "answer conflict:E2": "ledger"})
    browser.submit(f"{kept}/rows", f"{kept}/write")

    found = council.ask(DemandDetail("XQ-2026-0001"), council.clerk)
    assert (found.description, found.category) == ("五盏", Category.INFRASTRUCTURE)


def test_table_without_a_column_of_wishes_is_told_on_the_same_page(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    kept = brought(browser, "留言.csv", DATED.encode())
    answer = columns(browser, kept, **{"column 1": "told", "column 2": "skip"})

    assert answer.status_code == 409
    assert "没有一列读作“标题”或“内容”：请选出写着需求的那一列。" in words(answer)
    assert re.search(r'name="column 2".*?value="skip" selected', answer.text, re.DOTALL)
    assert "表头在第 1 行" in words(browser.get(f"{kept}/columns"))


MONTHS = "登记编号,诉求人,需求类别,需求内容\nA1,{}\n"


def test_number_that_an_office_gave_out_again_is_another_demand_if_somebody_says_so(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    for told in ("周七,基础设施改造,屋顶漏雨要补", "吴八,平安消防,消防通道被车堵死"):
        kept = brought(browser, "台账.csv", MONTHS.format(told).encode())
        columns(browser, kept)
        browser.submit(f"{kept}/rows", f"{kept}/write")
    assert size(council) == 1

    page = words(browser.get(f"{kept}/rows"))
    asked = "第 2 行“消防通道被车堵死（吴八）”的编号 A1 台账里有了：XQ-2026-0001“屋顶漏雨要补（周七）”，像是另一件"
    assert asked in page and "是同一件，照表里的改台账" in page and "是另一件，另外登记" in page
    assert "是同一件，台账不改；“吴八”是另一个人，请到 XQ-2026-0001 登记附议" in page
    browser.submit(f"{kept}/rows", **{"answer taken:2": "apart"})
    assert "写入台账：新登记 1 件，改动 0 件" in words(browser.get(f"{kept}/rows"))
    browser.submit(f"{kept}/rows", f"{kept}/write")

    lines = council.ask(DemandList(), council.clerk).lines
    assert {(line.reporter_name, line.title) for line in lines} == {
        ("周七", "屋顶漏雨要补"), ("吴八", "消防通道被车堵死"),
    }  # fmt: skip


def test_classes_and_channels_that_nobody_knows_may_be_answered_together(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    rows = "路灯不亮,城乡建设,飞鸽\n井盖翘了,市政,口信\n门禁坏了,技防,飞鸽\n"
    kept = brought(browser, "留言.csv", f"标题,分类,来源渠道\n{rows}".encode())
    columns(browser, kept)
    page = words(browser.get(f"{kept}/rows"))
    assert "台账没有的类别，都归入：" in page and "认不出的来源渠道，都算：" in page

    browser.submit(f"{kept}/rows", **{"answer class": "infrastructure", "answer channel": "phone"})
    browser.submit(f"{kept}/rows", f"{kept}/write")

    lines = council.ask(DemandList(), council.clerk).lines
    assert [(line.category, line.channel) for line in lines] == [("infrastructure", "phone")] * 3


def test_sixth_table_says_that_five_wait_to_be_finished(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    for place in range(MOST_EACH):
        brought(browser, f"{place}.csv", MESSAGES.encode())

    answer = bring(browser, "又一份.csv", MESSAGES.encode())

    assert answer.status_code != 303 and "您已经有 5 份表没有导完，请先导完或者放弃一份。" in words(answer)
    assert len(kept_folders(council)) == MOST_EACH
