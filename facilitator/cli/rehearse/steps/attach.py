"""A photograph attached to a demand, as part of the usual way of a fast forward."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import CLERK
from facilitator.cli.rehearse.steps.do import compare
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

SIDE = 16


@dataclass(frozen=True)
class AttachPhotograph(Action):
    """`stage` is before or after; no script writes this step itself."""

    demand: str
    stage: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.fail(N_("这一步只在快进里用。"))

    def describe(self) -> str:
        return N_("附照片（{stage}）").format(stage=self.stage)

    def verbs(self) -> frozenset[str]:
        return frozenset({"demands.attach"})

    def play(self, hall: Hall) -> str:
        arguments = hall.mapping({"demand": self.demand, "stage": self.stage})
        compare({"ok": True}, hall.api.upload(CLERK, "demands.attach", arguments, f"{self.stage}.png", grey_square()))
        return "ok"


def grey_square() -> bytes:
    """The smallest honest PNG; what is on it does not matter to a rehearsal."""
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0)
    rows = (b"\x00" + b"\x80" * SIDE) * SIDE
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
