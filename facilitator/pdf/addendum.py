"""Renders an addendum: its record in, PDF/A-3a out with the record attached and a field for each officer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from weasyprint import HTML, Attachment

from facilitator.domain.minutes.addendum import AddendumContent, read_addendum
from facilitator.domain.minutes.record import ATTACHED, CHINA, digest, short_code
from facilitator.domain.minutes.signing import OFFICE_NAMES
from facilitator.domain.words import N_
from facilitator.pdf.fetcher import FontsOnly
from facilitator.pdf.fields import Finisher
from facilitator.pdf.glyphs import code_points, missing_characters, printable
from facilitator.pdf.page import SignaturePlace
from facilitator.pdf.press import counters, environment, fonts, marks_of, style_sheets
from facilitator.pdf.words import day, paragraphs

VARIANT = "pdf/a-3a"


@dataclass(frozen=True)
class AddendumPage:
    masthead: tuple[str, str]
    number: str
    heading: tuple[str, str]
    issuer: str
    dated: str
    about: str
    where: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    reason: tuple[str, ...]
    earlier: tuple[str, ...]
    corrects: str
    corrects_code: str
    signatures: tuple[SignaturePlace, ...]
    code: str
    digest: tuple[str, ...]
    head: str
    unprintable: str


def render_addendum(record: bytes) -> bytes:
    content = read_addendum(record)
    moment = datetime.combine(content.dated, time(), CHINA).astimezone(UTC)
    template = environment().get_template("print/addendum.html")
    page, fetcher = template.render(page=addendum_page(content, record), created=moment.isoformat()), FontsOnly()
    attachment = Attachment(
        string=record, name=ATTACHED, description="更正单数据", relationship="Data",
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


def addendum_page(content: AddendumContent, record: bytes) -> AddendumPage:
    missing = missing_characters("".join((content.old, content.new, content.reason, content.item_title)))
    drawn = replace(
        content,
        old=printable(content.old),
        new=printable(content.new),
        reason=printable(content.reason),
        item_title=printable(content.item_title),
        minutes_title=printable(content.minutes_title),
    )
    whole = digest(record)
    return AddendumPage(
        masthead=(drawn.issuer, "更正单"),
        number=drawn.number,
        heading=(f"关于更正{drawn.minutes_number}", N_("会议纪要的说明")),
        issuer=drawn.issuer,
        dated=day(drawn.dated),
        about=f"{drawn.minutes_number}《{drawn.minutes_title}》{drawn.kind_name}纪要（校验码{drawn.corrects_code}）",
        where=f"议题{drawn.item}《{drawn.item_title}》" if drawn.item else N_("全文"),
        old=paragraphs(drawn.old),
        new=paragraphs(drawn.new),
        reason=paragraphs(drawn.reason),
        earlier=drawn.earlier,
        corrects=drawn.corrects,
        corrects_code=drawn.corrects_code,
        signatures=tuple(
            SignaturePlace(place.office.value, OFFICE_NAMES[place.office], place.name) for place in drawn.signers
        ),
        code=short_code(record),
        digest=tuple(whole[start : start + 8] for start in range(0, len(whole), 8)),
        head="",
        unprintable=code_points(missing) if missing else "",
    )
