"""Photographs are drawn anew: nothing but pixels comes through, and nothing that is sent can hurt."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from facilitator.domain.errors import BadInput
from facilitator.services.ports import Photograph
from facilitator.wire.photographs import DrawnApart
from facilitator.wire.refusals import TooLarge
from tests.factories.pictures import GPS_INFO, bomb, moving, noise, phone_photo, picture, saved

TAKE = DrawnApart().take


def opened(jpeg: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(jpeg), formats=("JPEG",))
    image.load()
    return image


def markers(jpeg: bytes) -> set[int]:
    """The kinds of segments before the pixels."""
    found, place = set(), 2
    while jpeg[place + 1] != 0xDA:
        found.add(jpeg[place + 1])
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return found


def test_photo_of_a_phone_is_turned_and_says_nothing_of_place_or_phone() -> None:
    sent = phone_photo()
    assert Image.open(io.BytesIO(sent)).getexif().get_ifd(GPS_INFO)[1] == "N"

    drawn = TAKE(sent)

    assert (drawn.width, drawn.height) == opened(drawn.large).size == (480, 640)
    for jpeg in (drawn.large, drawn.small):
        assert dict(opened(jpeg).getexif()) == {} and "comment" not in opened(jpeg).info
        assert {marker for marker in markers(jpeg) if 0xE1 <= marker <= 0xEF or marker == 0xFE} == set()
        assert not any(word in jpeg for word in ("五角亭".encode(), b"501", b"secret", b"Exif"))


def test_large_photo_shrinks_to_two_sizes() -> None:
    drawn = TAKE(saved(picture(4000, 3000)))

    assert (opened(drawn.large).size, opened(drawn.small).size) == ((1920, 1440), (480, 360))
    assert (drawn.width, drawn.height) == (1920, 1440)


def test_small_photo_does_not_grow() -> None:
    drawn = TAKE(saved(picture(16, 12), "PNG"))

    assert (opened(drawn.large).size, opened(drawn.small).size) == ((16, 12), (16, 12))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_three_formats_are_taken(form: str) -> None:
    assert opened(TAKE(saved(picture(), form)).large).size == (640, 480)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16", "CMYK"])
def test_every_kind_of_pixel_becomes_plain_colour(mode: str) -> None:
    image = Image.new(mode, (60, 40))
    drawn = TAKE(saved(image, "JPEG" if mode == "CMYK" else "PNG"))

    assert opened(drawn.large).mode == "RGB"


def test_what_was_clear_becomes_white_paper() -> None:
    clear = Image.new("RGBA", (60, 40), (0, 0, 0, 0))

    assert opened(TAKE(saved(clear, "PNG")).large).getpixel((30, 20)) == (255, 255, 255)


def test_second_picture_behind_a_phones_jpeg_is_left_out() -> None:
    """Phones put a map of depth or brightness there (MPO); the first picture is the photograph."""
    both = io.BytesIO()
    picture(640, 480).save(both, "MPO", save_all=True, append_images=[picture(320, 240, "red")])

    drawn = TAKE(both.getvalue())

    assert opened(drawn.large).size == (640, 480)
    assert len(drawn.large) < len(both.getvalue())


def test_sheet_that_is_a_picture_and_an_archive_comes_out_as_a_picture_only() -> None:
    packed = io.BytesIO(saved(picture()))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("index.html", "<script>alert(1)</script>")
    assert zipfile.is_zipfile(io.BytesIO(packed.getvalue()))

    drawn = TAKE(packed.getvalue())

    assert not zipfile.is_zipfile(io.BytesIO(drawn.large)) and b"script" not in drawn.large + drawn.small


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "请选一张照片", id="nothing"),
        pytest.param(bomb(), "像素太多", id="81 million pixels in a few kilobytes"),
        pytest.param(saved(picture(6200, 4100), "PNG"), "像素太多", id="25 megapixels"),
        pytest.param(moving("PNG"), "会动", id="moving PNG"),
        pytest.param(moving("WEBP"), "会动", id="moving WEBP"),
        pytest.param(saved(picture(), "GIF"), "不是照片", id="GIF"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "不是照片", id="SVG"),
        pytest.param(b"%PDF-1.7\n", "不是照片", id="PDF"),
        pytest.param(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "兼容性最佳", id="HEIC"),
        pytest.param(saved(noise(400, 300))[:9000], "没有传完整", id="cut off JPEG"),
        pytest.param(saved(noise(400, 300), "PNG")[:9000], "没有传完整", id="cut off PNG"),
        pytest.param(saved(noise(400, 300), "WEBP")[:9000], "没有传完整", id="cut off WEBP"),
    ],
)
def test_what_is_no_photograph_gets_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence) as refused:
        TAKE(content)

    assert refused.value.details["field"] == "file"


def test_file_over_eight_megabytes_is_refused_unopened() -> None:
    with pytest.raises(TooLarge, match="8 MB"):
        TAKE(bytes(8 * 1024 * 1024 + 1))


def test_picture_of_the_most_pixels_is_drawn_within_the_limits() -> None:
    """24 megapixels with transparency are the most memory that an honest picture needs."""
    drawn = TAKE(saved(Image.new("RGBA", (6144, 4096)), "PNG"))

    assert isinstance(drawn, Photograph)
    assert (drawn.width, drawn.height) == (1920, 1280)


def test_same_photo_is_drawn_the_same_way_twice() -> None:
    sent = phone_photo()

    assert TAKE(sent) == TAKE(sent)
