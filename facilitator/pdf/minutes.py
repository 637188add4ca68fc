"""Renders settled minutes: record bytes in, PDF/A-3a bytes out, the same bytes for the same record on one machine."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files

from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from weasyprint import CSS, HTML, Attachment
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import ATTACHED, CHINA, digest, read_record
from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.fields import Finisher
from facilitator.pdf.fonts import style_sheet
from facilitator.pdf.page import minutes_page

VARIANT = "pdf/a-3a"

# They report every odd CSS rule and font table; what matters here is measured by tests.
for _library in ("weasyprint", "fontTools"):
    logging.getLogger(_library).setLevel(logging.ERROR)


def render(record: bytes) -> bytes:
    content = read_record(record)
    moment = _moment(content)
    page = (
        _environment()
        .get_template("print/minutes.html")
        .render(page=minutes_page(content, record), created=moment.isoformat())
    )
    fetcher = FontsOnly()
    attachment = Attachment(
        string=record, name=ATTACHED, description="会议纪要数据", relationship="Data",
        created=moment, modified=moment, url_fetcher=fetcher,
    )  # fmt: skip
    document = HTML(string=page, url_fetcher=fetcher).render(
        font_config=_fonts(), counter_style=_counters(), stylesheets=list(_style_sheets()), pdf_variant=VARIANT
    )
    pdf: bytes = document.write_pdf(
        finisher=Finisher(), attachments=[attachment], pdf_variant=VARIANT,
        pdf_identifier=digest(record)[:32].encode(),
    )  # fmt: skip
    return pdf


def _moment(content: MinutesContent) -> datetime:
    """The document's own date: never the time of rendering, which would make every copy another file."""
    if content.dated is not None:
        return datetime.combine(content.dated, time(), CHINA).astimezone(UTC)
    return (content.ended_at or content.began_at or datetime.fromtimestamp(0, UTC)).astimezone(UTC)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=PackageLoader("facilitator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _counters() -> CounterStyle:
    return CounterStyle()


@cache
def _style_sheets() -> tuple[CSS, ...]:
    layout = files("facilitator").joinpath("templates/print/minutes.css").read_text(encoding="utf-8")
    shared = {"font_config": _fonts(), "counter_style": _counters(), "url_fetcher": FontsOnly()}
    return tuple(CSS(string=sheet, **shared) for sheet in (style_sheet(), layout))
