"""Reading what the project's own commands print, and the environment they get."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.instance import environment, last_object


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ('{"token": "x"}\n', {"token": "x"}),
        ('正在建立\n{"token": "x"}\n', {"token": "x"}),
        ('{\n "token": "x",\n "more": {"a": 1}\n}\n', {"token": "x", "more": {"a": 1}}),
        ("没有\n", {}),
        ("{broken", {}),
        ("", {}),
    ],
)
def test_last_object_is_found_after_any_words(output: str, told: dict[str, object]) -> None:
    assert last_object(output) == told


def test_rehearsal_never_sees_the_real_instance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACILITATOR_DATABASE_URL", "postgresql://real")
    monkeypatch.setenv("FACILITATOR_INSTANCE", "/real")

    ours = {name: value for name, value in environment().items() if name.startswith("FACILITATOR_")}

    assert ours == {"FACILITATOR_REHEARSAL": "1"}
