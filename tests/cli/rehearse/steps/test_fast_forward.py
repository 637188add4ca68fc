"""The way that a fast forward tells."""

from __future__ import annotations

from facilitator.cli.rehearse.steps.fast_forward import way_told


def test_way_tells_the_states_between_two_looks() -> None:
    """From the topic council one evening holds the decision council and leaves it signed."""
    history = [{"after_name": name} for name in ("已开单", "专题讨论会", "专题讨论会", "议事决策会", "办理中")]

    assert way_told(["已开单"], history) == "已开单 → 专题讨论会 → 议事决策会 → 办理中"
