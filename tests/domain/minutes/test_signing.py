"""Who signs where."""

from __future__ import annotations

from facilitator.domain.minutes.signing import Office, SignerPlace, office_to_sign, unsigned
from facilitator.domain.people.powers import Role

PLACES = (SignerPlace(Office.CHAIR, "王建国"), SignerPlace(Office.RECORDER, "陈珺"))
BOTH = {Role.CHAIR, Role.RECORDER}


def test_named_officer_with_the_role_may_sign_in_any_order() -> None:
    assert office_to_sign(PLACES, set(), "陈珺", {Role.RECORDER}) is Office.RECORDER
    assert office_to_sign(PLACES, {Office.RECORDER}, "王建国", {Role.CHAIR}) is Office.CHAIR


def test_stranger_or_officer_without_the_role_may_not_sign() -> None:
    assert office_to_sign(PLACES, set(), "李堃", BOTH) is None
    assert office_to_sign(PLACES, set(), "王建国", {Role.RECORDER}) is None


def test_whoever_chaired_signs_as_chair() -> None:
    """The 书记 chairs the 两委会; the supervision committee chairs the review."""
    assert office_to_sign(PLACES, set(), "王建国", {Role.SECRETARY}) is Office.CHAIR
    assert office_to_sign(PLACES, set(), "王建国", {Role.SUPERVISOR}) is Office.CHAIR


def test_nobody_signs_the_same_place_twice() -> None:
    assert office_to_sign(PLACES, {Office.CHAIR}, "王建国", BOTH) is None


def test_person_named_for_two_offices_signs_each_once() -> None:
    places = (SignerPlace(Office.CHAIR, "王建国"), SignerPlace(Office.RECORDER, "王建国"))
    signed: set[Office] = set()
    while (office := office_to_sign(places, signed, "王建国", BOTH)) is not None:
        signed.add(office)
    assert signed == {Office.CHAIR, Office.RECORDER}


def test_unsigned_lists_who_is_waited_for() -> None:
    assert unsigned(PLACES, {Office.CHAIR}) == (PLACES[1],)
    assert unsigned(PLACES, {Office.CHAIR, Office.RECORDER}) == ()
