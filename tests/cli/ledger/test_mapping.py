"""--map: a field or a category on the right says what the left is."""

from __future__ import annotations

import pytest

from facilitator.cli.failures import Failure
from facilitator.cli.ledger.mapping import read_mapping
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.importing.fields import Field


def test_mapping_tells_columns_from_classes() -> None:
    mapping = read_mapping(["留言主题=title", "城乡建设=infrastructure", "备注 = 不导入", "环境保护＝环境卫生整治"])

    assert mapping.columns == {"留言主题": Field.TITLE, "备注": Field.SKIP}
    assert mapping.classes == {
        "城乡建设": Category.INFRASTRUCTURE,
        "环境保护": Category.ENVIRONMENT_SANITATION,
    }


def test_mapping_of_a_class_with_an_equals_sign_in_it() -> None:
    assert read_mapping(["A=B=other"]).classes == {"A=B": Category.OTHER}


def test_mapping_takes_two_columns_away() -> None:
    assert set(read_mapping(["备注=skip", "附件=skip"]).columns) == {"备注", "附件"}


@pytest.mark.parametrize("pair", ["城乡建设", "城乡建设=", "=title", "城乡建设=城建", "="])
def test_mapping_that_means_nothing_is_refused_with_what_it_could_say(pair: str) -> None:
    with pytest.raises(Failure) as refused:
        read_mapping([pair])

    assert pair in refused.value.sentence
    assert "诉求人、标题、" in refused.value.hint and "、基础设施改造、" in refused.value.hint


def test_mapping_of_two_columns_to_one_field_is_refused() -> None:
    with pytest.raises(Failure, match="两列都当作“标题”"):
        read_mapping(["主题=title", "名称=标题"])
