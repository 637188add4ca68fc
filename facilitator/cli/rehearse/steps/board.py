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
        check_text(f"{response.text}\n{plain(response.text)}", self._filled(hall, self.contains), self._filled(hall, self.lacks))
        return "ok"

    @staticmethod
    def _filled(hall: Hall, texts: tuple[str, ...]) -> list[str]:
        return [hall.text(text) for text in texts]


def plain(page: str) -> str:
    """A page's words without its tags."""
    return html.unescape(_TAG.sub("", page))


def check_text(text: str, contains: list[str], lacks: list[str]) -> None:
    """Raises NotHeld. Blanks and line ends do not count: Chinese text breaks anywhere."""
    dense = "".join(text.split())
    absent = [wanted for wanted in contains if "".join(wanted.split()) not in dense]
    present = [unwanted for unwanted in lacks if "".join(unwanted.split()) in dense]
    if absent:
        raise NotHeld(N_("写着“{text}”").format(text="”“".join(absent)), N_("没有"))
    if present:
        raise NotHeld(N_("没有“{text}”").format(text="”“".join(present)), N_("有"))
