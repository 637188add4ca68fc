"""Words that people typed into the books, as a notice on the wall may say them: no resident's name, door or phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from facilitator.domain.demands.forgetting import hider
from facilitator.domain.people.masking import mask_phones_in
from facilitator.domain.people.spellings import plain
from facilitator.domain.people.units import Unit
from facilitator.services.context import Reading
from facilitator.services.funding.shown import PlanShown

_OF_A_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)+")


def for_the_wall(plan: PlanShown, reading: Reading) -> Callable[[str], str]:
    """What hides everybody of the roll and of the demand who may stand in the plan's own words."""
    letters = set(plain("".join(_typed(plan))))
    units = reading.store.roll.everyone()
    known = {name for name in reading.store.board.known_names.of([plan.demand])[plan.demand] if letters & set(name)}
    people = known | {unit.holder_name for unit in units if _may_stand(unit.holder_name, letters)}
    hide = hider(people, _doors(units, letters)).hide
    labels = sorted({unit.label for unit in units if _is_a_door(unit.label)}, key=len, reverse=True)

    def shown(text: str) -> str:
        for label in labels:
            text = text.replace(label, _ONE)
        return mask_phones_in(hide(text))

    return shown


_ONE = "某户"


def _typed(plan: PlanShown) -> Iterable[str]:
    yield plan.title
    for source in (*plan.sums.sources, *plan.sums.labor):
        yield source.name
    for spending in plan.spending:
        yield from (spending.payee, spending.purpose, spending.reason)
    yield from (way.name for way in plan.ways)
    yield from (opinion.text for opinion in plan.opinions)


def _may_stand(name: str, letters: set[str]) -> bool:
    return _OF_A_PERSON.fullmatch(name) is not None and letters.issuperset(re.sub("[·•・]", "", name))


def _doors(units: Iterable[Unit], letters: set[str]) -> set[str]:
    """Labels and doors with a number in them; a text without a digit or a numeral points at none."""
    if not letters & set("0123456789零〇一二三四五六七八九十两幺"):
        return set()
    return {one for unit in units for one in (unit.label, unit.door) if _is_a_door(one)}


def _is_a_door(label: str) -> bool:
    """「12」 alone may count lamps; 「1-101」 and 「3栋101」 point at a door."""
    return len(label) > 3 and any(letter.isdigit() for letter in label)
