"""Renders settled minutes: record bytes in, PDF/A-3a bytes out, the same bytes for the same record on one machine."""

from __future__ import annotations

from datetime import UTC, datetime, time

from weasyprint import HTML, Attachment

from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import ATTACHED, CHINA, digest, read_record
from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.fields import Finisher
from facilitator.pdf.page import minutes_page
from facilitator.pdf.press import counters, environment, fonts, marks_of, style_sheets

VARIANT = "pdf/a-3a"


def render(record: bytes) -> bytes:
    content = read_record(record)
    moment = _moment(content)
    page = (
        environment()
        .get_template("print/minutes.html")
        .render(page=minutes_page(content, record), created=moment.isoformat())
    )
    fetcher = FontsOnly()
    attachment = Attachment(
        string=record, name=ATTACHED, description="会议纪要数据", relationship="Data",
        created=moment, modified=moment, url_fetcher=fetcher,
    )  # fmt: skip
    document = HTML(string=page, url_fetcher=fetcher).render(
        font_config=fonts(), counter_style=counters(), pdf_variant=VARIANT,
        stylesheets=list(style_sheets("minutes", *marks_of(content.issuer))),
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
