"""Drawings that stand for photographs: what was done, the yard from above, vouchers, signed sheets."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from facilitator.cli.demo.scenes import GRASS, HOLE, JOINT, SCENES, SIZE, STONE
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.services.ports import Photograph, Photographs
from facilitator.services.upload import Upload

ROOF = "#e9e4d8"


def yard_picture(spots: Iterable[tuple[str, int, int]]) -> Upload:
    """The yard from above: a house where each spot is (in per cent), paths between, the green in the middle."""
    image = Image.new("RGB", SIZE, GRASS)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 400, SIZE[0], 560), fill=STONE)
    draw.rectangle((590, 0, 690, SIZE[1]), fill=STONE)
    draw.ellipse((520, 360, 760, 600), fill=GRASS, outline=JOINT, width=6)
    for _building, across, down in spots:
        x, y = across * SIZE[0] // 100, down * SIZE[1] // 100
        draw.rectangle((x - 120, y - 70, x + 120, y + 70), fill=ROOF, outline=JOINT, width=5)
        draw.line((x - 120, y, x + 120, y), fill=JOINT, width=3)
    return _upload(image, "yard")


def picture(stage: PhotoStage, scene: str = "pavement") -> Upload:
    image = Image.new("RGB", SIZE)
    SCENES[scene](ImageDraw.Draw(image), stage is PhotoStage.AFTER)
    return _upload(image, f"{scene}-{stage.value}")


@dataclass(frozen=True)
class DevelopedOnce:
    """The port `Photographs` for as long as the demo is loaded: a drawing that is handed in again is known."""

    photographs: Photographs
    known: dict[bytes, Photograph] = field(default_factory=dict)

    def take(self, content: bytes) -> Photograph:
        if content not in self.known:
            self.known[content] = self.photographs.take(content)
        return self.known[content]


def invoice_picture(number: str) -> Upload:
    """An invoice as a voucher's photo shows it: a number, ruled lines, a stamp."""
    image = Image.new("RGB", SIZE, STONE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((120, 80, 1160, 880), fill="#fdfaf2", outline=JOINT, width=4)
    draw.text((200, 140), f"No. {number}", fill=HOLE, font_size=64)
    for row in range(280, 720, 88):
        draw.line((200, row, 1080, row), fill=JOINT, width=3)
    draw.ellipse((820, 600, 1060, 840), outline="#b23a3a", width=10)
    return _upload(image, "invoice")


def signed_sheet(number: str, signatures: int) -> Upload:
    """The last page of minutes as its photo shows it: lines, a scrawl on each, the seal."""
    image = Image.new("RGB", SIZE, STONE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((160, 60, 1120, 900), fill="#fdfaf2", outline=JOINT, width=4)
    draw.text((240, 110), "".join(mark for mark in number if mark.isascii()), fill=HOLE, font_size=48)
    for place in range(signatures):
        y = 260 + place * 110
        draw.line((240, y, 720, y), fill=JOINT, width=3)
        draw.line([(260 + step * 40, y - 16 - (step * 37 + place * 13) % 44) for step in range(10)], fill=HOLE, width=5)
    draw.ellipse((800, 560, 1060, 820), outline="#b23a3a", width=10)
    return _upload(image, "sheet")


def _upload(image: Image.Image, name: str) -> Upload:
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=1)
    return Upload(f"{name}.png", written.getvalue())
