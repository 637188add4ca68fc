"""Draws one photograph anew; run as a program of its own, so that a crafted file can only harm this one process.

It reads the bytes from standard input and writes one line of JSON, then the large and the small JPEG. What the file
said besides its pixels (place, time, camera, thumbnails, comments, whatever follows its end) is never copied.
Exit status: 0 drawn, 3 refused (the line says why). It imports nothing of ours: it is started by its path, isolated.
"""

from __future__ import annotations

import io
import json
import resource
import sys
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space: the largest picture as RGBA is 96 MB, and a few copies of it are made."""
SECONDS = 15
"""Of the processor; a phone's picture takes under one."""
MOST_PIXELS = 24 * 1024 * 1024
"""Phones that say 24 megapixels make 5712 × 4284; a bomb of ten kilobytes makes 81 million."""
LARGE, SMALL = 1920, 480
"""Longest sides in pixels."""
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP")
REFUSED = 3


class NotTaken(Exception):
    """One word for the sentence that the parent says."""


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    warnings.simplefilter("error")
    try:
        large, small, size = drawn(sys.stdin.buffer.read())
    except NotTaken as refusal:
        return _say({"refused": str(refusal)}, REFUSED)
    except MemoryError:
        return _say({"refused": "too_many_pixels"}, REFUSED)
    except Exception:
        return _say({"refused": "broken"}, REFUSED)  # Decoders raise whatever a crafted file makes them raise.
    _say({"large": len(large), "small": len(small), "width": size[0], "height": size[1]}, 0)
    sys.stdout.buffer.write(large + small)
    return 0


def drawn(content: bytes) -> tuple[bytes, bytes, tuple[int, int]]:
    """Large, small, and the large one's size. The pixels are counted before any of them is decoded."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        picture = Image.open(io.BytesIO(content), formats=FORMATS)
    except UnidentifiedImageError:
        raise NotTaken("no_photograph") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotTaken("too_many_pixels") from None
    if picture.width * picture.height > MOST_PIXELS:
        raise NotTaken("too_many_pixels")
    # Phones put a second picture (depth, brightness) behind a JPEG; only PNG and WEBP can really move.
    if picture.format in ("PNG", "WEBP") and getattr(picture, "n_frames", 1) != 1:
        raise NotTaken("moving")
    picture.draft("RGB", (LARGE, LARGE))
    upright = _on_white(ImageOps.exif_transpose(picture))
    upright.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS)
    large = _as_jpeg(upright)
    size = upright.size
    upright.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
    return large, _as_jpeg(upright), size


def _on_white(picture: Image.Image) -> Image.Image:
    """JPEG knows no transparency: what was clear becomes white paper."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    return picture.convert("RGB")


def _as_jpeg(picture: Image.Image) -> bytes:
    """Only pixels go into a new image, so that no saver finds anything else to write."""
    from PIL import Image

    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return written.getvalue()


def _say(line: dict[str, str | int], status: int) -> int:
    sys.stdout.buffer.write(json.dumps(line).encode() + b"\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
