"""Reads a paste from top to bottom: first the chain, then the chat, and accounts for every line of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.dwelling import find_dwelling
from facilitator.domain.demands.pasting import signs
from facilitator.domain.demands.pasting.checking import check_paste
from facilitator.domain.demands.pasting.entry import begins_anew, has_own_head, head_of, in_chain, in_message
from facilitator.domain.demands.pasting.not_said import never_said, quotes
from facilitator.domain.demands.pasting.numbering import Numbering, plainly
from facilitator.domain.demands.pasting.parts import SEVERAL, may_be_several
from facilitator.domain.demands.pasting.pasted import AccountedLine, LineRole, Pasted, PastedDraft, within_limits
from facilitator.domain.demands.pasting.who import Who, is_name_alone, may_speak, names_its_speaker, phone_of, speaker
from facilitator.domain.words import N_


def read_paste(text: str) -> Pasted:
    """Raises BadInput as check_paste; for nothing else."""
    check_paste(text)
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
    chain: Numbering = field(default_factory=Numbering)
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
            self.chain.on, self.who = False, None
            self._account(line, text, LineRole.HEADING)
        elif signs.CHAIN.fullmatch(text):
            self.chain, self.bare, self.who = Numbering(on=True), False, None
            self._account(line, text, LineRole.HEADING)
        elif signs.EXAMPLE.fullmatch(text):
            self._account(line, text, LineRole.EXAMPLE, reason=N_("示例，不是谁的需求"))
        elif reason := never_said(text, following):
            self._account(line, text, LineRole.CHATTER, reason=reason)
        elif self.who is None and (entry := self.chain.entry_in(text, following)):
            self._entry(line, text, *entry)
        elif self.chain.on and (alone := signs.NUMBER_ALONE.fullmatch(plainly(text))):
            self.chain.enter(int(alone["number"]), ())
            self.bare = True
            self._account(line, text, LineRole.CHATTER, reason=N_("只有序号，没有写什么事"))
        elif self.chain.on and not (gap and self.chain.entries):
            self._between(line, text)
        else:
            self.chain.on = False
            self._chat(line, text, following)

    def _entry(self, line: int, text: str, number: int, said: str) -> None:
        self.bare = False
        alone = N_("只有称呼，没有写什么事") if is_name_alone(said) else ""
        if reason := signs.only_chatter(head_of(said)[1]) or alone:
            self._account(line, text, LineRole.CHATTER, reason=reason)
            self.chain.enter(number, ())
            return
        self.chain.enter(number, self._keep(line, text, list(in_chain(said, line))))

    def _between(self, line: int, text: str) -> None:
        """Before the first number the heading; after one, more of the same wish, or another voice."""
        if self.bare:
            self.bare = False
            self.chain.enter(self.chain.last, self._keep(line, text, list(in_chain(text, line))))
        elif reason := signs.only_chatter(text):
            self._account(line, text, LineRole.CHATTER, reason=reason)
        elif signs.SUPPORT.match(text):
            self._keep(line, text, list(in_message(Who(), text, line)))
        elif self.chain.open and not begins_anew(text):
            self._go_on(line, text)
        elif self.chain.entries or (signs.WRONG.search(text) and find_dwelling(text)):
            self.chain.open = self._keep(line, text, list(in_chain(text, line)))
        else:
            self._account(line, text, LineRole.HEADING)

    def _go_on(self, line: int, text: str) -> None:
        """More of what the last number said."""
        number = self.chain.open[-1]
        last = self.drafts[number - 1]
        contact, said = phone_of(text)
        another = N_("“{said}”前面有号，请看是不是另一件。").format(said=text[:20])
        told = f"{last.description}\n{said}".strip()
        asked = (another,) if self.chain.may_be_next(text) else ()
        if not asked and SEVERAL not in last.doubts and may_be_several(told):
            asked = (SEVERAL,)
        self.drafts[number - 1] = within_limits(
            replace(
                last,
                description=told,
                contact=last.contact or contact,
                source_text=f"{last.source_text}\n{text}",
                doubts=(*last.doubts, *asked),
            )
        )
        role = LineRole.SUPPORT if last.kind is DraftKind.SUPPORT else LineRole.DRAFT
        self._account(line, text, role, (number,))

    def _chat(self, line: int, text: str, following: str) -> None:
        timed = signs.SPEAKER_WITH_TIME.fullmatch(text)
        if timed and not signs.wishes(timed["name"]):
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
        named = signs.SPEAKER_WITH_COLON.fullmatch(text)
        if named and self._may_say(named["name"]):
            who, said = speaker(named["name"]), named["said"]
            # Whose the next line is nobody can tell.
            self.who = self.who and (who if quotes(said) else Who())
        alone, who = who is None and has_own_head(said), who or Who()
        if signs.PICTURE.sub("", said).strip() == "":
            self._picture(line, text, who)
        elif reason := never_said(said, "") or signs.is_chatter(said):
            self._account(line, text, LineRole.CHATTER, reason=reason)
        else:
            self._keep(line, text, list(in_chain(said, line) if alone else in_message(who, said, line)))

    def _may_say(self, name: str) -> bool:
        """Among the messages of somebody known, only what is surely a person speaks in between."""
        return names_its_speaker(name) if self.who else may_speak(name)

    def _picture(self, line: int, text: str, who: Who) -> None:
        """It belongs to what the same person says next; until then it is nobody's."""
        self._account(line, text, LineRole.CHATTER, reason=N_("只有图片，没有说什么事"))
        self.pictures.setdefault(who.name, []).append(len(self.lines) - 1)

    def _keep(self, line: int, text: str, drafts: list[PastedDraft]) -> tuple[int, ...]:
        """Their numbers, from 1."""
        first = len(self.drafts) + 1
        pictures = self.pictures.pop(drafts[0].reporter_name, []) if drafts[0].reporter_name else []
        for draft in drafts:
            doubts = [*draft.doubts]
            if pictures or signs.PICTURE.search(text):
                doubts.append(N_("发了图片，请在群里存下来，登记后传到这件需求里。"))
            if self.who is not None and signs.OFFICE.search(self.who.name):
                doubts.append(N_("是“{name}”发的，请问清楚是谁的需求。").format(name=self.who.name))
            about = self.chain.draft_of(draft.about_number, self.drafts)
            self.drafts.append(within_limits(replace(draft, doubts=tuple(doubts), about_draft=about)))
        numbers = tuple(range(first, len(self.drafts) + 1))
        for place in pictures:
            self.lines[place] = replace(self.lines[place], role=LineRole.PICTURE, drafts=numbers[:1], reason="")
        supports = all(draft.kind is DraftKind.SUPPORT for draft in drafts)
        self._account(line, text, LineRole.SUPPORT if supports else LineRole.DRAFT, numbers)
        return numbers

    def _account(
        self, line: int, text: str, role: LineRole, drafts: tuple[int, ...] = (), reason: str = ""
    ) -> None:
        self.lines.append(AccountedLine(line, text, role, drafts, reason))
