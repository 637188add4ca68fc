"""The words by which a demand is found are made by every way of writing it, and hold no phone."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, update

from facilitator.domain.demands.search_words import as_initials
from facilitator.paths import PACKAGE
from facilitator.storage.engine import Database
from facilitator.storage.migrating import upgrade
from facilitator.storage.searching import search_text
from facilitator.storage.tables.demands import demands
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import demand, numbered_demand


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def words(store: UnitOfWork, identity: str = "d1") -> list[str]:
    text = store.connection.scalar(select(demands.c.search).where(demands.c.id == identity))
    return str(text).split("\n")


def test_words_hold_the_title_whole_in_pinyin_and_by_initials() -> None:
    text = search_text({"title": "ＬＥＤ灯、停车位重新划线", "description": "3 栋 前"})

    assert text.split("\n") == [
        "led灯、停车位重新划线",
        "3 栋 前",
        "leddengtingcheweichongxinhuaxian",
        as_initials("leddtcwcxhx"),
    ]


@pytest.mark.parametrize(
    ("name", "reading", "initials"),
    [
        ("单小明", "shanxiaoming", "sxm"),
        ("仇大姐", "qiudajie", "qdj"),
        ("曾国", "zengguo", "zg"),
        ("解晓东", "xiexiaodong", "xxd"),
        ("查良", "zhaliang", "zl"),
        ("朴顺姬", "piaoshunji", "psj"),
        ("欧阳春", "ouyangchun", "oyc"),
        ("司马光", "simaguang", "smg"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("乐正绫", "yuezhengling", "yzl"),
        ("张阿姨", "zhangayi", "zay"),
    ],
)
def test_names_are_read_as_surnames_are(name: str, reading: str, initials: str) -> None:
    found = search_text({"title": "灯", "reporter_name": name}).split("\n")

    assert {reading, as_initials(initials)} <= set(found)


def test_surname_is_also_read_as_the_character_usually_is() -> None:
    assert "danxiaoming" in search_text({"title": "灯", "reporter_name": "单小明"}).split("\n")


def test_phone_is_never_among_the_words() -> None:
    assert "13800138000" not in search_text({"title": "灯", "contact": "13800138000"})


def test_every_way_of_writing_makes_the_words(store: UnitOfWork) -> None:
    store.ledger.add(demand("d1", title="路灯"))
    store.ledger.add_many([demand("d2", title="电梯"), demand("d3", title="门禁", reporter_name="单小明")])

    assert words(store)[0] == "路灯"
    assert words(store, "d2")[0] == "电梯"
    assert "shanxiaoming" in words(store, "d3")


def test_change_of_the_words_makes_them_new(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, title="路灯", reporter_name="单小明", building="5栋"))
    store.ledger.change("d1", title="电梯")

    assert "dianti" in words(store) and "ludeng" not in words(store)
    assert "5栋" in words(store)


def test_forgotten_name_is_forgotten_by_the_search_too(store: UnitOfWork) -> None:
    store.ledger.add(demand(reporter_name="单小明"))
    store.ledger.change("d1", reporter_name=None, contact=None)

    assert words(store) == ["路灯不亮", "3号院路灯三盏不亮", "ludengbuliang", as_initials("ldbl")]


def test_change_of_something_else_leaves_the_words(store: UnitOfWork) -> None:
    store.ledger.add(demand())
    store.connection.execute(update(demands).values(search="as it was"))
    store.ledger.change("d1", supporters=3)

    assert words(store) == ["as it was"]


def test_upgrade_fills_the_words_of_older_rows(migrated_url: str, database: Database) -> None:
    with database.writing() as store:
        store.ledger.add_many([demand(f"d{number}", title=f"第{number}盏路灯") for number in range(1, 502)])
        store.connection.execute(update(demands).values(search=""))
    upgrade(migrated_url)

    with database.reading() as store:
        assert words(store, "d501")[0] == "第501盏路灯"
        assert store.connection.scalar(select(demands.c.id).where(demands.c.search == "")) is None


def test_only_the_ledger_makes_new_lines() -> None:
    """So that no way into it can leave the words out."""
    folder = PACKAGE / "storage"
    inserting = [path.name for path in sorted(folder.glob("*.py")) if "insert(demands)" in path.read_text("utf-8")]

    assert inserting == ["ledger.py"]
