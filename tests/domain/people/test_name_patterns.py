"""What is left of a name beside a surname, and what only looks so."""

from __future__ import annotations

import pytest

from facilitator.domain.people.called import everybody
from facilitator.domain.people.name_patterns import near_patterns
from facilitator.domain.people.plain_letters import replaced


def without(people: list[str], text: str) -> str:
    for _word, pattern in near_patterns(everybody(people)):
        text = replaced(text, pattern, "@")
    return text


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("李", "李家的灯坏了，李先生说", "@家的灯坏了，@说"),
        ("李秀英", "李阿姨和李姨，老李家，小李来过", "@和@，@家，@来过"),
        ("张阿姨", "张姨家漏水，张老师也说", "@家漏水，@也说"),
        ("钟离测忘", "钟离阿姨家，姓钟离的", "@家，姓@的"),
        ("业主王先生 138", "王叔叔，姓王，再说", "@，姓@，再说"),
        ("于方", "由于家里没人，于阿姨家", "由于家里没人，@家"),
        ("全某", "全家商家安全家具", "全家商家安全家具"),
        ("街道", "街道家园", "街道家园"),
        ("13800000000", "李家", "李家"),
        ("李秀英", "李家具，王家，桃李满园", "李家具，王家，桃李满园"),
    ],
)
def test_family_goes_and_other_words_stay(name: str, text: str, left: str) -> None:
    assert without([name], text) == left
