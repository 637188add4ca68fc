"""Long work never leaves a silent page: it says how far it is and comes back by itself, without any script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from flask import Flask

from facilitator.domain.errors import BadInput
from facilitator.services.context import Actor
from facilitator.services.demands.batches import ImportBatches
from facilitator.web.spreadsheets.working import EXTENSION, Key, StillWorking, Work, Works
from tests.factories.council import Council
from tests.web.browser import Browser, words
from tests.web.spreadsheets.test_pages import DATED, bring, columns, kept_folders, size

As = Callable[[Actor], Browser]


class SlowAtFirst(Works):
    """Every work is still under way at the first two looks and done at the third, however fast the machine is."""

    def __init__(self) -> None:
        super().__init__(patience=60)
        self._looks: Counter[int] = Counter()

    def fetch(self, key: Key, address: str) -> Any:
        work = self._works[key]
        self._looks[id(work)] += 1
        if self._looks[id(work)] < 3:
            raise StillWorking(work, address)
        return super().fetch(key, address)

_AGAIN = re.compile(r'<meta http-equiv="refresh" content="1; url=([^"]+)">')


def followed(browser: Browser, address: str) -> tuple[str, list[str]]:
    """Where the pages lead in the end as a browser without scripts follows them, and what they said on the way."""
    said = []
    for _try in range(9):
        answer = browser.get(address)
        if answer.status_code == 303:
            address = str(answer.location)
        elif again := _AGAIN.search(answer.text):
            said.append(words(answer))
            address = again[1].replace("&amp;", "&")
        else:
            return address, said
    raise AssertionError(address)


def test_import_and_its_undoing_go_on_while_the_page_tells_how_far_they_are(
    app: Flask, council: Council, as_: As
) -> None:
    browser = as_(council.clerk)
    app.extensions[EXTENSION] = SlowAtFirst()
    begun = bring(browser, "留言.csv", DATED.encode())

    address, _said = followed(browser, str(begun.location))
    kept = address.removesuffix("/columns")
    columns(browser, kept)
    followed(browser, f"{kept}/rows")
    begun = browser.submit("/ledger/import", f"{kept}/write")
    assert (begun.status_code, begun.location) == (303, f"{kept}/write")
    address, said = followed(browser, f"{kept}/write")

    assert address == "/ledger/import"
    assert ["好了这一页会自己往下走" in page for page in said] == [True]
    assert (size(council), kept_folders(council)) == (2, [])
    (batch,) = council.ask(ImportBatches(), council.clerk)
    page = f"/ledger/import/batches/{batch.batch}"
    assert browser.submit("/ledger/import", f"{page}/undo").status_code == 303
    followed(browser, page)
    assert council.ask(ImportBatches(), council.clerk)[0].undone_by == "专干"


def test_file_that_cannot_be_read_says_so_after_the_wait_too(app: Flask, council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    app.extensions[EXTENSION] = SlowAtFirst()
    address = str(bring(browser, "假.xlsx", b"PK\x03\x04nothing").location)
    waiting, answer = browser.get(address), browser.get(address)

    assert _AGAIN.search(waiting.text)
    assert "“假.xlsx”打不开，不是完好的表格文件。" in words(answer)
    assert kept_folders(council) == []


def test_write_that_nobody_began_leads_back_to_the_rows(council: Council, as_: As) -> None:
    answer = as_(council.clerk).get("/ledger/import/0123456789abcdef/write")

    assert (answer.status_code, answer.location) == (303, "/ledger/import/0123456789abcdef/rows")


def test_work_tells_its_figures_and_is_done_once(app: Flask) -> None:
    works, gate, begun = Works(patience=0.01), Event(), []

    def job(work: Work) -> int:
        begun.append(work)
        rows = work.each(range(3), "正在逐行核对", 3)
        next(rows)
        next(rows)
        gate.wait(10)
        return len(list(rows))

    with app.test_request_context("/ledger/import"):
        for _look in range(3):
            with pytest.raises(StillWorking) as told:
                works.answer(("rows",), job, "台账.xlsx", "/again")
        assert (told.value.work.step, told.value.work.done, told.value.work.total) == ("正在逐行核对", 1, 3)
        gate.set()
        works.patience = 10
        assert works.answer(("rows",), job, "台账.xlsx", "/again") == 1
        assert (len(begun), works.underway(("rows",))) == (1, False)


def test_work_that_fails_raises_where_somebody_asks(app: Flask) -> None:
    works = Works(patience=10)

    def job(_work: Work) -> int:
        raise BadInput("不行。")

    with app.test_request_context("/ledger/import"), pytest.raises(BadInput):
        works.answer(("rows",), job, "台账.xlsx", "/again")
    assert not works.underway(("rows",))
