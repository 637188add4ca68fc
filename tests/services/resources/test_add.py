"""resources.add: who helps with what; the phone is shown with consent only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.services.resources.add import AddResource
from facilitator.services.resources.read import ResourceDetail, ResourceList
from tests.factories.council import Council

REPAIRS = AddResource(" 老陈家电维修 ", ResourceKind.MARKET, " 修电视、洗衣机 ", " 023-66400795 ", consent=True)


def test_add_keeps_the_words_trimmed(council: Council) -> None:
    council.do(REPAIRS, council.clerk)

    (line,) = council.ask(ResourceList(), council.clerk)

    assert (line.name, line.kind_name, line.helps_with) == ("老陈家电维修", "市场服务", "修电视、洗衣机")
    assert (line.phone, line.consent) == ("023-66400795", True)


def test_add_without_consent_hides_the_phone_from_the_list(council: Council) -> None:
    added = council.do(replace(REPAIRS, consent=False), council.clerk).resource

    (line,) = council.ask(ResourceList(), council.clerk)

    assert line.phone is None
    assert council.ask(ResourceDetail(added), council.clerk).phone == "023-66400795"


def test_add_writes_no_name_and_no_phone_into_the_journal(council: Council) -> None:
    added = council.do(REPAIRS, council.clerk).resource

    assert council.events("ResourceAdded") == [
        {"resource": added, "kind": "market", "consent": True, "actor": "专干"}
    ]


def test_add_sorts_the_list_by_kind_and_asks_for_one_kind(council: Council) -> None:
    council.do(AddResource("法援中心", ResourceKind.LEGAL, "法律咨询"), council.clerk)
    council.do(REPAIRS, council.clerk)

    assert [line.name for line in council.ask(ResourceList(), council.clerk)] == ["老陈家电维修", "法援中心"]
    assert [line.name for line in council.ask(ResourceList(ResourceKind.LEGAL), council.clerk)] == ["法援中心"]


@pytest.mark.parametrize("field", ["name", "helps_with"])
def test_add_says_what_is_missing(council: Council, field: str) -> None:
    with pytest.raises(Missing) as refused:
        council.do(replace(REPAIRS, **{field: " "}), council.clerk)  # type: ignore[arg-type]
    assert refused.value.details["what"] == field


@pytest.mark.parametrize(("field", "limit"), [("name", 60), ("helps_with", 200), ("phone", 60)])
def test_add_takes_each_word_up_to_its_limit(council: Council, field: str, limit: int) -> None:
    council.do(replace(REPAIRS, **{field: "长" * limit}), council.clerk)  # type: ignore[arg-type]
    with pytest.raises(BadInput) as refused:
        council.do(replace(REPAIRS, **{field: "长" * (limit + 1)}), council.clerk)  # type: ignore[arg-type]
    assert refused.value.details["field"] == field


def test_add_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(REPAIRS, council.scrutineer)
