"""ledger import: shows how it reads the file, takes all or nothing, twice changes nothing, never during a vote."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.app import build
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.here import day_of
from facilitator.services.context import SYSTEM
from facilitator.services.demands.detail import DemandDetail, DemandInFull
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.read import DemandList
from facilitator.settings import load
from tests.cli.conftest import CommandLine
from tests.factories.hall import open_hall
from tests.factories.world import open_world

HEADINGS = "留言编号,留言用户,留言主题,留言时间,留言详情,一级分类"
MESSAGES = f"""{HEADINGS}
24,A1,路灯不亮,2020/1/6 13:05:42,三盏,城乡建设
37,A2,下水反水,2020/1/4 10:21:35,两个星期,环境卫生
,,,,,
24,A1,路灯不亮,2020/1/6 13:05:42,三盏,劳动
"""
OFFICE = Path(__file__).parents[2] / "scenarios" / "台账-2026三季度.xlsx"
IMPORT = ("ledger", "import", "--channel", "12345转办", "--answer", "类别=其他")
"""With the answers that the messages need: nobody here knows their classes, and none tells how it came."""
Writing = Callable[[str], Path]


@pytest.fixture
def written(tmp_path: Path) -> Writing:
    def write(text: str) -> Path:
        path = tmp_path / "留言.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def ask(facilitator: CommandLine, question: object) -> Any:
    application = build(load(facilitator.instance, {}))
    try:
        return application.door.ask(SYSTEM, question)
    finally:
        application.close()


def size(facilitator: CommandLine) -> int:
    total: int = ask(facilitator, DemandList()).total
    return total


def year() -> int:
    return day_of(datetime.now(UTC)).year


def first(facilitator: CommandLine) -> DemandInFull:
    line: DemandInFull = ask(facilitator, DemandDetail(f"XQ-{year()}-0001"))
    return line


def test_cell_that_was_not_split_is_asked_about_once_only(facilitator: CommandLine, written: Writing) -> None:
    text = f'{HEADINGS}\n24,A1,,2020/1/6 13:05:42,"1、路灯不亮\n2、垃圾没人清",城乡建设\n'
    asked = facilitator(*IMPORT, written(text))
    assert (asked.status, "写了 2 件" in asked.out + asked.err) == (1, True)

    facilitator(*IMPORT, "--split", "no", written(text))
    again = facilitator(*IMPORT, written(text))
    assert (again.status, "写了 2 件" in again.out + again.err, size(facilitator)) == (0, False, 1)
    assert facilitator(*IMPORT, "--split", "no", written(text)).status == 0


def test_import_registers_the_messages(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written(MESSAGES))

    assert told.status == 0
    assert f"已登记 2 件：XQ-{year()}-0001 至 XQ-{year()}-0002；改动 0 件，没有变化 0 件，重复 1 行。" in told.out
    assert "重复：第 2 行（城乡建设）和第 5 行（劳动）是同一件，只登记前一行。来源编号：24。" in told.out
    line = first(facilitator)
    assert (line.state, line.title, line.reporter_name, line.happened_on) == (
        "registered",
        "路灯不亮",
        "A1",
        date(2020, 1, 6),
    )
    assert (line.channel, line.external_ref) == (Channel.HOTLINE_TRANSFER, "24")
    assert (line.category, line.source_category) == (Category.OTHER, "城乡建设")
    account = pwd.getpwuid(os.geteuid()).pw_name
    assert [(entry.move_name, entry.actor) for entry in line.history] == [
        ("登记入台账", f"服务器管理员（账号 {account}）")
    ]


def test_import_tells_which_of_the_staff_typed_it(facilitator: CommandLine, written: Writing) -> None:
    path = written(MESSAGES)
    facilitator("people", "add", "张敏", "--role", "clerk")

    refused = facilitator("--by", "李四", *IMPORT, path)
    assert (refused.status, size(facilitator)) == (2, 0)
    assert "✗ 工作人员里没有“李四”。\n  有：" in refused.err
    assert facilitator("--by", "张敏", *IMPORT, path).status == 0

    assert [entry.actor for entry in first(facilitator).history] == ["张敏（在服务器上操作）"]


def test_file_that_is_not_there_gets_one_sentence(facilitator: CommandLine) -> None:
    told = facilitator(*IMPORT, "nofile.xlsx")

    assert (told.status, told.out) == (2, "")
    assert told.err == "✗ 没有“nofile.xlsx”这个文件，或者打不开，请核对文件名和文件夹。\n"


def test_preview_shows_the_day_of_each_row(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written("标题,登记日期\n路灯不亮,2026-09-05\n"), "--dry-run").out

    assert "│ 2026-09-05 │ 路灯不亮" in " ".join(told.split())


def test_rest_of_a_batch_is_undone_and_what_stays_is_told(facilitator: CommandLine, written: Writing) -> None:
    batch = facilitator("--json", *IMPORT, written(MESSAGES)).json["batch"]
    application = build(load(facilitator.instance, {}))
    application.door.do(SYSTEM, QueueDemand(f"XQ-{year()}-0001"))
    application.close()

    refused = facilitator("ledger", "undo", batch)
    assert refused.status == 1
    assert "可以只撤销其余的 1 件，这几件留着。" in refused.err
    assert f"facilitator ledger undo {batch} --rest" in refused.err
    told = facilitator("ledger", "undo", batch, "--rest")

    assert told.status == 0
    assert "已撤销：撤回 1 件，改回 0 件。" in told.out and "留下 1 件没有动：" in told.out
    assert f"XQ-{year()}-0001 │ 后来办过：列入待审定" in " ".join(told.out.split())


def test_import_shows_the_columns_it_guessed(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written(MESSAGES)).out

    assert "工作表“留言”，表头在第 1 行，3 行有内容。" in told
    assert "留言时间 │ 发生日期（happened_on）" in told
    assert "2020/1/6 13:05:42" in told


def test_import_twice_adds_nothing_and_says_so(facilitator: CommandLine, written: Writing) -> None:
    path = written(MESSAGES)
    facilitator(*IMPORT, path)

    told = facilitator(*IMPORT, path)

    assert told.status == 0
    assert "没有新增：2 件都已在台账里，没有变化，重复 1 行。" in told.out
    assert size(facilitator) == 2


def test_import_twice_under_another_channel_adds_nothing_either(facilitator: CommandLine, written: Writing) -> None:
    path = written(MESSAGES)
    facilitator(*IMPORT, path)

    assert facilitator("--json", *IMPORT, path, "--channel", "phone").json["added"] == 0


def test_map_corrects_columns_and_classes(facilitator: CommandLine, written: Writing) -> None:
    facilitator(
        *IMPORT, written(MESSAGES), "--channel", "phone",
        "--map", "城乡建设=infrastructure", "--map", "留言主题=description", "--map", "留言详情=title",
    )  # fmt: skip

    line = first(facilitator)
    assert (line.category, line.source_category, line.channel) == (Category.INFRASTRUCTURE, "城乡建设", Channel.PHONE)
    assert (line.title, line.description) == ("三盏", "路灯不亮")


def test_table_without_classes_and_channels_waits_until_somebody_says_them(
    facilitator: CommandLine, written: Writing
) -> None:
    path = written("留言主题,留言时间\n路灯不亮,2020/1/6\n下水反水,2020/1/4\n")
    silent = facilitator("ledger", "import", path)
    assert "？ 这张表没有类别这一栏：全部归入哪一类？登记以后可以一件一件改。（2、3）" in silent.out
    assert "？ 没有写来源渠道的，算哪一个？（2、3）" in silent.out
    assert (silent.status, size(facilitator)) == (1, 0)
    assert "有 2 个问题要您回答，一行也没有导入" in silent.err

    facilitator("ledger", "import", path, "--channel", "phone", "--category", "基础设施改造")

    assert (first(facilitator).category, size(facilitator)) == (Category.INFRASTRUCTURE, 2)


@pytest.mark.parametrize("word", ["基建", "环境", "文化", "基础", ""])
def test_class_that_nobody_knows_is_asked_and_its_row_is_not_written(
    facilitator: CommandLine, written: Writing, word: str
) -> None:
    path = written(f"标题,类别,渠道\n路灯不亮,{word},电话\n")
    asked = facilitator("--json", "ledger", "import", path)
    assert (asked.status, size(facilitator)) == (1, 0)
    assert [one["key"] for one in asked.json["questions"]] == [f"class:{word or '没有写'}"]

    assert facilitator("ledger", "import", path, "--answer", f"类别:{word or '没有写'}=基础设施改造").status == 0
    assert first(facilitator).category is Category.INFRASTRUCTURE


def test_map_that_no_row_needs_is_told(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written(MESSAGES), "--map", "城建=infrastructure", "--map", "劳动=other")

    assert "表里没有这些类别，--map 没有用上：城建。" in told.out


def test_dry_run_reports_every_row_and_adds_nothing(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written(MESSAGES), "--dry-run")

    assert told.status == 0
    assert "检查完毕：可登记 2 件，有改动 0 件，没有变化 0 件，重复 1 行；没有导入。" in told.out
    assert [line.split("│")[1].strip() for line in told.out.splitlines() if "│ 新登记" in line] == ["2", "3"]
    assert size(facilitator) == 0


def test_dry_run_in_json_tells_what_would_happen_to_each_row(facilitator: CommandLine, written: Writing) -> None:
    facilitator(*IMPORT, written(f"{HEADINGS}\n37,A2,下水反水,2020/1/4,两个星期,环境卫生\n"))

    told = facilitator("--json", *IMPORT, written(MESSAGES), "--dry-run").json

    assert [(row["row"], row["result"], row.get("number")) for row in told["rows"]] == [
        (2, "new", None),
        (3, "same", f"XQ-{year()}-0001"),
        (5, "repeated", None),
    ]
    assert (told["ok"], told["dry_run"], told["added"], told["known"]) == (True, True, 1, 1)
    assert told["repeated"][0]["first_row"] == 2
    assert told["unknown_classes"] == {"城乡建设": 1}


def test_bad_row_names_row_column_and_reason_and_stops_everything(facilitator: CommandLine, written: Writing) -> None:
    path = written(MESSAGES.replace("2020/1/4 10:21:35", "05/06/2020"))

    told = facilitator(*IMPORT, path)

    assert told.status == 1
    assert "有 1 行不对，一行也没有导入；第一处：第 3 行“留言时间”：“05/06/2020”分不清哪个是月" in told.err
    assert size(facilitator) == 0


def test_bad_row_in_json_is_in_the_report(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator("--json", *IMPORT, written(MESSAGES.replace("路灯不亮", "").replace("三盏", "")))

    assert (told.status, told.json["ok"], told.json["added"]) == (1, False, 0)
    assert told.json["bad"][0] == {
        "row": 2, "column": "留言主题", "reason": "没有写是什么事", "cell": "C2",
    }  # fmt: skip


def test_year_is_said_where_the_days_have_none(facilitator: CommandLine, written: Writing) -> None:
    path = written(MESSAGES.replace("2020/1/6 13:05:42", "9月2日"))

    assert "--year" in facilitator(*IMPORT, path).err
    assert facilitator(*IMPORT, path, "--year", 2019).status == 0
    assert first(facilitator).happened_on == date(2019, 9, 2)


def test_table_of_headings_only_has_nothing_to_import(facilitator: CommandLine, written: Writing) -> None:
    told = facilitator(*IMPORT, written(f"{HEADINGS}\n,,,,,\n"))

    assert (told.status, told.err.splitlines()[-1]) == (1, "✗ “留言.csv”的表头下面一件需求也没有。")


def test_old_encoding_is_read(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "旧.csv"
    path.write_bytes(MESSAGES.encode("gb18030"))

    assert facilitator("--json", *IMPORT, path).json["added"] == 2


def test_roll_is_no_ledger(facilitator: CommandLine) -> None:
    told = facilitator(*IMPORT, OFFICE.with_name("花名册-3号院.xlsx"))

    assert (told.status, "没有找到需求的表头" in told.err) == (2, True)


def test_import_waits_while_a_ballot_is_open(facilitator: CommandLine, written: Writing) -> None:
    with open_world(facilitator.instance) as world:
        open_hall(world)

    told = facilitator(*IMPORT, written(MESSAGES))

    assert (told.status, told.err.splitlines()[-1]) == (1, "✗ 正在投票，台账等投票结束后再导入。")
    assert size(facilitator) == 0


def test_number_of_another_demand_is_asked_about_and_nothing_is_written_over(
    facilitator: CommandLine, written: Writing
) -> None:
    assert facilitator(*IMPORT, written(MESSAGES)).status == 0
    path = written(f"{HEADINGS}\n24,B8,消防通道被车堵死,2020/2/6 13:05:42,天天如此,平安消防\n")

    asked = facilitator(*IMPORT, path)
    assert asked.status == 1 and "？ 第 2 行“消防通道被车堵死（B8）”的编号 24 台账里有了" in asked.out
    assert "--answer 编号用过:2=…" in asked.out and first(facilitator).title == "路灯不亮"

    assert facilitator(*IMPORT, path, "--answer", "编号用过:2=是另一件").status == 0
    assert (first(facilitator).title, first(facilitator).reporter_name, size(facilitator)) == ("路灯不亮", "A1", 3)
    assert "没有变化" in facilitator(*IMPORT, path).out and size(facilitator) == 3

    assert (
        facilitator(*IMPORT, written(path.read_text("utf-8") + ",,,,,\n"), "--answer", "编号用过=用表里的").status == 0
    )
    assert size(facilitator) == 3
