"""What every paper is made with: the sandboxed templates, the fonts, and a fetcher that knows nothing else."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from weasyprint import CSS
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from facilitator.domain.demo import is_marked, is_practised
from facilitator.domain.papers.titles import title_lines
from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.fonts import style_sheet

# They report every odd CSS rule and font table; what matters here is measured by tests.
for _library in ("weasyprint", "fontTools"):
    logging.getLogger(_library).setLevel(logging.ERROR)


_SHEETS = {
    "form": ("rows", "form"),
    "letter": ("rows", "letter"),
    "ballots": ("ballots", "bands"),
    "tally": ("tally", "bands"),
    "seal": ("half", "seal", "bands"),
    "hands": ("half", "hands", "bands"),
    "whole_record": ("minutes", "whole"),
}
"""Layouts of several sheets; the later one prevails, so the colours come last."""


DEMO = "demo"
"""The sheet that marks every page of a demo."""
PRACTICE = "practice"
"""The sheet that marks every page of what a practised evening prints."""


@cache
def environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=PackageLoader("facilitator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["in_lines"] = _in_lines
    return made


def _in_lines(title: str, most: int) -> Markup:
    """A title broken where its sense allows, for a line that holds `most` characters."""
    return Markup("<br>").join(title_lines(title, most))


@cache
def fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def counters() -> CounterStyle:
    return CounterStyle()


def marks_of(issuer: str) -> tuple[str, ...]:
    """What papers of an invented community or a practised evening have on every page, whatever their layout."""
    if is_practised(issuer):
        return (PRACTICE,)
    return (DEMO,) if is_marked(issuer) else ()


@cache
def style_sheets(layout: str, *marks: str) -> tuple[CSS, ...]:
    """The fonts, and the sheets of templates/print/ that `layout` is made of: the one of its name unless told here.
    The `marks` come on top."""
    folder = files("facilitator").joinpath("templates/print")
    names = (*_SHEETS.get(layout, (layout,)), *marks)
    sheets = [folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in names]
    shared = {"font_config": fonts(), "counter_style": counters(), "url_fetcher": FontsOnly()}
    return tuple(CSS(string=each, **shared) for each in (style_sheet(), *sheets))
