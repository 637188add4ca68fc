"""A scripted evening, read and checked as a whole before anything is started."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from facilitator.cli.rehearse import references
from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.kinds import KINDS
from facilitator.cli.rehearse.reading import Document, Path, read
from facilitator.cli.rehearse.roll import RollUnit, read_roll
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Step:
    """One step of the script: its number and line (both from 1) and what is to be done."""

    number: int
    line: int
    action: Action
    document: Document = field(repr=False, compare=False)

    def line_of(self, path: Path) -> int:
        """The line of a part of this step."""
        return self.document.line(("steps", self.number - 1, *path))


@dataclass(frozen=True)
class Evening:
    """`clock` is when the rehearsal's clock starts, None for now; `clock_line` is where the script says so."""

    name: str
    clock: datetime | None
    clock_line: int
    roll: tuple[RollUnit, ...]
    steps: tuple[Step, ...]


def read_evening(text: str) -> Evening:
    """Raises ScriptFault, naming the line, for anything this runner does not know how to play."""
    document = read(text)
    fields = Fields.at(document, (), document.value, frozenset())
    fields.only("name", "clock", "roll", "steps")
    roll = read_roll(document, ("roll",), fields.values.get("roll"))
    return Evening(
        fields.text("name"),
        fields.moment("clock") if "clock" in fields.values else None,
        document.line(("clock",)),
        roll,
        _steps(document, fields.values.get("steps"), frozenset(unit.alias for unit in roll)),
    )


def _steps(document: Document, value: Value, aliases: frozenset[str]) -> tuple[Step, ...]:
    if not isinstance(value, list) or not value:
        raise ScriptFault(document.line(("steps",)), N_("“steps”应是一个列表，至少有一步。"))
    steps: list[Step] = []
    saved: set[str] = set()
    for position, part in enumerate(value):
        fields = Fields.at(document, ("steps", position), part, aliases)
        _check_references(fields, saved)
        action = _kind(fields).read(fields)
        saved.update(action.saves())
        steps.append(Step(position + 1, document.line(fields.path), action, document))
    return tuple(steps)


def _check_references(fields: Fields, saved: set[str]) -> None:
    for name, part in fields.values.items():
        for reference in references.names(part):
            if reference not in saved:
                fields.fail(N_("“${{{name}}}”还没有保存过，请先用 save 记下。").format(name=reference), name)


def _kind(fields: Fields) -> type[Action]:
    named = [name for name in fields.values if name in KINDS]
    if not named:
        first = next(iter(fields.values), "")
        fields.fail(N_("不认识的步骤“{name}”。").format(name=first), first)
    if len(named) > 1:
        fields.fail(N_("一步只能做一件事，这里写了“{first}”和“{second}”。").format(first=named[0], second=named[1]))
    return KINDS[named[0]]
