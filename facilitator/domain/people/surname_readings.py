"""Surnames that are read otherwise than the same character in other words; the dictionaries give the other reading."""

from __future__ import annotations

SURNAME_READINGS = {
    "单": "shan", "仇": "qiu", "曾": "zeng", "解": "xie", "查": "zha", "朴": "piao", "区": "ou", "盖": "ge",
    "翟": "zhai", "缪": "miao", "乐": "yue", "秘": "bi", "折": "she", "黑": "he", "召": "shao", "隗": "wei",
    "覃": "qin", "种": "chong", "重": "chong", "员": "yun", "宓": "fu", "祭": "zhai", "炅": "gui", "卜": "bu",
    "阚": "kan", "洗": "xian", "繁": "po", "牟": "mu", "适": "kuo", "郇": "xun", "粘": "nian", "能": "nai",
    "薄": "bo", "單": "shan", "區": "ou", "蓋": "ge", "樂": "yue", "員": "yun", "種": "chong",
}  # fmt: skip
COMPOUND_READINGS = {
    "尉遲": "yu chi", "澹臺": "tan tai", "乐正": "yue zheng",
}  # fmt: skip


def surname_readings(name: str) -> tuple[tuple[int, str], ...]:
    """How many characters the surname has and how it is read; nothing when the dictionaries read it well."""
    if name[:2] in COMPOUND_READINGS:
        return ((2, COMPOUND_READINGS[name[:2]]),)
    return ((1, SURNAME_READINGS[name[0]]),) if name[:1] in SURNAME_READINGS else ()
