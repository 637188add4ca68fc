"""A trial in words: whole yuan with their surplus, the last fen by the roll, how many pay less and never who."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.sessions.trial import (
    TrialFacts,
    amount_in_words,
    exempt_in_words,
    label_of,
    piles_of,
    rounding_in_words,
    told_in_words,
)

EXAMPLE = TrialFacts(
    title="消防通道整治和路灯",
    budget_fen=58_600_00,
    sources=(
        Source(FundSource.GOV_SUBSIDY, 30_000_00, "街道"),
        Source(FundSource.RESIDENT_RAISED, 22_600_00),
        Source(FundSource.ENTERPRISE_DONATION, 4_000_00, "甲企业"),
        Source(FundSource.ENTERPRISE_DONATION, 2_000_00, "乙企业"),
        Source(FundSource.LABOR_KIND, 1_000_00),
    ),
    method=Method.PER_HOUSEHOLD,
    rounding=Rounding.CEIL_TO_YUAN,
    units=128,
    exempt={Exemption.FULL: 7, Exemption.HALF: 3},
    shares={190_00: 118, 95_00: 3, 0: 7},
    surplus_fen=105_00,
)


def test_whole_yuan_say_what_a_full_household_gives_and_the_surplus() -> None:
    assert (label_of(EXAMPLE), amount_in_words(EXAMPLE)) == ("每户（按户）", "190")
    assert rounding_in_words(EXAMPLE) == "收整元，多出 105 元，结余退回"


def test_to_the_fen_says_the_range_of_full_households() -> None:
    exact = replace(EXAMPLE, rounding=Rounding.LARGEST_REMAINDER, shares={189_13: 16, 189_12: 102, 94_56: 3, 0: 7})
    assert (amount_in_words(exact), rounding_in_words(exact)) == ("189.12—189.13", "尾差一分按户号")


def test_by_area_says_the_lowest_and_the_highest() -> None:
    area = replace(EXAMPLE, method=Method.PER_AREA, shares={235_94: 60, 146_53: 58, 0: 7})
    assert amount_in_words(area) == "146.53—235.94"


def test_who_pays_half_is_told_apart_from_the_range() -> None:
    shares = {235_94: 60, 146_53: 57, 117_97: 1, 73_27: 2, 0: 7}
    area = replace(EXAMPLE, method=Method.PER_AREA, shares=shares, halves={117_97: 1, 73_27: 2})

    assert amount_in_words(area) == "146.53—235.94"
    assert exempt_in_words(area) == "减半 3 户（每户 73.27—117.97 元）、免 7 户"


def test_amount_that_some_pay_whole_stays_in_the_range() -> None:
    area = replace(EXAMPLE, method=Method.PER_AREA, shares={100_00: 3, 50_00: 2}, halves={50_00: 1})

    assert amount_in_words(area) == "50—100"
    assert amount_in_words(replace(area, halves={100_00: 3, 50_00: 2})) == "50—100"


def test_free_pledges_have_no_amount() -> None:
    free = replace(EXAMPLE, method=Method.FIXED_PLEDGE, shares={}, units=0)
    assert (label_of(free), amount_in_words(free)) == ("各户自愿认捐", "")
    assert rounding_in_words(free) == "不分摊，愿意出多少写多少"


def test_who_is_asked_for_nothing_is_not_asked_to_pledge() -> None:
    street = (Source(FundSource.GOV_SUBSIDY, 58_600_00),)
    nothing = replace(EXAMPLE, sources=street, shares={}, units=0)
    assert rounding_in_words(nothing) == "居民不用出钱"
    fund = (Source(FundSource.MAINTENANCE_FUND, 58_600_00),)
    assert rounding_in_words(replace(nothing, sources=fund)) == "居民不另外出钱，维修资金从各户账户划"
    assert [pile.name for pile in piles_of(replace(nothing, sources=fund))] == ["维修资金"]


def test_piles_leave_work_out_and_name_who_gives_alone() -> None:
    told = [(pile.name, pile.fen, pile.share, pile.note) for pile in piles_of(EXAMPLE)]
    assert told == [
        ("政府补助", 30_000_00, 5119, "街道"),
        ("居民自筹", 22_600_00, 3856, "128 户"),
        ("企业捐助", 6_000_00, 1023, ""),
    ]


def test_exemptions_are_numbers() -> None:
    assert exempt_in_words(EXAMPLE) == "减半 3 户、免 7 户"


def test_phone_is_told_in_sentences() -> None:
    told = ["消防通道整治和路灯：58,600 元", "每户（按户） 190 元", "收整元，多出 105 元，结余退回"]
    assert told_in_words(EXAMPLE) == told
