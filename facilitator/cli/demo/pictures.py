"""Two drawings that stand for photographs: the same pavement before the work and after it."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.services.upload import Upload

SIZE = (1280, 960)
STONE, JOINT, IRON, HOLE, SKY = "#b9b2a6", "#8f887c", "#5d6166", "#1d1f21", "#cfd8dc"


def picture(stage: PhotoStage) -> Upload:
    """A pavement with its manhole cover: broken before, whole after."""
    image = Image.new("RGB", SIZE, SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 260, *SIZE), fill=STONE)
    for row in range(260, SIZE[1], 140):
        draw.line((0, row, SIZE[0], row), fill=JOINT, width=4)
    for column in range(-200, SIZE[0] + 400, 160):
        draw.line((column, 260, column - 200, SIZE[1]), fill=JOINT, width=4)
    draw.ellipse((420, 430, 900, 800), fill=IRON, outline=HOLE, width=10)
    if stage is PhotoStage.BEFORE:
        draw.polygon(((520, 470), (700, 440), (760, 640), (610, 720), (500, 620)), fill=HOLE)
    else:
        for step in range(470, 800, 44):
            draw.line((480, step, 840, step), fill=STONE, width=6)
    written = io.BytesIO()
    image.save(written, "PNG")
    return Upload(f"{stage.value}.png", written.getvalue())
