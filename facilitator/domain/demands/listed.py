"""The wishes that a text lists without counting them: first this, then that; • lines; lines; a semicolon or a slash;
short sentences, each of another thing that something is wrong with.

As with numbers nothing is divided here: whoever reads a cell asks.
"""

from __future__ import annotations

import re
from itertools import pairwise

from facilitator.domain.demands.counted import EDGES, Counted
from facilitator.domain.demands.pasting import signs

_HAN = "[\u3400-\u9fff]"
_HEAD = r"(?:^|(?<=[\s；;。，,、：:！!？?]))[ \t\u3000]*"
_FIRST = re.compile(rf"{_HEAD}首先[，,、：: ]*")
_NEXT = re.compile(rf"{_HEAD}(?:其次|再次|再者|另外|此外|还有|最后)[，,、：: ]*")
_BULLET = re.compile(
    r"^[ \t\u3000]*(?:[–—-](?!\s*\d)|[*＊·•●○▪■◆◇★☆►▶√])[ \t\u3000]*(?=\S)|(?<=[\s；;。，,：:])[•●○▪■◆◇★☆►▶]\s*(?=\S)",
    re.MULTILINE,
)
_SEMICOLON = re.compile(r"[；;\n]*[；;][；;\n]*")
_SLASH = re.compile(rf"(?<={_HAN})[ \t]*[/／|｜][ \t]*(?={_HAN})")
_GOES_ON = re.compile(
    r"[请望盼求已经但并也还且而致却使让能该各]|希望|建议|要求|所以|因此|因为|由于|导致|影响|目前|现在|如果|否则|同时|其中|联系|电话|谢谢"
)
_STOPS = re.compile(r"[。！？!?]")
_STOP_OR_LINE = re.compile(r"[。！？!?\n]+")
_GREETS = re.compile(r"(?:尊敬的|各位|您好|你好).{0,12}|.{0,30}[:：]")
_PLACE = re.compile(
    r"[\d零〇一二三四五六七八九十百\s]*(?:号楼|号院|小区|单元|楼(?![上下顶道梯])|[栋幢座层室号组院年月日时分点元])"
)
_SHORTEST, _SENTENCE, _LONGEST = 3, 4, 60
"""Letters of a part that is a matter of its own; of one that no sign parts but a line or a slash."""


def listed_wishes(text: str) -> Counted | None:
    """None where nothing is listed."""
    signed = _in_turn(text) or _bulleted(text) or parted_wishes(text)
    return signed or _in_lines(text) or _in_sentences(text) or _beside_a_slash(text)


def parted_wishes(text: str) -> Counted | None:
    """灯坏了；消防栓没水；井盖翘: matters that a semicolon parts and nobody counted. Prose of several sentences is
    none; a part that only goes on (请…, 已…) stays with the one before."""
    parts: list[str] = []
    for part in _SEMICOLON.split(text.strip(EDGES)):
        said = part.strip(EDGES)
        if parts and (_GOES_ON.match(said) or len(said) < _SHORTEST):
            parts[-1] += f"；{said}" if said else ""
        elif said:
            parts.append(said)
    alone = all(_SHORTEST <= len(part) <= _LONGEST and not _STOPS.search(part) for part in parts)
    return Counted("", tuple(parts)) if len(parts) > 1 and alone else None


def _in_turn(text: str) -> Counted | None:
    first = _FIRST.search(text)
    return None if first is None else _cut(text, [first, *_NEXT.finditer(text, first.end())])


def _bulleted(text: str) -> Counted | None:
    return _cut(text, list(_BULLET.finditer(text)))


def _in_lines(text: str) -> Counted | None:
    """Two lines, each a sentence of its own. What goes on stays with the line before; paragraphs are prose."""
    lines = [line.strip(EDGES) for line in text.splitlines() if line.strip(EDGES)]
    greeted = bool(lines) and _GREETS.fullmatch(lines[0].rstrip("！!")) is not None
    parts: list[str] = []
    for line in lines[greeted:]:
        if parts and _GOES_ON.match(line):
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
    alone = all(_is_sentence(part.split("\n")[0]) and len(part) <= _LONGEST for part in parts)
    return Counted(lines[0].rstrip("：:") if greeted else "", tuple(parts)) if len(parts) > 1 and alone else None


def _in_sentences(text: str) -> Counted | None:
    """路灯不亮。垃圾没人清: each tells of another thing what is wrong with it. 路灯不亮。晚上看不见 is one matter."""
    parts: list[str] = []
    for sentence in _STOP_OR_LINE.split(text):
        said = sentence.strip(EDGES)
        if parts and said and _GOES_ON.match(said):
            parts[-1] += f"。{said}"
        elif said:
            parts.append(said)
    things = [found.group() if (found := signs.THING.search(part)) else "" for part in parts]
    alone = all(signs.WRONG.search(part) and _SHORTEST <= len(part) <= _LONGEST for part in parts)
    apart = alone and all(things) and len(set(things)) == len(parts)
    return Counted("", tuple(parts)) if len(parts) > 1 and apart else None


def _beside_a_slash(text: str) -> Counted | None:
    parts = [part.strip(EDGES) for part in _SLASH.split(text.strip(EDGES))]
    alone = all(_is_sentence(part) and len(part) <= _LONGEST and "\n" not in part for part in parts)
    return Counted("", tuple(parts)) if len(parts) > 1 and alone else None


def _is_sentence(text: str) -> bool:
    """More than a name, a date, a phone or a door; 灯坏了 is short and says what is wrong."""
    letters = re.findall(_HAN, _PLACE.sub("", text))
    least = _SHORTEST if signs.WRONG.search(text) else _SENTENCE
    return len(letters) >= least and not _STOPS.search(text)


def _cut(text: str, marks: list[re.Match[str]]) -> Counted | None:
    """The lead stands before the first mark."""
    if len(marks) < 2:
        return None
    parts = [text[mark.end() : after.start()] for mark, after in pairwise(marks)] + [text[marks[-1].end() :]]
    said = tuple(part.strip(EDGES) for part in parts)
    lead = text[: marks[0].start()].strip(EDGES + "：:")
    return Counted(lead, said) if all(len(re.findall(_HAN, part)) > 1 for part in said) else None
