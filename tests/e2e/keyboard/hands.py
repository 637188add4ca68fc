"""Two hands on a keyboard before a real page: what Tab stops at, what is typed, and that no mouse was ever touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

COUNT_MOUSE = """
for (const kind of ['mousedown', 'click', 'pointerdown', 'touchstart']) {
  document.addEventListener(kind, event => {
    if (event.detail || kind !== 'click') sessionStorage.mouse = Number(sessionStorage.mouse || 0) + 1;
  }, true);
}
"""
_STOP = """() => {
  const uncovered = (node, box) => [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([across, down]) => {
    const found = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
    return found && (node.contains(found) || [...(node.labels || [])].some(label => label.contains(found)));
  });
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  window.stops ??= new Map();
  if (!window.stops.has(here)) window.stops.set(here, window.stops.size);
  const box = here.getBoundingClientRect();
  let [across, down] = [scrollX, scrollY];
  for (let box = here.parentElement; box && box !== document.body; box = box.parentElement) {
    across += box.scrollLeft;
    down += box.scrollTop;
  }
  const drawn = [here, here.closest('label')].filter(Boolean).map(one => getComputedStyle(one));
  const labels = [...(here.labels || [])].map(one => one.innerText).join(' ');
  const named = here.getAttribute('aria-label') || labels || here.innerText || here.value || '';
  return {
    place: window.stops.get(here),
    kind: here.type || here.tagName.toLowerCase(),
    name: named.replace(/\\s+/g, ' ').trim(),
    outlined: drawn.some(one => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2
      && !/, 0\\)$/.test(one.outlineColor)),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    clear: [...here.getClientRects()].some(line => uncovered(here, line)),
    head: Boolean(here.closest('header, .skip')),
    left: box.left + across, top: box.top + down, right: box.right + across, bottom: box.bottom + down,
  };
}"""
_STOPS_EXPECTED = """() => {
  const could = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const groups = new Set();
  return [...document.querySelectorAll(could)].filter(one => {
    if (one.disabled || one.tabIndex < 0 || one.type === 'hidden') return false;
    if (!one.checkVisibility({visibilityProperty: true})) return false;
    if (one.type !== 'radio') return true;
    const group = `${one.form && one.form.action} ${one.name}`;
    return !groups.has(group) && groups.add(group);
  }).length;
}"""
_TO_THE_TOP = """() => {
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}"""
_MOST = 400


@dataclass(frozen=True)
class Stop:
    """Where the focus stands; places in pixels of the whole page, of rows that scroll too. `clear`: nothing lies over
    all of it."""

    place: int
    kind: str
    name: str
    outlined: bool
    seen: bool
    clear: bool
    head: bool
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Hands:
    page: Page
    origin: str

    def open(self, path: str) -> None:
        """By the address, as a bookmark does."""
        self.page.goto(f"{self.origin}{path}")

    def stop(self) -> Stop | None:
        told: dict[str, Any] | None = self.page.evaluate(_STOP)
        return Stop(**told) if told else None

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def reach(self, name: str, kind: str = "") -> Stop:
        """Tab on until the focus stands on what is called so; every stop on the way must be seen."""
        passed: list[str] = []
        for stop in self._stops():
            passed.append(stop.name[:30])
            assert stop.outlined and stop.seen, f"nobody sees that the focus is on {stop}"
            if stop.name.startswith(name) and kind in ("", stop.kind):
                return stop
        raise AssertionError(f"no Tab leads to {name}: {passed}")

    def _stops(self) -> Iterator[Stop]:
        """What Tab comes to from here, and once around the page at most."""
        laps, first, left = 0, None, False
        for _ in range(_MOST):
            self.press("Tab")
            stop = self.stop()
            if stop is None:
                laps += 1
            elif first is None:
                first = stop.place
            elif stop.place == first and left:
                laps += 1
            if laps > 1:
                return
            if stop is not None:
                left = left or stop.place != first
                yield stop

    def fill(self, name: str, text: str) -> None:
        """Write over what stands in the field; Chromium asks for a day in the order of its own language: English."""
        stop = self.reach(name)
        if stop.kind == "date":
            year, month, day = text.split("-")
            self.page.keyboard.type(f"{month}{day}{year}")
            return
        self.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def choose(self, name: str) -> None:
        """A radio button: Tab comes to the group, arrows go through it."""
        for stop in self._stops():
            here: Stop | None = stop
            while here is not None and here.kind == "radio":
                if here.name.startswith(name):
                    self.press("Space")
                    return
                self.press("ArrowDown")
                here = self.stop()
                if here == stop:
                    break
        raise AssertionError(f"no group offers {name}")

    def send(self, name: str) -> None:
        """Reach what is called so, press it, and wait for the page it leads to."""
        self.reach(name)
        with self.page.expect_navigation():
            self.press("Enter")

    def begin(self) -> None:
        """Back before the first stop, where a page put the focus into a field by itself."""
        self.page.evaluate(_TO_THE_TOP)

    def walk(self) -> list[Stop]:
        """Tab through the whole page, from the first stop until the focus leaves it or begins again."""
        self.begin()
        stops: list[Stop] = []
        for _ in range(_MOST):
            self.press("Tab")
            stop = self.stop()
            if stop is None or (stops and stop.place < stops[-1].place):
                return stops
            if not stops or stop.place != stops[-1].place:
                stops.append(stop)
        raise AssertionError(f"the focus never leaves the page: {stops[-3:]}")

    def expected(self) -> int:
        """How many stops the page has for somebody who sees it."""
        return int(self.page.evaluate(_STOPS_EXPECTED))

    def mouse(self) -> int:
        return int(self.page.evaluate("sessionStorage.mouse || 0"))

    def text(self) -> str:
        return self.page.locator("body").inner_text()


def out_of_order(stops: list[Stop]) -> list[tuple[str, str]]:
    """Pairs where the focus goes back against the reading: up without going to a column further right, or left."""
    return [(before.name, after.name) for before, after in pairwise(stops) if _back(before, after)]


def _back(before: Stop, after: Stop) -> bool:
    if after.bottom <= before.top + 2:
        return after.left <= before.left
    beside = min(before.bottom, after.bottom) - max(before.top, after.top) > 4
    return beside and after.right <= before.left + 2 and after.top <= before.top + 4
