"""A file that cannot be read as a table: one sentence and a hint, the same on the page and on the command line."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Detail


class Unreadable(BadInput):
    """`name` is what the user called the file; the sentence says it as {name}, `hint` what to do about it."""

    def __init__(self, name: str, sentence: str, hint: str = "", **details: Detail) -> None:
        super().__init__(sentence, field="file", name=name, hint=hint.format(name=name, **details), **details)

    @property
    def hint(self) -> str:
        return str(self.details["hint"])
