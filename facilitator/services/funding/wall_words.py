"""Words that people typed into the books, as a notice on the wall may say them: no resident's name, door or phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from facilitator.domain.demands.forgetting import hider, hider_nearby
from facilitator.domain.demands.public_words import Known
from facilitator.domain.people.masking import BUILDING, mask_phones_in
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.people.units import Unit
from facilitator.services.context import Reading
from facilitator.services.funding.shown import PlanShown

Hide = Callable[[str], str]
_OF_A_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)+")


def for_the_wall(plan: PlanShown, reading: Reading) -> Hide:
    """What hides everybody of the roll and of the demand who may stand in the plan's own words."""
    return hiding(plan.demand, _typed(plan), reading)


def hides_somebody(demand: str, typed: Sequence[str], reading: Reading) -> bool:
    """Whether the wall will not show these words as they are: the clerk is told so when they are typed."""
    hide = hiding(demand, typed, reading)
    return any(hide(words) != words for words in typed)


def hiding(demand: str, typed: Iterable[str], reading: Reading) -> Hide:
    return hiding_each({"": (demand, tuple(typed))}, reading)[""]


def hiding_each(asked: Mapping[str, tuple[str, Sequence[str]]], reading: Reading) -> Mapping[str, Hide]:
    """`asked`: by any key, a demand and what was typed about it. The roll is read once for all of them."""
    units = reading.store.roll.everyone()
    labels = sorted({label for unit in units for label in _labels(unit)}, key=len, reverse=True)
    known = reading.store.board.known_names.of(sorted({demand for demand, _typed in asked.values()}))
    return {key: _hide(units, labels, known[demand], typed) for key, (demand, typed) in asked.items()}


def _hide(units: Sequence[Unit], labels: Sequence[str], known: Known, typed: Sequence[str]) -> Hide:
    letters = set(plain("".join(typed)))
    people = {unit.holder_name for unit in units if _may_stand(unit.holder_name, letters)}
    near, far = hider_nearby(known.names, known.addresses).hide, hider(people, _doors(units, letters)).hide

    def shown(text: str) -> str:
        for label in labels:
            text = text.replace(label, _ONE)
        return mask_phones_in(far(near(text)))

    return shown


_ONE = "某户"
SHORTEST = 3
"""Characters of a label, digits of a door: what is shorter is hidden only where it stands letter by letter."""


def _typed(plan: PlanShown) -> Iterable[str]:
    yield plan.title
    for source in (*plan.sums.sources, *plan.sums.labor):
        yield source.name
    for spending in plan.spending:
        yield from (spending.payee, spending.purpose, spending.reason)
    for way in plan.ways:
        yield from (way.name, way.reason)
    yield from (opinion.text for opinion in plan.opinions)


def _may_stand(name: str, letters: set[str]) -> bool:
    return _OF_A_PERSON.fullmatch(name) is not None and letters.issuperset(re.sub("[·•・]", "", name))


def _labels(unit: Unit) -> Iterable[str]:
    """As it stands on the roll, and without the name behind it. 「12」 alone may count lamps."""
    for label in (unit.label, re.split("[（(]", unit.label)[0].strip()):
        if len(label) > SHORTEST and any(letter.isdigit() for letter in label):
            yield label


def _doors(units: Iterable[Unit], letters: set[str]) -> set[str]:
    """Those that can be told from a count in any spelling; a text without a digit or a numeral points at none."""
    if not letters & set("0123456789零〇一二三四五六七八九十两幺"):
        return set()
    return {one for unit in units for one in (unit.label, unit.door) if _is_long(one)}


def _is_long(label: str) -> bool:
    """3栋2单元501 and 101, and not 1-2: spelled together that would hide 12 lamps."""
    building = BUILDING.match(label)
    inside = label[building.end() :] if building else label
    return sum(letter.isdigit() for letter in inside) >= SHORTEST
