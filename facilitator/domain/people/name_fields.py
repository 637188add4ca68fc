"""How a field for a name falls apart into what may each be somebody: 李四、王五, 张伟（租户）, 司马明等3户."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.domain.people.nobody import IN_FRONT, is_nobody
from facilitator.domain.people.ordinary_words import ORDINARY_WORDS
from facilitator.domain.people.surnames import COMPOUND_SURNAMES
from facilitator.domain.people.titles import ADDRESSED, HAN, KIN, OFFICES, SMALL, is_surname, surname_of

LATIN = re.compile(r"[A-Za-z][A-Za-z'’.-]*(?:\s+[A-Za-z][A-Za-z'’.-]*)*")
TITLED = re.compile(f"(.+?)(?:{ADDRESSED})")
IN_OFFICE = re.compile(f"(.+?)({OFFICES})")
NICKNAME = re.compile(f"[{SMALL}]({HAN}{{1,2}})")
WHOLE_HAN = re.compile(f"{HAN}+")
MINORITY = re.compile(f"{HAN}+(?:·{HAN}+)+")
_BRACKETS = re.compile(r"[(（\[【]([^)）\]】]*)[)）\]】]?")
_APART = re.compile(r"[、,，;；:：|｜/／\\\n\r&+＋。“”\"「」『』《》@＠~～]+")
_DOT = re.compile(r"\s*[·•・‧．]\s*")
_AND = re.compile(r"(.{2,8}?)(?:以及|和|与|及|跟|同)(.{2,})")
_BEHIND = re.compile(
    r"(?:等(?:\s*[\d一二两三四五六七八九十几多若数].*|[户人家名位].*|居民.*|业主.*|邻居.*|住户.*)?|夫妇|夫妻|两口子|[两几]家|[一全]家|"
    r"[两几]户|一户|(?<=[\u3400-\u9fff])\d{1,3}\s*(?:号楼|号院|栋|幢|座|单元|#|组|期).*|家|代填|代报|代|反映|本人|们|的)$"
)
_BESIDE = re.compile(f"[他她其]?的?(?:{KIN})")
"""李明及邻居: his neighbours are nobody in particular."""
_LONGEST_GIVEN = 2
"""Letters beside the surname; three are two names, or a nickname that begins so."""


def pieces_of(text: str) -> Iterator[str]:
    """The pieces of the field that may each be somebody; what stands in brackets only where it is a name."""
    yield from (inner for inner in _pieces(" ".join(_BRACKETS.findall(text))) if is_likely(inner))
    yield from _pieces(_BRACKETS.sub("", text))


def _pieces(text: str) -> Iterator[str]:
    for part in _APART.split(_DOT.sub("·", text)):
        for piece in _spaced(part.split()):
            yield from (whole for whole in _joined(_bare(piece)) if not is_nobody(whole))


def _spaced(words: list[str]) -> Iterator[str]:
    """赵 铁 柱 and 欧阳 明 are one, 李四 王五 are two, 王芳 女士 is one."""
    if all(len(letter) == 1 for word in words for letter in word.split("·")):
        yield "".join(words)
        return
    kept = ""
    for word in words:
        latin = LATIN.fullmatch(word)
        if kept and latin and LATIN.fullmatch(kept):
            kept = f"{kept} {word}"
        elif kept and (len(kept) == 1 or kept in COMPOUND_SURNAMES or re.fullmatch(ADDRESSED, word) or len(word) == 1):
            kept += word
        else:
            yield from [kept] if kept else []
            kept = word
    yield kept


def _joined(piece: str) -> Iterator[str]:
    """李四和王五 are two; 王和平 is one."""
    found = _AND.match(piece)
    if found and is_likely(_bare(found[1])) and (is_nobody(found[2]) or _BESIDE.fullmatch(found[2])):
        yield _bare(found[1])
        return
    others = list(_joined(_bare(found[2]))) if found and is_likely(_bare(found[1])) else []
    if found and others and all(map(is_likely, others)):
        yield from (_bare(found[1]), *others)
        return
    yield piece


def _bare(piece: str) -> str:
    """Without what stands in front and behind: 3栋业主张伟等3户 → 张伟."""
    rest = _without_end(piece[_front(piece) :])
    if rest != piece and (is_likely(rest) or is_surname(rest)):
        return rest
    return _without_end(piece)


def _without_end(piece: str) -> str:
    return _BEHIND.sub("", piece) or piece


def _front(piece: str) -> int:
    found = IN_FRONT.match(piece)
    return found.end() if found else 0


def is_likely(piece: str) -> bool:
    """Whether it looks like one person's name and not only like a word: a surname stands in it."""
    titled, nick = TITLED.fullmatch(piece), NICKNAME.fullmatch(piece)
    if MINORITY.fullmatch(piece) or (nick and is_surname(nick[1])):
        return True
    if titled and is_surname(titled[1]):
        return True
    office = IN_OFFICE.fullmatch(piece)
    if office and is_in_office(office[1]):
        return True
    surname = surname_of(piece)
    rest = piece[len(surname) :]
    return bool(surname and rest and len(rest) <= _LONGEST_GIVEN and WHOLE_HAN.fullmatch(rest) and not is_nobody(piece))


def is_in_office(before: str) -> bool:
    """Whether what stands before an office is somebody: 刘 and 刘德海 are, 高级 and 施工 are not."""
    return is_surname(before) or (before not in ORDINARY_WORDS and 1 < len(before) < 5 and is_likely(before))
