"""The desk says who is connected and who was lost, by the second; it proposes paper where phones do not come."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.door.opened import Door, open_door
from tests.e2e.waiting import until
from tests.factories.council import Council

pytestmark = pytest.mark.e2e


def gathering(council: Council) -> None:
    council.plan()
    council.gather(["r1"])


@pytest.fixture(scope="module")
def door(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with open_door(chromium, tmp_path_factory.mktemp("lines"), 3, gathering) as door:
        yield door


def test_phone_and_wall_that_go_are_missed_by_the_second(door: Door) -> None:
    lines = door.desk.locator("#lines")
    hall = door.browser.new_context(viewport={"width": 360, "height": 640})
    phone, wall = hall.new_page(), hall.new_page()
    phone.goto(f"{door.origin}/p/{door.council.code}")
    wall.goto(f"{door.origin}/screen/{door.council.code}")
    expect(lines).to_contain_text("手机1 部连着其中 1 部只能看")
    expect(lines).to_contain_text("大屏1 块连着")

    hall.close()

    expect(lines).to_contain_text(re.compile(r"手机没有连上1 部断了 \d+ 秒"))
    expect(lines).to_contain_text("大屏没有连上1 块断了")
    before = seconds(lines)
    assert until(door.desk, lambda: seconds(lines), lambda now: now > before) > before


def seconds(lines: Locator) -> int:
    """For how long the phone has been missed, as the desk says it."""
    found = re.search(r"1 部断了 (\d+) 秒", lines.inner_text().replace("\n", ""))
    assert found is not None, lines.inner_text()
    return int(found[1])


PROPOSED = """ways => {
  const make = facilitator.dom.make, list = make('ul'), offer = make('section', { id: 'tried' });
  document.querySelector('main').appendChild(offer);
  const line = { here: 2, away: 0 }, lines = { phones: line, screens: line, remotes: line, tellers: line };
  const room = unreached => ({ session: { state: 'running' }, ballot: ways && { state: 'open', ways: ways },
    connections: { phones: 2, screens: 2, guests: 0, lines: lines, unreached: unreached } });
  window.tried = new facilitator.Lines(list, offer, () => {});
  window.shown = unreached => { window.tried.show(room(unreached)); return offer.hidden ? '' : offer.textContent; };
  return [0, 5].map(window.shown);
}"""


@pytest.mark.parametrize(
    ("ways", "way"), [(["phone", "paper"], "改发纸票"), (["phone"], "这次不用纸票：工作人员帮按"), (None, "改发纸票")]
)
def test_paper_is_proposed_for_phones_that_do_not_come(door: Door, ways: list[str] | None, way: str) -> None:
    told = "扫了码的人里，有 5 位的手机一分钟还没连上。给他们发纸票，更稳当。"

    assert door.desk.evaluate(PROPOSED, ways) == ["", f"{told}{way}再等等"]
    door.desk.click("#tried button:has-text('再等等')")
    assert door.desk.evaluate("() => [5, 6].map(window.shown).map(Boolean)") == [False, True]
    door.desk.evaluate("() => document.getElementById('tried').remove()")
