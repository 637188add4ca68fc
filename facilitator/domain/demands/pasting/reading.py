"""Reads a paste from top to bottom: first the chain, then the chat, and accounts for every line of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.domain.demands.drafts import DOUBT_LIMIT, SOURCE_LIMIT, DraftKind
from facilitator.domain.demands.entry import DESCRIPTION_LIMIT
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.entry import Who, in_chain, in_message, speaker
from facilitator.domain.demands.pasting.pasted import AccountedLine, LineRole, Pasted, PastedDraft
from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

LARGEST_PASTE = 200 * 1024
"""Bytes of UTF-8; a year of a busy group is less."""


def read_paste(text: str) -> Pasted:
    """Raises BadInput for more than anybody pastes; for nothing else."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_PASTE:
        raise BadInput(N_("一次贴得太多，最多 {most} KB，请分几次贴。"), field="text", most=LARGEST_PASTE // 1024)
    paste = _Paste()
    lines = [line.strip() for line in text.splitlines()]
    for place, following in enumerate(_followed(lines)):
        paste.take(place + 1, lines[place], following)
    return Pasted(tuple(paste.drafts), tuple(paste.lines))


def _followed(lines: list[str]) -> list[str]:
    """For each line the next one that is not blank."""
    following, found = "", list[str]()
    for line in reversed(lines):
        found.append(following)
        following = line or following
    return found[::-1]


@dataclass
class _Paste:
    """Where one is: in the chain or in the chat, who speaks, and which pictures still belong to nobody."""

    drafts: list[PastedDraft] = field(default_factory=list)
    lines: list[AccountedLine] = field(default_factory=list)
    chain: bool = False
    entries: int = 0
    gap: bool = False
    bare: bool = False
    """Whether the line before was a number alone: what follows it is that entry."""
    who: Who | None = None
    spoke: bool = False
    pictures: dict[str, list[int]] = field(default_factory=dict)
    """Places in `lines` of pictures, by the name of who sent them."""

    def take(self, line: int, text: str, following: str) -> None:
        if not text:
            self.gap = True
            return
        gap, self.gap = self.gap, False
        if signs.TIME.fullmatch(text):
            self.chain, self.who = False, None
            self._account(line, text, LineRole.HEADING)
        elif signs.CHAIN.fullmatch(text):
            self.chain, self.entries, self.bare, self.who = True, 0, False, None
            self._account(line, text, LineRole.HEADING)
        elif signs.EXAMPLE.fullmatch(text):
            self._account(line, text, LineRole.EXAMPLE, reason=N_("示例，不是谁的需求"))
        elif self.who is None and signs.NUMBERED.fullmatch(text):
            self._entry(line, text)
        elif self.chain and signs.NUMBER_ALONE.fullmatch(text):
            self.entries, self.bare = self.entries + 1, True
            self._account(line, text, LineRole.CHATTER, reason=N_("只有序号，没有写什么事"))
        elif self.chain and not (gap and self.entries):
            self._between(line, text)
        else:
            self.chain = False
            self._chat(line, text, following)

    def _entry(self, line: int, text: str) -> None:
        numbered = signs.NUMBERED.fullmatch(text)
        said = numbered["rest"] if numbered else text
        self.chain, self.entries, self.bare = True, self.entries + 1, False
        if reason := _only_chatter(said):
            self._account(line, text, LineRole.CHATTER, reason=reason)
            return
        self._keep(line, text, list(in_chain(said, line)))

    def _between(self, line: int, text: str) -> None:
        """Before the first number the heading; after one, more of the same wish."""
        if self.bare:
            self.bare = False
            self._keep(line, text, list(in_chain(text, line)))
            return
        if not self.entries or not self.lines or not self.lines[-1].drafts:
            self._account(line, text, LineRole.HEADING)
            return
        numbers = self.lines[-1].drafts
        last = self.drafts[numbers[-1] - 1]
        self.drafts[numbers[-1] - 1] = replace(
            last,
            description=f"{last.description}\n{text}"[:DESCRIPTION_LIMIT],
            source_text=f"{last.source_text}\n{text}"[:SOURCE_LIMIT],
        )
        self._account(line, text, self.lines[-1].role, (numbers[-1],))

    def _chat(self, line: int, text: str, following: str) -> None:
        timed = signs.SPEAKER_WITH_TIME.fullmatch(text)
        if timed:
            self._speaks(line, text, timed["name"])
        elif self._is_header(text, following):
            self._speaks(line, text, text)
        else:
            self._says(line, text)

    def _is_header(self, text: str, following: str) -> bool:
        """A name stands over a message; straight under a name there is always one."""
        if self.who is not None and not self.spoke:
            return False
        return bool(following) and signs.may_be_a_speaker(text)

    def _speaks(self, line: int, text: str, name: str) -> None:
        self.who, self.spoke = speaker(name), False
        self._account(line, text, LineRole.HEADING)

    def _says(self, line: int, text: str) -> None:
        self.spoke = True
        who, said = self.who, text
        named = signs.SPEAKER_WITH_COLON.fullmatch(text) if who is None else None
        if named and signs.may_be_a_speaker(named["name"]):
            who, said = speaker(named["name"]), named["said"]
        who = who or Who()
        if signs.PICTURE.sub("", said).strip() == "":
            self._picture(line, text, who)
        elif reason := signs.is_chatter(said):
            self._account(line, text, LineRole.CHATTER, reason=reason)
        else:
            self._keep(line, text, list(in_message(who, said, line)))

    def _picture(self, line: int, text: str, who: Who) -> None:
        """It belongs to what the same person says next; until then it is nobody's."""
        self._account(line, text, LineRole.CHATTER, reason=N_("只有图片，没有说什么事"))
        self.pictures.setdefault(who.name, []).append(len(self.lines) - 1)

    def _keep(self, line: int, text: str, drafts: list[PastedDraft]) -> None:
        first = len(self.drafts) + 1
        pictures = self.pictures.pop(drafts[0].reporter_name, []) if drafts[0].reporter_name else []
        for draft in drafts:
            doubts = [*draft.doubts]
            if pictures or signs.PICTURE.search(text):
                doubts.append(N_("发了图片，请在群里存下来，登记后传到这件需求里。"))
            if self.who is not None and signs.OFFICE.search(self.who.name):
                doubts.append(N_("是“{name}”发的，请问清楚是谁的需求。").format(name=self.who.name))
            self.drafts.append(_within_limits(replace(draft, doubts=tuple(doubts))))
        numbers = tuple(range(first, len(self.drafts) + 1))
        for place in pictures:
            self.lines[place] = replace(self.lines[place], role=LineRole.PICTURE, drafts=numbers[:1], reason="")
        supports = all(draft.kind is DraftKind.SUPPORT for draft in drafts)
        self._account(line, text, LineRole.SUPPORT if supports else LineRole.DRAFT, numbers)

    def _account(
        self, line: int, text: str, role: LineRole, drafts: tuple[int, ...] = (), reason: str = ""
    ) -> None:
        self.lines.append(AccountedLine(line, text, role, drafts, reason))


def _only_chatter(said: str) -> str:
    """In a chain a person has put a number before it, so little is taken for chatter."""
    return N_("应答，不是需求") if signs.THANKS.fullmatch(signs.EMOJI.sub("", said).strip()) else ""


def _within_limits(draft: PastedDraft) -> PastedDraft:
    """Nobody writes that much, but nothing may be lost when somebody does: the doubts say what was cut."""
    doubts = [doubt[:DOUBT_LIMIT] for doubt in draft.doubts]
    if len(draft.description) > DESCRIPTION_LIMIT or len(draft.source_text) > SOURCE_LIMIT:
        doubts.append(N_("原话太长，只留了前面一段，请看群里的原文。"))
    return replace(
        draft,
        description=draft.description[:DESCRIPTION_LIMIT],
        source_text=draft.source_text[:SOURCE_LIMIT],
        doubts=tuple(doubts),
    )
