"""The numbers before the lines of a chain: which line is an entry of its own, and which drafts a number stands for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.entry import head_of
from facilitator.domain.demands.pasting.pasted import PastedDraft
from facilitator.domain.demands.pasting.who import is_name_alone

_FIRM = re.compile(r"\s*(?:(?P<dotted>[⒈-⒛])|(?P<key>\d{1,2})\ufe0f?\u20e3|(?P<ten>\U0001f51f))\s*(?P<rest>.*)")
_LOOSE = re.compile(r"\s*(?:(?P<circled>[①-⑳])|[（(]\s*(?P<inside>\d{1,2})\s*[)）])\s*(?P<rest>.*)")


def plainly(text: str) -> str:
    """⒍ and 7️⃣ before a line as 6. and 7.; ⑦ and （7）, which count parts of one wish too, as a number without a dot."""
    if firm := _FIRM.fullmatch(text):
        number = unicodedata.normalize("NFKC", firm["dotted"])[:-1] if firm["dotted"] else firm["key"] or "10"
        return f"{number}. {firm['rest']}"
    if loose := _LOOSE.fullmatch(text):
        number = unicodedata.normalize("NFKC", loose["circled"]) if loose["circled"] else loose["inside"]
        return f"{number} {loose['rest']}"
    return text


@dataclass
class Numbering:
    """`on`: one is among the entries of a chain. `last`: the last number; `open`: the drafts of that entry, from 1."""

    on: bool = False
    entries: int = 0
    last: int = 0
    open: tuple[int, ...] = ()
    drafts: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def entry_in(self, text: str, following: str) -> tuple[int, str] | None:
        """The number and what is said behind it. A number without a dot counts where it goes on from the last one, or
        where a name or a building follows; the first of all only where a second follows."""
        part, text, following = _LOOSE.fullmatch(text), plainly(text), plainly(following)
        plain = signs.NUMBERED.fullmatch(text)
        if plain:
            return int(plain["number"]), plain["rest"]
        loose = signs.NUMBERED_LOOSELY.fullmatch(text)
        if loose is None:
            return None
        number, rest = int(loose["number"]), loose["rest"]
        if part and self.on and not (_is_somebodys(rest) or is_name_alone(rest)):
            return None
        goes_on = self._goes_on(number, rest) if self.on else number == 1 and _begins_with(following, 2)
        return (number, rest) if goes_on else None

    def _goes_on(self, number: int, rest: str) -> bool:
        if number == self.last + 1 and not rest[0].isdigit():
            return True
        return number > self.last and _is_somebodys(rest)

    def may_be_next(self, text: str) -> bool:
        """Of a line that is taken for more of the last entry: whether its number might yet begin one of its own."""
        text = plainly(text)
        counted = signs.COUNTED.match(text)
        if counted is None:
            return False
        return int(counted["number"]) == self.last + 1 or bool(signs.NUMBERED_LOOSELY.match(text))

    def enter(self, number: int, drafts: tuple[int, ...]) -> None:
        """A number that two lines have stands for neither of them."""
        self.on, self.entries, self.last, self.open = True, self.entries + 1, number, drafts
        self.drafts[number] = (*self.drafts.get(number, ()), *drafts)

    def draft_of(self, number: int, drafts: list[PastedDraft]) -> int:
        """The one draft of a new wish that the number stands for; 0 where there is none, or more than one."""
        named = [place for place in self.drafts.get(number, ()) if drafts[place - 1].kind is DraftKind.NEW]
        return named[0] if len(named) == 1 == len(self.drafts.get(number, ())) else 0


def _is_somebodys(said: str) -> bool:
    who, _ = head_of(said)
    return bool(who.name or who.dwelling or who.contact or who.anonymous)


def _begins_with(text: str, number: int) -> bool:
    found = signs.NUMBERED.fullmatch(text) or signs.NUMBERED_LOOSELY.fullmatch(text)
    return found is not None and int(found["number"]) == number
