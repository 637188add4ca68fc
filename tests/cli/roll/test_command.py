"""roll import: the office's own list goes in as a whole, twice changes nothing, and a bad row stops all of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from facilitator.app import build
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.read import UnitList
from facilitator.settings import load
from tests.cli.conftest import CommandLine

LIST = Path(__file__).parents[2] / "scenarios" / "花名册-3号院.xlsx"


def units(facilitator: CommandLine) -> tuple[Unit, ...]:
    application = build(load(facilitator.instance, {}))
    found: tuple[Unit, ...] = application.door.ask(SYSTEM, UnitList())
    application.close()
    return found


def test_import_takes_the_list_of_the_office(facilitator: CommandLine) -> None:
    told = facilitator("--json", "roll", "import", LIST)

    assert told.json["columns"] == {
        "楼栋": "楼栋", "门牌": "门牌", "户主": "姓名", "建筑面积(㎡)": "面积", "人口": "人口", "居民代表": "居民代表",
    }  # fmt: skip
    assert told.json["unused"] == ["联系电话", "减免"]
    made = units(facilitator)
    assert Counter(unit.kind for unit in made) == {UnitKind.HOUSEHOLD: 128, UnitKind.REPRESENTATIVE: 32}
    assert (made[0].label, made[0].holder_name, made[0].area_centi) == ("1号楼 1-1", "王秀英", 6835)


def test_import_twice_adds_nothing(facilitator: CommandLine) -> None:
    facilitator("roll", "import", LIST)

    told = facilitator("--json", "roll", "import", LIST)

    assert (told.json["added"], told.json["known"]) == (0, 160)
    assert len(units(facilitator)) == 160


def test_dry_run_shows_every_row_and_adds_nothing(facilitator: CommandLine) -> None:
    told = facilitator("roll", "import", LIST, "--dry-run")

    assert told.status == 0
    assert "可新增 160 条" in told.out
    assert units(facilitator) == ()


def test_bad_row_stops_the_whole_list(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "名册.csv"
    path.write_text("门牌,姓名,面积\n101,王秀英,68.5\n102,张淑芬,很大\n", "utf-8")

    told = facilitator("roll", "import", path)

    assert told.status == 1
    assert "有 1 行不对，一行也没有导入；第一处：第 3 行“面积”“很大”不是面积。" in told.err
    assert units(facilitator) == ()


def test_bad_row_with_json_is_listed(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "名册.csv"
    path.write_text("门牌,姓名,面积\n101,王秀英,很大\n", "utf-8")

    told = facilitator("--json", "roll", "import", path)

    assert told.json["bad"] == [{"row": 2, "column": "面积", "reason": "“很大”不是面积"}]


def test_list_without_headings_says_how_to_name_them(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "名册.csv"
    path.write_text("甲,乙\n1,2\n", "utf-8")

    told = facilitator("roll", "import", path)

    assert told.status == 2
    assert "--map 列名=字段" in told.err


def test_owners_of_one_name_are_asked_about(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "业主.csv"
    path.write_text("楼栋,房号,业主,面积\n1栋,101,张伟,90\n2栋,202,张伟,80\n", "utf-8")

    told = facilitator("roll", "import", path, "--kind", "owner")

    assert "请加 --same 张伟" in told.out
    assert len({unit.voter for unit in units(facilitator)}) == 2


def test_owners_of_one_name_become_one_voter_when_told(facilitator: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "业主.csv"
    path.write_text("楼栋,房号,业主,面积\n1栋,101,张伟,90\n2栋,202,张伟,80\n", "utf-8")

    facilitator("roll", "import", path, "--kind", "owner", "--same", "张伟")

    assert len({unit.voter for unit in units(facilitator)}) == 1
