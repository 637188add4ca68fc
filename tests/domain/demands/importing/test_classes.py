"""Words of other offices; what nobody knows stays unknown."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.importing.classes import category_of, channel_of


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("infrastructure", Category.INFRASTRUCTURE),
        ("基础设施改造", Category.INFRASTRUCTURE),
        ("基础设施", Category.INFRASTRUCTURE),
        ("其它", Category.OTHER),
        ("城乡建设", None),
        ("", None),
    ],
)
def test_category_is_known_by_its_names_and_never_guessed(word: str, category: Category | None) -> None:
    assert category_of(word, {}) is category


def test_category_follows_the_mapping_first() -> None:
    mapped = {"城乡建设": Category.INFRASTRUCTURE, "物业": Category.DISPUTE_MEDIATION}

    assert category_of("城乡建设", mapped) is Category.INFRASTRUCTURE
    assert category_of("物业", mapped) is Category.DISPUTE_MEDIATION


def test_every_own_name_is_known() -> None:
    assert {category_of(name, {}) for name in CATEGORY_NAMES.values()} == set(Category)
    assert {channel_of(name) for name in CHANNEL_NAMES.values()} == set(Channel)


def test_channel_nobody_knows_is_none() -> None:
    assert (channel_of("12345热线"), channel_of("飞鸽传书")) == (Channel.HOTLINE_TRANSFER, None)
