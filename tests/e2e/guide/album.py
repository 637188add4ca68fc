"""One picture and the words that stand on it: taken from a page, made small, kept only where it shows something new."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Page

COLOURS = 48
WIDTH = 1024
SETTLED = 300
"""Milliseconds after which a page that moved stands still."""
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
DIFFERENT = 60
SHARE = 0.002
"""Of the points may differ by more than that before a picture is drawn anew: a clock and a code are no news."""

LABELS = """() => {
  const asked = 'h1, h2, h3, button, label, th, legend, summary, nav a, a.action, .phone p, .stage p, .stage li';
  const seen = node => { const at = node.getBoundingClientRect();
    return at.height > 0 && at.bottom > 0 && at.top < window.innerHeight && at.left < window.innerWidth; };
  return [...document.querySelectorAll(asked)].filter(seen).map(node => node.innerText);
}"""
LIKE_A_HALL = """() => {
  for (const band of document.querySelectorAll('.demo-band')) band.remove();
  for (const one of document.querySelectorAll('input[type=file]')) { one.type = 'button'; one.value = '选择文件'; }
  for (const one of document.querySelectorAll('input[type=date]')) {
    if (!one.value) { one.type = 'text'; one.placeholder = '年/月/日'; }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(location.host, '192.168.1.5');
}"""
"""What the guide's readers will not have: the demo's band (the guide says that it is the demo), the address and the
English controls of the browser that draws."""


@dataclass
class Album:
    """`labels`: headings, buttons and fields in sight of each page, without figures and codes; it keeps no pictures."""

    labels: dict[str, list[str]] = field(default_factory=dict)

    def take(self, key: str, page: Page) -> None:
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(SETTLED)
        page.evaluate(LIKE_A_HALL)
        said = {_without_figures(one) for one in page.evaluate(LABELS)}
        self.labels[key] = sorted(said - {""})


@dataclass
class Drawn(Album):
    """With the pictures, small enough to be sent to a phone."""

    pictures: dict[str, bytes] = field(default_factory=dict)

    def take(self, key: str, page: Page) -> None:
        super().take(key, page)
        self.pictures[key] = _small(page.screenshot(animations="disabled", caret="hide"))


def _without_figures(label: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\d+", "0", CODE.sub("0", label))).strip()


def _small(drawn: bytes) -> bytes:
    picture = Image.open(io.BytesIO(drawn)).convert("RGB")
    if picture.width > WIDTH:
        picture = picture.resize((WIDTH, picture.height * WIDTH // picture.width), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def keep(picture: bytes, path: Path) -> bool:
    """Whether it was written: one that shows the same as the one that is there stays as it is."""
    if path.is_file() and _same(picture, path.read_bytes()):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture)
    return True


def _same(one: bytes, other: bytes) -> bool:
    first, second = (Image.open(io.BytesIO(each)).convert("L") for each in (one, other))
    if first.size != second.size:
        return False
    histogram = ImageChops.difference(first, second).histogram()
    return sum(histogram[DIFFERENT:]) <= SHARE * first.width * first.height
