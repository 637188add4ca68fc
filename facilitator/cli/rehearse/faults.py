"""What can go wrong in a rehearsal: a script nobody can read, a server that is not there, a step that did not hold."""

from __future__ import annotations


class CannotPlay(Exception):
    """The evening could not be played; the sentence says why, the hint where to look. Exit status 2."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(sentence)


class ScriptFault(CannotPlay):
    """The script itself is wrong; the sentence names the line (counted from 1)."""

    def __init__(self, line: int, sentence: str, hint: str = "") -> None:
        self.line = line
        super().__init__(f"第 {line} 行：{sentence}", hint)


class NotHeld(Exception):
    """A step was played and something else came than was expected. Exit status 1 at the end."""

    def __init__(self, expected: str, came: str) -> None:
        self.expected = expected
        self.came = came
        super().__init__(f"应为：{expected}；实为：{came}")
