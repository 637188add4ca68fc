"""Every rule of `domain.md` §3.4 is there, says what the table says, and is refused while a local value is open."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import OVER_HALF_OF_ALL, Counting, Presence, Preset, Proxy, Requirement
from facilitator.domain.ballots.presets import PRESETS, preset, presets_for
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.errors import NotFound
from facilitator.domain.people.units import UnitKind

# id: quorum, pass, denominator, notice (None: local)
TABLE = {
    "rc_assembly_person_2026": ("2P > N", "2F > P", 10),
    "rc_assembly_household_2026": ("2P > N", "2F > P", 10),
    "rc_reps_2026": ("3P ≥ 2N", "2F > P", 5),
    "rc_assembly_2018": ("2P > N", "2F > P", 0),
    "vc_assembly_person": ("2P > N", "2F > P", 10),
    "vc_assembly_household": ("3P ≥ 2N", "2F > P", 10),
    "vc_reps": ("3P ≥ 2N", "2F > P", None),
    "vc_group_person": ("3P ≥ 2N", "2F > P", None),
    "vc_group_household": ("3P ≥ 2N", "2F > P", None),
    "rce_members": ("3P ≥ 2N", "3F ≥ 2N", 10),
    "rce_reps": ("", "3F ≥ 2N", 0),
    "owners_ordinary": ("3P ≥ 2N", "2F > P", 15),
    "owners_special": ("3P ≥ 2N", "4F ≥ 3P", 15),
    "owners_unanimous_stakeholders": ("P ≥ N", "F ≥ N", 0),
    "ysyy_assembly_person": ("2P > N", "2F > P", 0),
    "ysyy_assembly_household": ("3P ≥ 2N", "2F > P", 0),
    "ysyy_reps_household_weighted": ("3P ≥ 2N", "2F > P", 0),
    "party_meeting_sylgk": ("3P ≥ 2N", "2F > N", 0),
    "forum_members_strict": ("3P ≥ 2N", "2F > N", 2),
    "forum_present": ("3P ≥ 2N", "2F > P", 2),
    "forum_two_thirds": ("3P ≥ 2N", "3F ≥ 2P", 3),
    "yard_straw_poll": ("", "F > G", 0),
    "beneficiary_household_vote": ("2P > N", "2F > P", 5),
    "beneficiary_consent": ("3P ≥ 2N", "", 0),
    "review_quarterly": ("2P > N", "", 3),
    "two_committees": ("2P > N", "2F > P", 0),
}


def written(part: str, share: Share | None) -> str:
    if share is None:
        return ""
    if share.base is Base.FOR_AGAINST:
        return f"{part} > G"
    factors = ["" if number == 1 else str(number) for number in (share.denominator, share.numerator)]
    sign = {Comparison.OVER: ">", Comparison.AT_LEAST: "≥"}[share.comparison]
    whole = {Base.ELECTORATE: "N", Base.PRESENT: "P"}[share.base]
    return f"{factors[0]}{part} {sign} {factors[1]}{whole}"


def test_presets_are_those_of_the_table() -> None:
    assert set(PRESETS) == set(TABLE)


@pytest.mark.parametrize("name", TABLE)
def test_preset_says_what_the_table_says(name: str) -> None:
    rule = preset(name)

    assert (written("P", rule.quorum), written("F", rule.passing), rule.notice_days) == TABLE[name]


@pytest.mark.parametrize("rule", PRESETS.values(), ids=PRESETS)
def test_preset_is_complete(rule: Preset) -> None:
    assert rule.name and rule.rule.endswith("。") and rule.plain and rule.version and rule.bases
    assert rule.legal.law and rule.legal.citation
    assert all(kinds for kinds in rule.kinds)
    assert rule.passing or rule.unset or rule.scored


@pytest.mark.parametrize("rule", PRESETS.values(), ids=PRESETS)
def test_preset_ballots_come_in_for_owners_and_beneficiaries_only(rule: Preset) -> None:
    expected = rule.id.startswith(("owners_", "beneficiary_"))

    assert (rule.presence is Presence.BALLOTS_RETURNED) is expected


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("rc_reps_2026", ((UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE),)),
        ("vc_reps", ((UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE),)),
        ("two_committees", ((UnitKind.COMMITTEE,),)),
        ("forum_present", ((UnitKind.MEMBER,),)),
        ("beneficiary_consent", ((UnitKind.HOUSEHOLD,),)),
        ("owners_special", ((UnitKind.OWNER,),)),
        ("rce_members", ((UnitKind.PERSON,),)),
        ("yard_straw_poll", ((UnitKind.PERSON,), (UnitKind.MEMBER,))),
        ("party_meeting_sylgk", ((UnitKind.PARTY,), (UnitKind.MEMBER,))),
    ],
)
def test_preset_electorate_kinds(name: str, kinds: tuple[tuple[UnitKind, ...], ...]) -> None:
    assert preset(name).kinds == kinds


def test_preset_assemblies_of_residents_need_pre_review() -> None:
    asking = {rule.id for rule in PRESETS.values() if Requirement.PARTY_PRE_REVIEW in rule.requires}

    assert {"rc_reps_2026", "rc_assembly_person_2026", "vc_reps", "ysyy_assembly_household"} <= asking
    assert not asking & {"owners_ordinary", "forum_present", "party_meeting_sylgk", "rc_assembly_2018"}


def test_preset_marks_what_counts_differently() -> None:
    assert {rule.id for rule in PRESETS.values() if rule.by_area} == {"owners_ordinary", "owners_special"}
    weighted = [rule.id for rule in PRESETS.values() if rule.counting is Counting.HOUSEHOLDS]
    assert weighted == ["ysyy_reps_household_weighted"]
    assert [rule.id for rule in PRESETS.values() if rule.non_binding] == ["yard_straw_poll"]
    assert preset("rc_reps_2026").proxy is Proxy.NONE


def test_preset_statutory_follows_its_basis() -> None:
    assert preset("rc_reps_2026").statutory
    assert not preset("beneficiary_household_vote").statutory


def test_preset_old_law_ends_with_2025() -> None:
    assert preset("rc_assembly_2018").in_force(date(2025, 12, 31))
    assert not preset("rc_assembly_2018").in_force(date(2026, 1, 1))
    assert not preset("rc_reps_2026").in_force(date(2025, 12, 31))


def test_preset_unset_until_the_community_decides() -> None:
    waiting = {rule.id: [str(value) for value in rule.unset] for rule in PRESETS.values() if rule.unset}

    assert waiting == {
        "vc_reps": ["notice_days"],
        "vc_group_person": ["notice_days"],
        "vc_group_household": ["notice_days"],
        "rce_reps": ["quorum"],
        "beneficiary_consent": ["passing"],
    }


def test_preset_with_local_stands_in_the_version() -> None:
    two_thirds = Share(2, 3, Comparison.AT_LEAST, Base.ELECTORATE)

    decided = preset("beneficiary_consent").with_local(passing=two_thirds)

    assert decided.passing == two_thirds
    assert not decided.unset
    assert decided.version == "1+passing=>=2/3"
    assert preset("vc_reps").with_local(notice_days=3).version == "2025-10-28/1+notice_days=3"


def test_preset_with_local_never_overrides_the_law() -> None:
    changed = preset("rc_reps_2026").with_local(quorum=OVER_HALF_OF_ALL, passing=OVER_HALF_OF_ALL, notice_days=0)

    assert changed == preset("rc_reps_2026")


def test_preset_unknown_is_not_found() -> None:
    with pytest.raises(NotFound, match="abc"):
        preset("abc")


def test_presets_for_a_basis_on_a_day() -> None:
    fitting = presets_for(LegalBasis.RESIDENTS_ASSEMBLY, date(2026, 11, 25))

    assert [rule.id for rule in fitting] == ["rc_assembly_person_2026", "rc_assembly_household_2026"]
    assert len(presets_for()) == 26
    assert all(LegalBasis.CONSULTATION in rule.bases for rule in presets_for(LegalBasis.CONSULTATION))
