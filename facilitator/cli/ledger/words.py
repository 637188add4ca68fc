"""Questions and answers of an import in the words of people: `拆分:K10=拆开` at the command line is `split:K10=yes`."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES
from facilitator.domain.demands.importing.questions import Kind
from facilitator.domain.words import N_

KIND_WORDS: Mapping[Kind, str] = {
    Kind.YEAR: N_("年份"),
    Kind.DAY_ORDER: N_("月日顺序"),
    Kind.HIDDEN_ROW: N_("隐藏行"),
    Kind.HIDDEN_COLUMN: N_("隐藏列"),
    Kind.FINISHED: N_("已办结"),
    Kind.SPLIT: N_("拆分"),
    Kind.ROUNDED: N_("约数电话"),
    Kind.LOST_ZERO: N_("座机"),
    Kind.HOUSEHOLDS: N_("户数"),
    Kind.NAME_COUNT: N_("称呼"),
    Kind.CLASS: N_("类别"),
    Kind.CHANNEL: N_("渠道"),
    Kind.PARTY: N_("责任主体"),
    Kind.DEADLINE: N_("时限"),
    Kind.TWIN: N_("一模一样"),
    Kind.REFERENCE: N_("编号相同"),
    Kind.TAKEN: N_("编号用过"),
    Kind.KNOWN: N_("登记过"),
    Kind.CONFLICT: N_("不一致"),
}
_ONLY_WORDS = N_("只留原话")
_ANSWERS: Mapping[Kind, Mapping[str, str]] = {
    Kind.DAY_ORDER: {"month_first": N_("月在前"), "day_first": N_("日在前")},
    Kind.HIDDEN_ROW: {"import": N_("导入"), "skip": N_("不导入")},
    Kind.HIDDEN_COLUMN: {"read": N_("读"), "skip": N_("不读")},
    Kind.FINISHED: {"aside": N_("先不导入"), "register": N_("照样登记")},
    Kind.SPLIT: {"yes": N_("拆开"), "other": N_("拆开不带类别"), "no": N_("不拆")},
    Kind.ROUNDED: {"drop": N_("不登记")},
    Kind.LOST_ZERO: {"add": N_("补上"), "keep": N_("不补")},
    Kind.HOUSEHOLDS: {"keep": _ONLY_WORDS},
    Kind.NAME_COUNT: {"split": N_("分开"), "keep": N_("照原样")},
    Kind.CLASS: {"keep": N_("不改"), **{category.value: name for category, name in CATEGORY_NAMES.items()}},
    Kind.CHANNEL: {channel.value: name for channel, name in CHANNEL_NAMES.items()},
    Kind.PARTY: {"each": N_("各是一家"), "one": N_("是一家")},
    Kind.DEADLINE: {"keep": _ONLY_WORDS},
    Kind.TWIN: {"one": N_("同一件"), "each": N_("各是一件")},
    Kind.REFERENCE: {"one": N_("同一件"), "each": N_("各是一件")},
    Kind.TAKEN: {"file": N_("用表里的"), "ledger": N_("留台账里的"), "apart": N_("是另一件")},
    Kind.KNOWN: {"one": N_("同一件"), "each": N_("各是一件")},
    Kind.CONFLICT: {"file": N_("用表里的"), "ledger": N_("留台账里的")},
}
_KINDS = {word: kind for kind, word in KIND_WORDS.items()}


def spoken_key(key: str) -> str:
    """`split:K10` → 拆分:K10; what is no key stays as it is."""
    kind, sign, subject = key.partition(":")
    return f"{KIND_WORDS[Kind(kind)]}{sign}{subject}" if kind in set(Kind) else key


def spoken_answer(kind: Kind, value: str) -> str:
    """`yes` → 拆开; years, counts and days are what they are."""
    return _ANSWERS.get(kind, {}).get(value, value)


def plain_answer(key: str, value: str) -> tuple[str, str]:
    """As the table's questions have them, whichever of the two ways they were typed."""
    word, sign, subject = key.replace("：", ":", 1).partition(":")
    kind = _KINDS.get(word) or (Kind(word) if word in set(Kind) else None)
    if kind is None:
        return key, value
    known = {spoken: plain for plain, spoken in _ANSWERS.get(kind, {}).items()}
    return f"{kind.value}{sign}{subject}", known.get(value, value)
