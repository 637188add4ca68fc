"""What the demo's photographs show, each before the work and after it: drawn, so that nobody's house is in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = SIZE = (1280, 960)
GRASS, STONE, JOINT, IRON, HOLE, SKY = "#d5e0c8", "#b9b2a6", "#8f887c", "#5d6166", "#1d1f21", "#cfd8dc"
WALL, DARK, WOOD, LEAF, WATER, LIGHT, RED, BLUE = (
    "#e9e4d8", "#3d3b38", "#9a7448", "#5f8a4f", "#7fa3b8", "#fff3c4", "#b5493c", "#48648c",
)  # fmt: skip
Scene = Callable[[ImageDraw, bool], None]


def _ground(draw: ImageDraw, horizon: int, floor: str = STONE, wall: str = SKY) -> None:
    draw.rectangle((0, 0, WIDTH, horizon), fill=wall)
    draw.rectangle((0, horizon, WIDTH, HEIGHT), fill=floor)


def pavement(draw: ImageDraw, after: bool) -> None:
    """A manhole cover: broken, then whole."""
    _ground(draw, 260)
    for row in range(260, HEIGHT, 140):
        draw.line((0, row, WIDTH, row), fill=JOINT, width=4)
    for column in range(-200, WIDTH + 400, 160):
        draw.line((column, 260, column - 200, HEIGHT), fill=JOINT, width=4)
    draw.ellipse((420, 430, 900, 800), fill=IRON, outline=HOLE, width=10)
    if not after:
        draw.polygon(((520, 470), (700, 440), (760, 640), (610, 720), (500, 620)), fill=HOLE)
        return
    for step in range(470, 800, 44):
        draw.line((480, step, 840, step), fill=STONE, width=6)


def gate(draw: ImageDraw, after: bool) -> None:
    """A gate that stands open, then shut, with a reader that is lit."""
    _ground(draw, 700)
    for post in (280, 960):
        draw.rectangle((post, 200, post + 60, 720), fill=WALL, outline=JOINT, width=6)
    wings = ((340, 650), (650, 960)) if after else ((340, 430), (870, 960))
    for left, right in wings:
        draw.rectangle((left, 280, right, 710), fill=IRON, outline=HOLE, width=8)
        for bar in range(left + 30, right - 10, 50):
            draw.line((bar, 300, bar, 690), fill=SKY, width=10)
    draw.rectangle((1040, 420, 1100, 520), fill=HOLE)
    draw.ellipse((1056, 440, 1084, 468), fill="#59b36a" if after else DARK)


def bins(draw: ImageDraw, after: bool) -> None:
    """Four bins: full to the ground beside them, then shut."""
    _ground(draw, 620, wall=WALL)
    for place, colour in enumerate((BLUE, LEAF, RED, IRON)):
        left = 180 + place * 240
        draw.rectangle((left, 440, left + 180, 800), fill=colour, outline=HOLE, width=6)
        if after:
            draw.rectangle((left - 10, 410, left + 190, 450), fill=HOLE)
            continue
        for bag, (across, down) in enumerate(((20, 360), (90, 330), (60, 390), (-40, 760), (150, 780))):
            x, y = left + across, down + bag % 2 * 12
            draw.ellipse((x, y, x + 110, y + 90), fill=DARK, outline=JOINT, width=4)


def lane(draw: ImageDraw, after: bool) -> None:
    """A lane for the fire engine: cars all along it, then lines on the ground, and still a few cars."""
    _ground(draw, 180, IRON)
    if after:
        for step in range(-200, WIDTH, 120):
            draw.line((step, HEIGHT, step + 300, 180), fill="#d8b13a", width=10)
    for place in range(3 if after else 6):
        left, top = 90 + place % 3 * 390, 260 + place // 3 * 340
        draw.rounded_rectangle((left, top + 70, left + 300, top + 210), 40, fill=(RED, BLUE, WALL)[place % 3])
        draw.polygon(
            ((left + 60, top + 80), (left + 100, top), (left + 210, top), (left + 250, top + 80)), fill=SKY
        )
        for wheel in (40, 200):
            draw.ellipse((left + wheel, top + 170, left + wheel + 64, top + 234), fill=HOLE)


def lamp(draw: ImageDraw, after: bool) -> None:
    """A staircase in the dark, then in the light."""
    _ground(draw, 0, "#f3ead2" if after else "#2a2a2c")
    for step in range(7):
        x, y = 160 + step * 140, 840 - step * 90
        fill, outline = (STONE, JOINT) if after else ("#38383a", HOLE)
        draw.rectangle((x, y, x + 150, HEIGHT), fill=fill, outline=outline, width=5)
    draw.line((640, 0, 640, 90), fill=HOLE, width=10)
    if after:
        draw.ellipse((520, 40, 760, 280), fill=LIGHT)
    draw.ellipse((590, 80, 690, 200), fill="#ffd95c" if after else IRON)


def tree(draw: ImageDraw, after: bool) -> None:
    """A window behind branches, then in the sun."""
    _ground(draw, 800, GRASS, WALL)
    draw.rectangle((560, 240, 920, 620), fill=WATER, outline=JOINT, width=16)
    draw.line((740, 240, 740, 620), fill=JOINT, width=12)
    draw.rectangle((250, 480, 320, 840), fill=WOOD)
    crowns = ((120, 200, 460, 520),) if after else ((60, 120, 520, 560), (380, 160, 820, 520), (600, 320, 980, 660))
    for crown in crowns:
        draw.ellipse(crown, fill=LEAF)


def tables(draw: ImageDraw, after: bool) -> None:
    """One table for everybody, then three."""
    _ground(draw, 340, WALL, SKY)
    for place in range(3 if after else 1):
        left = 120 + place * 380 if after else 470
        draw.rectangle((left, 520, left + 300, 570), fill=WOOD, outline=HOLE, width=4)
        for leg in (30, 240):
            draw.rectangle((left + leg, 570, left + leg + 30, 800), fill=WOOD)
        for row in range(5):
            draw.line((left + 60 + row * 44, 524, left + 60 + row * 44, 566), fill=WALL, width=4)
        for stool in (-70, 310):
            draw.rectangle((left + stool, 660, left + stool + 60, 800), fill=IRON)


def drain(draw: ImageDraw, after: bool) -> None:
    """A kitchen floor under water, then dry, with a new pipe."""
    _ground(draw, 520, "#c9c4ba", WALL)
    draw.rectangle((960, 0, 1040, 620), fill="#eef1f2" if after else JOINT, outline=HOLE, width=6)
    draw.rectangle((180, 320, 760, 560), fill="#d7dadb", outline=IRON, width=8)
    if after:
        draw.ellipse((560, 720, 700, 780), fill=IRON, outline=HOLE, width=6)
        return
    for spread in range(4):
        pool = (140 + spread * 90, 620 + spread * 30, 1180 - spread * 80, 940 - spread * 40)
        draw.ellipse(pool, fill=WATER, outline=BLUE, width=5)


def camera(draw: ImageDraw, after: bool) -> None:
    """A camera that hangs, then a new one that no light burns on."""
    _ground(draw, 840)
    draw.rectangle((600, 160, 650, 860), fill=IRON)
    if after:
        draw.rounded_rectangle((640, 180, 900, 290), 30, fill="#f4f4f2", outline=HOLE, width=6)
        draw.ellipse((850, 200, 920, 270), fill=HOLE)
        return
    draw.line([(640, 200), (760, 320), (700, 440)], fill=HOLE, width=8)
    draw.polygon(((660, 430), (860, 560), (820, 640), (620, 510)), fill=JOINT, outline=HOLE)


def steps(draw: ImageDraw, after: bool) -> None:
    """Steps without a rail, then with one."""
    _ground(draw, 300, STONE, WALL)
    for step in range(5):
        place = (200 + step * 120, 780 - step * 100, 1180, 880 - step * 100)
        draw.rectangle(place, fill="#cfc8bb", outline=JOINT, width=6)
    if after:
        draw.line((180, 560, 760, 100), fill=IRON, width=22)
        for post in range(4):
            draw.line((220 + post * 160, 780 - post * 110, 220 + post * 160, 530 - post * 128), fill=IRON, width=16)


def weeds(draw: ImageDraw, after: bool) -> None:
    """Grass as high as a man, then mown, with a path."""
    _ground(draw, 420, GRASS, WALL)
    if after:
        draw.polygon(((540, 420), (740, 420), (960, HEIGHT), (320, HEIGHT)), fill=STONE)
    for blade in range(0, WIDTH, 16):
        high = 40 if after else 380 + blade * 7 % 160
        if not after or not 300 < blade < 980:
            draw.line((blade, HEIGHT, blade + blade % 48 - 24, HEIGHT - high), fill=LEAF, width=9)


def parcels(draw: ImageDraw, after: bool) -> None:
    """Parcels in the rain before a small cabinet, then a second cabinet."""
    _ground(draw, 700, wall=WALL)
    for cabinet in range(2 if after else 1):
        for box in range(12):
            left, top = 140 + cabinet * 560 + box % 4 * 120, 240 + box // 4 * 150
            draw.rectangle((left, top, left + 116, top + 146), fill=BLUE, outline=WALL, width=5)
    for box in range(0 if after else 9):
        left, top = 700 + box % 3 * 150, 780 - box // 3 * 120
        draw.rectangle((left, top, left + 140, top + 112), fill=WOOD, outline=HOLE, width=5)


SCENES: Mapping[str, Scene] = {
    one.__name__: one
    for one in (pavement, gate, bins, lane, lamp, tree, tables, drain, camera, steps, weeds, parcels)
}
