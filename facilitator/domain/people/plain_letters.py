"""A text as everybody types it: plain digits and letters, without what cannot be seen, so that no disguise hides."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_SET_APART = re.compile(r"(?<=[\u3400-\u9fff])[\s·•・‧．.\-_]{1,3}(?=[\u3400-\u9fff])")


def replaced(text: str, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str] | str) -> str:
    """`text` with what `pattern` finds in its plain reading taken out; all the rest stays as it was typed."""
    seen = [(place, letter) for place, letter in enumerate(text) if not unseen(letter)]
    reading = "".join(plain_letter(letter) for _place, letter in seen)
    done, parts = 0, []
    for found in pattern.finditer(reading):
        if found.start() == found.end():
            continue
        parts += [text[done : seen[found.start()][0]], by if isinstance(by, str) else by(found)]
        done = seen[found.end() - 1][0] + 1
    return "".join([*parts, text[done:]])


def plain(text: str) -> str:
    """Digits and letters as everybody types them, without what cannot be seen: a disguise hides nothing."""
    return "".join(plain_letter(letter) for letter in text if not unseen(letter))


def together(text: str) -> str:
    """王·秀兰 and 低 保 户 as one word, however its signs are set apart."""
    return _SET_APART.sub("", text)


def unseen(letter: str) -> bool:
    """Zero width, combining, or of nobody's alphabet."""
    return unicodedata.category(letter) in ("Cf", "Mn", "Me", "Co")


def plain_letter(letter: str) -> str:
    """One letter for one, so that places stay."""
    digit = unicodedata.digit(letter, -1)
    if digit >= 0 and not letter.isascii():
        return str(digit)
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) == 1 and folded.isascii() and folded.isalnum() else letter
