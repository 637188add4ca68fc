"""How a signature looks on the paper: the hand's own strokes or the name, under it office and time, in a CJK font.

Not the library's stock stamp: its face has no Chinese, and PDF/A asks for every font to be embedded.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from PIL import Image, ImageOps
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.images import pil_image
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp.base import BaseStamp, BaseStampStyle

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_
from facilitator.pdf.fonts import SERIF, packaged_files
from facilitator.pdf.words import clock, day
from facilitator.services.ports import Officer

LARGEST_SIDE = 2_000
NAME_SIZE, SMALL_SIZE = 20.0, 7.5
SMALL_LINE = 10.5


def read_handwriting(picture: bytes) -> Image.Image | None:
    """The strokes as dark on white, cut to their edges; None when nothing was drawn. Raises BadInput.

    The file comes from a phone: only PNG is opened, its size is judged before a pixel is read, and what is kept are
    grey values of our own.
    """
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG",)) as image:
            if max(image.size) > LARGEST_SIDE:
                raise BadInput(N_("手写签名的图片太大，请重新签。"), field="handwriting")
            drawn = image.convert("RGBA")
    except (OSError, SyntaxError, ValueError):
        raise BadInput(N_("手写签名的图片打不开，请重新签。"), field="handwriting") from None
    paper = Image.new("RGBA", drawn.size, "white")
    strokes = Image.alpha_composite(paper, drawn).convert("L")
    edges = ImageOps.invert(strokes).getbbox()
    return strokes.crop(edges) if edges else None


@dataclass(frozen=True)
class OfficerStampStyle(BaseStampStyle):  # type: ignore[misc,unused-ignore]
    """Who signs, when, and the strokes if they were drawn."""

    border_width: int = 0
    officer: Officer = field(default_factory=lambda: Officer("", ""))
    moment: datetime | None = None
    handwriting: Image.Image | None = None

    def create_stamp(self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]) -> OfficerStamp:
        return OfficerStamp(writer, self, box)


class OfficerStamp(BaseStamp):  # type: ignore[misc,unused-ignore]
    """One appearance stream; coordinates in points from the box's lower left corner."""

    def _render_inner_content(self) -> list[bytes]:
        style: OfficerStampStyle = self.style
        with packaged_files()[SERIF].open("rb") as file:
            writer = cast(BasePdfFileWriter, self.writer)
            self._font = GlyphAccumulator(writer, file, NAME_SIZE, bcp47_lang_code="zh-CN")
            self.set_resource(ResourceType.FONT, generic.NameObject("/Name"), self._font.as_resource())
            commands = [self._line(_below(style), SMALL_SIZE, 1.5)]
            if style.handwriting is None:
                commands.append(self._line(style.officer.name, NAME_SIZE, SMALL_LINE + 9))
            else:
                commands.append(self._strokes(style.handwriting))
            self._font.prepare_write()  # type: ignore[no-untyped-call]
        return commands

    def _line(self, text: str, size: float, baseline: float) -> bytes:
        """Centred; set smaller when it would not fit, so that a long name is never cut."""
        shape = self._font.shape(text)
        width = self.box.width - 4
        size = min(size, width / shape.x_advance) if shape.x_advance else size
        left = (self.box.width - shape.x_advance * size) / 2
        return b"BT 0 g /Name %g Tf %g %g Td %s ET" % (size, left, baseline, shape.graphics_ops)

    def _strokes(self, strokes: Image.Image) -> bytes:
        room_x, room_y = self.box.width - 8, self.box.height - SMALL_LINE - 3
        scale = min(room_x / strokes.width, room_y / strokes.height)
        width, height = strokes.width * scale, strokes.height * scale
        left, bottom = (self.box.width - width) / 2, SMALL_LINE + 2 + (room_y - height) / 2
        picture = pil_image(strokes, cast(BasePdfFileWriter, self.writer))
        self.set_resource(ResourceType.XOBJECT, generic.NameObject("/Hand"), picture)
        return b"q %g 0 0 %g %g %g cm /Hand Do Q" % (width, height, left, bottom)


def _below(style: OfficerStampStyle) -> str:
    """The line under the strokes; a drawn hand is not always readable, so it names its owner."""
    name = f"{style.officer.name}　" if style.handwriting is not None else ""
    moment = f"{day(style.moment.date())}{clock(style.moment)}" if style.moment else ""
    return f"{style.officer.office}　{name}{moment}"
