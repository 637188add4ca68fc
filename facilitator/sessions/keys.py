"""Which keys do what, in one place: pages obey these, `?` lists these, and docs/keys.md is printed from these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.words import N_

SHOWN = {" ": N_("空格"), "Enter": N_("回车"), "ArrowRight": "→", "ArrowLeft": "←", "-": "−", "Escape": "Esc"}
"""Keys that are called otherwise than the browser calls them."""
SAME = {"=": "+", "？": "?"}
"""The same key without Shift, or on a Chinese keyboard: obeyed, and not listed twice."""


@dataclass(frozen=True)
class Key:
    """`presses`: each key as the browser calls it, with the act that a page knows it by."""

    presses: Mapping[str, str]
    sentence: str

    @property
    def shown(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(SHOWN.get(key, key) for key in self.presses if key not in SAME))


def _of(sentence: str, **acts: str) -> Key:
    """`acts`: an act and the keys for it, apart by two spaces; a space itself is written as ␣."""
    presses = {key.replace("␣", " "): act for act, keys in acts.items() for key in keys.split("  ")}
    return Key(presses, sentence)


def _letters(letters: str, sentence: str) -> Key:
    """Letters that a page knows by themselves."""
    return Key({letter: letter for letter in letters.split()}, sentence)


NEXT = _of(
    N_("下一步，翻页笔也行；结束投票和宣布结果要按住一秒，或按两下"), next="PageDown  ArrowRight  ␣  Enter"
)
BACK = _of(N_("大屏回到会议，或者看议程；不会撤销任何一步"), back="PageUp  ArrowLeft")
FULL = _of(N_("全屏"), full="f  F5")
LEAVE = _of(N_("离开输入框，按键重新管用；写的字都在"), leave="Escape")
HELP = _of(N_("打开或收起这张表"), help="?  ？")

KEYS: Mapping[str, tuple[Key, ...]] = {
    "desk": (
        NEXT,
        BACK,
        Key({"q": "q", "b": "b", ".": "b", "m": "m"}, N_("大屏：二维码，黑屏，上一句话")),
        _letters("t r", N_("计时开始、停住；重来")),
        _letters("n e", N_("请下一位发言；给正在发言的人加一分钟")),
        Key({"+": "+", "=": "+", "-": "-", "0": "0"}, N_("大屏上的字大、字小、原样")),
        FULL,
        LEAVE,
        HELP,
    ),
    "screen": (
        _of(N_("全屏"), f="f  F5"),
        Key({"q": "q"}, N_("二维码，再按一下回来")),
        Key({"b": "b", ".": "b"}, N_("黑屏，再按一下回来")),
        _letters("t", N_("换亮底、黑底")),
        Key({"+": "+", "=": "+", "-": "-", "0": "0"}, N_("字大、字小、原样")),
        HELP,
    ),
    "remote": (
        NEXT,
        Key({"q": "q", "b": "b", ".": "b"}, N_("大屏：二维码，黑屏；再按一下回来")),
        LEAVE,
        HELP,
    ),
}
"""Where the keys are pressed: at the desk, in the screen's own window, on a phone with a presenter or a keyboard."""

PLACES = {"desk": N_("控制台"), "screen": N_("大屏窗口"), "remote": N_("遥控")}


def acts_of(place: str) -> dict[str, str]:
    """Key → act, as the page's script looks it up."""
    return {key: act for line in KEYS[place] for key, act in line.presses.items()}
