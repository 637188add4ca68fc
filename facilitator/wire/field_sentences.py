"""What is wrong with a field, as a sentence for people: pydantic's error types in Chinese."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext

from facilitator.domain.words import N_

SENTENCES = {
    "missing": N_("必须填写。"),
    "unexpected_keyword_argument": N_("没有这一项，请检查名称是否写对。"),
    "dataclass_type": N_("应当是一个对象。"),
    "dataclass_exact_type": N_("应当是一个对象。"),
    "string_type": N_("应当是文字。"),
    "string_too_short": N_("太短，至少 {min_length} 个字。"),
    "string_too_long": N_("太长，最多 {max_length} 个字。"),
    "string_unicode": N_("有看不见的控制字符，请删去。"),
    "unprintable": N_("有看不见的控制字符，请删去。"),
    "int_type": N_("应当是整数。"),
    "int_parsing": N_("应当是整数。"),
    "int_parsing_size": N_("数字太大。"),
    "int_from_float": N_("应当是整数。"),
    "float_type": N_("应当是数字。"),
    "finite_number": N_("应当是数字。"),
    "greater_than": N_("应当大于 {gt}。"),
    "greater_than_equal": N_("不能小于 {ge}。"),
    "less_than": N_("应当小于 {lt}。"),
    "less_than_equal": N_("不能大于 {le}。"),
    "bool_type": N_("应当是 true 或 false。"),
    "bool_parsing": N_("应当是 true 或 false。"),
    "bytes_type": N_("应当是 Base64 文字。"),
    "bytes_invalid_encoding": N_("应当是 Base64 文字。"),
    "enum": N_("只能填：{expected}。"),
    "literal_error": N_("只能填：{expected}。"),
    "tuple_type": N_("应当是一个列表。"),
    "list_type": N_("应当是一个列表。"),
    "frozen_set_type": N_("应当是一个列表。"),
    "set_type": N_("应当是一个列表。"),
    "too_short": N_("项数太少，至少 {min_length} 项。"),
    "too_long": N_("项数太多，最多 {max_length} 项。"),
    "dict_type": N_("应当是一个对象。"),
    "day": N_("应当是日期，例如 2026-11-25。"),
    "moment": N_("应当是带时区的时间，例如 2026-11-25T19:30:00+08:00。"),
    "none_required": N_("只能是 null。"),
}
OTHERWISE = N_("填得不对，请检查。")
WHOLE = "body"
"""The name under which the body as a whole is at fault."""


def sentences(errors: Iterable[Any]) -> dict[str, str]:
    """The first fault of each field, by its dotted path."""
    found: dict[str, str] = {}
    for error in errors:
        found.setdefault(".".join(map(str, error["loc"])) or WHOLE, _sentence(error))
    return found


def _sentence(error: Any) -> str:
    words = dict(error.get("ctx") or {})
    if "expected" in words:
        words["expected"] = str(words["expected"]).replace(" or ", "、").replace(", ", "、").replace("'", "")
    sentence: str = gettext(SENTENCES.get(error["type"], OTHERWISE))
    return sentence.format_map(words)
