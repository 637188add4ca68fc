"""What may happen to a demand next, for whoever looks: steps that can be taken, and what the others still miss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from wtforms import FileField

from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.errors import Refusal
from facilitator.services.demands.detail import DemandInFull, Reason
from facilitator.web.acting import actor
from facilitator.web.demands.steps.likely import likely
from facilitator.web.demands.steps.step import DemandForm, DemandStep
from facilitator.wire.refusals import sentence_of

_NOT_TYPED = frozenset({"CSRFTokenField", "HiddenField"})


@dataclass(frozen=True)
class OpenStep:
    """`missing`: sentences that say why not yet; empty when it can be done. `asks`: the form has fields of its own,
    otherwise one press is all. `unfolded`: its form is seen without a press."""

    name: str
    label: str
    address: str
    form: DemandForm
    asks: bool
    sends_file: bool
    missing: tuple[str, ...]
    unfolded: bool


@dataclass(frozen=True)
class Steps:
    """The likely ones first; `others` lie behind one press, open when one of them was just answered with a no."""

    likely: tuple[OpenStep, ...]
    others: tuple[OpenStep, ...]
    others_open: bool


def steps_for(demand: DemandInFull, known: Iterable[DemandStep], refused: Mapping[str, DemandForm]) -> Steps:
    """`refused` are forms that were just answered with a no; they stay open with what was typed."""
    missing = _missing(demand)
    able = {step.name: step for step in known if _offered(step, demand, missing)}
    first = [name for name in likely(demand) if name in able]
    ready = [name for name in first if not _reasons(able[name], missing)]
    shown = {
        name: _shown(step, demand, _reasons(step, missing), refused.get(name), opened=name in ready[:1])
        for name, step in able.items()
    }
    others = [name for name in able if name not in first]
    return Steps(
        tuple(shown[name] for name in first),
        tuple(shown[name] for name in sorted(others, key=lambda name: bool(shown[name].missing))),
        any(name in refused for name in others) or not first,
    )


def coming(demand: DemandInFull, known: Iterable[DemandStep], links: Iterable[str]) -> tuple[str, ...]:
    """What else the table allows from here, made by somebody else or by a meeting: who, and on which paper. Whether
    it is watched after 销单 was settled with 销单 itself."""
    offered = {move for step in known if actor().may(step.verb.power) for move in step.makes} | set(links)
    return tuple(
        _("%(move)s：%(actor)s，凭%(document)s", move=_(MOVE_NAMES[DemandMove(one.move)]), actor=_(one.actor),
          document=_(one.document))
        for one in demand.next
        if one.move not in offered and not one.missing and one.move != DemandMove.TRACK
    )  # fmt: skip


def _missing(demand: DemandInFull) -> dict[str, tuple[Reason, ...]]:
    """Every move and deed that the table knows here, with what it misses."""
    return {one.move: one.missing for one in demand.next} | dict.fromkeys(demand.deeds, ())


def _offered(step: DemandStep, demand: DemandInFull, missing: Mapping[str, tuple[Reason, ...]]) -> bool:
    known = any(entry.value in missing for entry in step.makes)
    return known and actor().may(step.verb.power) and step.fits(demand)


def _reasons(step: DemandStep, missing: Mapping[str, tuple[Reason, ...]]) -> tuple[str, ...]:
    """Nothing as soon as one of the step's moves and deeds can be made."""
    here = [missing[entry.value] for entry in step.makes if entry.value in missing]
    if not all(here):
        return ()
    told = (sentence_of(Refusal(reason.template, **reason.details)) for reasons in here for reason in reasons)
    return tuple(dict.fromkeys(told))


def _shown(
    step: DemandStep, demand: DemandInFull, missing: tuple[str, ...], refused: DemandForm | None, *, opened: bool
) -> OpenStep:
    form = refused or step.form_for(demand, sent=False)
    return OpenStep(
        name=step.name,
        label=_(step.label),
        address=url_for("demands.step", number=demand.number or demand.id, step=step.name),
        form=form,
        asks=any(field.type not in _NOT_TYPED for field in form),
        sends_file=any(isinstance(field, FileField) for field in form),
        missing=missing,
        unfolded=opened or refused is not None,
    )
