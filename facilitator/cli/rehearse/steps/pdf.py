"""`pdf`: the settled minutes as a file: its signatures, what `verify` says of it, what is written in it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pypdf
from pypdf.errors import PyPdfError

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.instance import run
from facilitator.cli.rehearse.people import RECORDER
from facilitator.cli.rehearse.server import wait_until
from facilitator.cli.rehearse.steps.board import check_text
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

SETTLED_WITHIN = 60
_UNSETTLED = frozenset({"draft", "settling"})


@dataclass(frozen=True)
class Pdf(Action):
    """None where the script does not ask: the number of signatures, the exit status of `facilitator verify`."""

    minutes: str
    signatures: int | None
    verify: int | None
    contains: tuple[str, ...]
    lacks: tuple[str, ...]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("pdf")
        step = fields.inside("pdf")
        step.only("minutes", "expect")
        expect = step.inside("expect")
        expect.only("signatures", "verify", "text_contains", "text_lacks")
        return cls(
            minutes=step.text("minutes"),
            signatures=_whole(expect, "signatures"),
            verify=_whole(expect, "verify"),
            contains=expect.texts("text_contains"),
            lacks=expect.texts("text_lacks"),
        )

    def describe(self) -> str:
        return N_("纪要 PDF")

    def play(self, hall: Hall) -> str:
        minutes = hall.text(self.minutes)
        content = download(hall, minutes)
        signed, text = look_into(content)
        if self.signatures is not None and signed != self.signatures:
            raise NotHeld(N_("签名 {count} 个").format(count=self.signatures), str(signed))
        if self.verify is not None:
            self._verify(hall.instance, content)
        check_text(text, [hall.text(part) for part in self.contains], [hall.text(part) for part in self.lacks])
        return N_("签名 {count} 个，{size} KB").format(count=signed, size=len(content) // 1024)

    def _verify(self, instance: Path, content: bytes) -> None:
        file = instance / "rehearsal-minutes.pdf"
        file.write_bytes(content)
        finished = run(instance, "verify", str(file))
        if finished.returncode != self.verify:
            told = (finished.stdout.strip() or finished.stderr.strip()).splitlines()
            raise NotHeld(f"verify = {self.verify}", f"{finished.returncode}：{told[0] if told else ''}")


def download(hall: Hall, minutes: str) -> bytes:
    """The PDF's bytes, once the worker has made it. Raises NotHeld when that takes more than a minute."""
    path = f"/api/v1/minutes/{minutes}"

    def settled() -> bool:
        return hall.api.read(RECORDER, path).get("state") not in _UNSETTLED

    if not wait_until(settled, SETTLED_WITHIN, pause=0.5):
        raise NotHeld(N_("纪要在 {seconds} 秒内定稿").format(seconds=SETTLED_WITHIN), N_("还没有定稿"))
    response = hall.api.fetch(f"{path}/pdf", RECORDER)
    if response.status_code != 200 or not response.content.startswith(b"%PDF"):
        raise NotHeld(f"GET {path}/pdf 200", str(response.status_code))
    return response.content


def look_into(content: bytes) -> tuple[int, str]:
    """How many signature fields are signed, and the text of all pages. Raises NotHeld for bytes that are no PDF."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        fields = (reader.get_fields() or {}).values()
        signed = sum(1 for one in fields if one.get("/FT") == "/Sig" and one.get("/V") is not None)
        return signed, "\n".join(page.extract_text() for page in reader.pages)
    except PyPdfError as error:
        raise NotHeld(N_("可以打开的 PDF"), str(error)) from error


def _whole(fields: Fields, name: str) -> int | None:
    return int(fields.number(name)) if name in fields.values else None
