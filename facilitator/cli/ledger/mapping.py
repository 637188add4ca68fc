"""`--map`: corrects how a column or a class was read; which of the two is meant shows on the right side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from facilitator.cli.failures import Failure
from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.fields import FIELD_NAMES, NOT_READ, Field, plain_heading
from facilitator.domain.words import N_

_FIELDS = {**{name: known for known, name in FIELD_NAMES.items()}, **{known.value: known for known in Field}}
_CATEGORIES = {
    **{name: known for known, name in CATEGORY_NAMES.items()},
    **{known.value: known for known in Category},
}


@dataclass(frozen=True)
class Mapping:
    """Columns by their plain heading, classes by the file's own word."""

    columns: dict[str, Field] = field(default_factory=dict)
    classes: dict[str, Category] = field(default_factory=dict)


def read_mapping(pairs: Sequence[str]) -> Mapping:
    """`留言主题=title` and `城乡建设=infrastructure`. Raises Failure for what means neither, or one field twice."""
    mapping = Mapping()
    for pair in pairs:
        left, _, right = (clean_line(part) for part in pair.replace("＝", "=").rpartition("="))
        if left and right in _FIELDS:
            mapping.columns[plain_heading(left)] = _FIELDS[right]
        elif left and right in _CATEGORIES:
            mapping.classes[left] = _CATEGORIES[right]
        else:
            raise Failure(N_("“--map {pair}”看不懂。").format(pair=pair), how_to_map())
    told = [known for known in mapping.columns.values() if known not in NOT_READ]
    for known in told:
        if told.count(known) > 1:
            raise Failure(N_("--map 把两列都当作“{field}”。").format(field=FIELD_NAMES[known]), how_to_map())
    return mapping


def how_to_map() -> str:
    return N_("写法：--map 列名=字段，字段有 {fields}；或者 --map 原类别=类别，类别有 {categories}。").format(
        fields="、".join(FIELD_NAMES.values()),
        categories=categories(),
    )


def categories() -> str:
    return "、".join(CATEGORY_NAMES.values())
