"""Pictures as phones, scanners and people with bad intentions send them."""

from __future__ import annotations

import io
import random
import struct
import zlib

from PIL import Image

GPS_INFO, ORIENTATION, MAKE, DESCRIPTION = 0x8825, 0x0112, 0x010F, 0x010E
SIDEWAYS = 6
"""The phone was held upright, the sensor lies: turn a quarter to the right."""


def picture(width: int = 640, height: int = 480, colour: str = "steelblue") -> Image.Image:
    return Image.new("RGB", (width, height), colour)


def saved(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


def phone_photo(width: int = 640, height: int = 480) -> bytes:
    """A JPEG that says where it was taken, by which phone, and that it has to be turned."""
    exif = Image.Exif()
    exif[ORIENTATION] = SIDEWAYS
    exif[MAKE] = "五角亭牌手机"
    exif[DESCRIPTION] = "3号楼2单元501门口"
    exif.get_ifd(GPS_INFO).update({1: "N", 2: (29.0, 24.0, 30.5), 3: "E", 4: (106.0, 32.0, 10.25)})
    return saved(picture(width, height), exif=exif, comment=b"secret comment")


def noise(width: int, height: int) -> Image.Image:
    """Nothing that compresses."""
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def bomb(side: int = 9000) -> bytes:
    """A grey PNG of side × side pixels in a few kilobytes."""
    packed = zlib.compressobj(9)
    row = b"\x00" + bytes(side // 8)
    body = b"".join([*(packed.compress(row) for _ in range(side)), packed.flush()])
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part)) for name, part in chunks
    )


def moving(form: str) -> bytes:
    frames = [picture(40, 30, colour) for colour in ("red", "green", "blue")]
    return saved(frames[0], form, save_all=True, append_images=frames[1:])
