"""Presets of consultation and of bodies that are no assembly: forums, courtyards, beneficiaries, committees, the party.

城市居民委员会组织法第三十二条: a consultation decides nothing by force of law; money stays voluntary (第四十二条).
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import (
    OVER_HALF_COME,
    OVER_HALF_OF_ALL,
    OVER_HALF_OF_PRESENT,
    TWO_THIRDS_COME,
    Legal,
    LocalValue,
    Presence,
    Preset,
    Requirement,
)
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_

LAW = N_("城市居民委员会组织法")
VERSION = "2025-10-28"
CONSULTED = Legal(LAW, VERSION, (32,), N_("协商（城市居民委员会组织法第三十二条）"))
CONSULTATION = (LegalBasis.CONSULTATION,)

CONSULTATIONS = (
    Preset(
        id="forum_members_strict",
        name=N_("居民议事会（全体成员过半数）"),
        kinds=((UnitKind.MEMBER,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_ALL,
        notice_days=2,
        advice=N_("举手"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("三分之二以上成员到会，经全体成员的过半数赞成为通过。"),
        plain=N_("三分之二以上的成员到场才能投票，全体成员过半数赞成才通过"),
    ),
    Preset(
        id="forum_present",
        name=N_("居民议事会（实到过半数）"),
        kinds=((UnitKind.MEMBER,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=2,
        advice=N_("举手、纸票"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("三分之二以上成员到会，经到会成员的过半数赞成为通过。"),
        plain=N_("三分之二以上的成员到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="forum_two_thirds",
        name=N_("居民议事会（重大协商，实到三分之二）"),
        kinds=((UnitKind.MEMBER,),),
        quorum=TWO_THIRDS_COME,
        passing=Share(2, 3, Comparison.AT_LEAST, Base.PRESENT),
        notice_days=3,
        advice=N_("纸票"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("三分之二以上成员到会，经到会成员的三分之二以上赞成为通过。"),
        plain=N_("三分之二以上的成员到场才能投票，到场的人有三分之二赞成就通过"),
    ),
    Preset(
        id="yard_straw_poll",
        name=N_("院坝会意向表决"),
        kinds=((UnitKind.PERSON,), (UnitKind.MEMBER,)),
        quorum=None,
        passing=Share(1, 2, Comparison.OVER, Base.FOR_AGAINST),
        advice=N_("举手"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("意向表决，只看赞成与反对哪边多，不作为决定。"),
        plain=N_("看看大家的意向，不作为决定"),
        non_binding=True,
    ),
    Preset(
        id="beneficiary_household_vote",
        name=N_("受益户表决（院落、小区范围）"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        presence=Presence.BALLOTS_RETURNED,
        notice_days=5,
        advice=N_("纸票、手机、举手"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("过半数的受益户参加表决，经参加表决户的过半数赞成为通过；属于协商，出资自愿。"),
        plain=N_("过半数的户交票才有效，交票的户过半数赞成就通过；出钱自愿"),
        measure=N_("户"),
    ),
    Preset(
        id="beneficiary_consent",
        name=N_("受益户逐户签字同意"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=TWO_THIRDS_COME,
        passing=None,
        local=(LocalValue.PASSING,),
        presence=Presence.BALLOTS_RETURNED,
        advice=N_("签字"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="1",
        rule=N_("三分之二以上的受益户参加，同意的户数占全体受益户的比例达到本社区规定的为通过。"),
        plain=N_("三分之二以上的户签了意见才有效，同意的户够比例就通过；出钱自愿"),
        answers=(N_("同意"), N_("不同意"), N_("弃权")),
        measure=N_("户"),
    ),
    Preset(
        id="review_quarterly",
        name=N_("季度民主评议"),
        kinds=((UnitKind.REPRESENTATIVE, UnitKind.HOUSEHOLD),),
        quorum=OVER_HALF_COME,
        passing=None,
        notice_days=3,
        advice=N_("评分表"),
        legal=CONSULTED,
        bases=CONSULTATION,
        version="2",
        rule=N_("过半数的居民代表和受影响的住户参加评议，按评议办法的分数线判定合格。"),
        plain=N_("大家来打分，分数够线就合格"),
        scored=True,
    ),
    Preset(
        id="two_committees",
        name=N_("两委会"),
        kinds=((UnitKind.COMMITTEE,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        advice=N_("举手"),
        legal=Legal(LAW, VERSION, (33,), N_("城市居民委员会组织法第三十三条")),
        bases=CONSULTATION,
        version="1",
        rule=N_("过半数的成员到会，少数服从多数，经到会成员的过半数通过。"),
        plain=N_("过半数的成员到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="party_meeting_sylgk",
        name=N_("党员大会审议（四议两公开）"),
        kinds=((UnitKind.PARTY,), (UnitKind.MEMBER,)),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_ALL,
        advice=N_("举手"),
        legal=Legal(N_("四议两公开工作法"), "", (), N_("“四议两公开”工作法")),
        bases=(LegalBasis.PARTY_MEETING,),
        requires=frozenset({Requirement.ATTENDANCE_SHEET}),
        version="1",
        rule=N_("三分之二以上的党员到会，经应到会党员的过半数同意后提交表决。"),
        plain=N_("三分之二以上的党员到场才能表决，应到党员过半数同意才通过"),
        who=N_("党员"),
    ),
)

_REVIEW = next(rule for rule in CONSULTATIONS if rule.id == "review_quarterly")
EARLIER_WORDS = (
    replace(_REVIEW, version="1", rule=N_("过半数的居民代表和受益户参加评议，按评议办法的分数线判定合格。")),
)
"""The words of a rule are printed in what was decided by it: other words are another version."""
