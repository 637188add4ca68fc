"""The photograph of a fast forward."""

from __future__ import annotations

import io

from PIL import Image

from facilitator.cli.rehearse.steps.attach import SIDE, grey_square


def test_grey_square_is_a_picture() -> None:
    with Image.open(io.BytesIO(grey_square())) as picture:
        picture.load()
        assert (picture.format, picture.size) == ("PNG", (SIDE, SIDE))
