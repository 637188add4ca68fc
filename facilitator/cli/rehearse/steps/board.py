"""`board`: what a passer-by reads on a public page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Board(Action):
    """`lacks` holds for the page's source too: what is hidden by a style is still published."""

    path: str
    contains: tuple[str, ...]
    lacks: tuple[str, ...]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("board")
        step = fields.inside("board")
        step.only("path", "contains", "lacks")
        return cls(step.text("path"), step.texts("contains"), step.texts("lacks"))

    def describe(self) -> str:
        return N_("公开页 {path}").format(path=self.path)

    def play(self, hall: Hall) -> str:
        path = hall.text(self.path)
        response = hall.api.fetch(path)
        if response.status_code != 200:
            raise NotHeld(f"GET {path} 200", str(response.status_code))
        response.encoding = "utf-8"
        page = f"{response.text}\n{plain(response.text)}"
        check_text(page, [hall.text(part) for part in self.contains], [hall.text(part) for part in self.lacks])
        return "ok"


def plain(page: str) -> str:
    """A page's words without its tags."""
    return html.unescape(_TAG.sub("", page))


def check_text(text: str, contains: list[str], lacks: list[str]) -> None:
    """Raises NotHeld, naming what is absent or what should be."""
    absent = [wanted for wanted in contains if not is_written(wanted, text)]
    present = [unwanted for unwanted in lacks if is_written(unwanted, text)]
    if absent:
        raise NotHeld(N_("写着“{text}”").format(text="”“".join(absent)), N_("没有"))
    if present:
        raise NotHeld(N_("没有“{text}”").format(text="”“".join(present)), N_("有"))


def is_written(wanted: str, text: str) -> bool:
    """Chinese breaks over lines anywhere, so blanks do not count; figures do not, and two cells are not one number."""
    return wanted in text if wanted.isascii() else "".join(wanted.split()) in "".join(text.split())
