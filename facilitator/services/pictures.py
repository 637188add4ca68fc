"""Keeps a picture that came with a command: drawn anew outside the transaction, recorded inside it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.services.context import Context
from facilitator.services.ports import Ports
from facilitator.services.upload import Upload

JPEG = "image/jpeg"


@dataclass(frozen=True)
class KeptPicture:
    """Both sizes lie in the file store already; `digest` names the large one. Sizes in bytes, sides in pixels."""

    digest: str
    size: int
    small: str
    small_size: int
    width: int
    height: int


def keep_picture(ports: Ports, upload: Upload) -> KeptPicture:
    """Outside any transaction. Raises what the port raises for something that is no photograph."""
    drawn = ports.photographs.take(upload.content)
    return KeptPicture(
        ports.files.keep(drawn.large),
        len(drawn.large),
        ports.files.keep(drawn.small),
        len(drawn.small),
        drawn.width,
        drawn.height,
    )


def record_picture(context: Context, picture: KeptPicture) -> None:
    """The rows of its two files; a file that is known is recorded once."""
    for digest, size in ((picture.digest, picture.size), (picture.small, picture.small_size)):
        context.store.files.add(digest, size, JPEG, f"{digest[:12]}.jpg", context.now)
