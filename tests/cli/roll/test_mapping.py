"""What --map takes."""

from __future__ import annotations

import pytest

from facilitator.cli.failures import Failure
from facilitator.cli.roll.command import read_mapping


def test_mapping_to_an_unknown_field_is_refused_with_the_fields_there_are() -> None:
    with pytest.raises(Failure, match="看不懂") as refused:
        read_mapping(("住处=地址",))

    assert "门牌" in refused.value.hint
