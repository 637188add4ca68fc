"""Presets of city communities: 城市居民委员会组织法 as revised on 2025-10-28, and the old law for older meetings."""

from __future__ import annotations

from datetime import date

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import (
    OVER_HALF_COME,
    OVER_HALF_OF_PRESENT,
    TWO_THIRDS_COME,
    Legal,
    Preset,
    Proxy,
    Requirement,
)
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_

LAW = N_("城市居民委员会组织法")
VERSION = "2025-10-28"
IN_FORCE = date(2026, 1, 1)
RECORDS = frozenset(
    {
        Requirement.PARTY_PRE_REVIEW,
        Requirement.NOTICE_RECORD,
        Requirement.ATTENDANCE_SHEET,
        Requirement.PUBLICATION_15D,
    }
)
ASSEMBLY = Legal(LAW, VERSION, (26, 27, 30), N_("城市居民委员会组织法第二十七条"))

RESIDENTS = (
    Preset(
        id="rc_assembly_person_2026",
        name=N_("居民会议（2026，全体成年居民）"),
        kinds=((UnitKind.PERSON,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=10,
        advice=N_("举手、纸票、手机"),
        legal=ASSEMBLY,
        bases=(LegalBasis.RESIDENTS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有全体十八周岁以上居民的过半数参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("过半数的成年居民到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="rc_assembly_household_2026",
        name=N_("居民会议（2026，户代表）"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=10,
        proxy=Proxy.HOUSEHOLD_PICKS,
        advice=N_("举手、纸票、手机"),
        legal=ASSEMBLY,
        bases=(LegalBasis.RESIDENTS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有全体户的代表的过半数参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("过半数的户来人才能投票，到场的户代表过半数赞成就通过"),
        who=N_("户代表"),
    ),
    Preset(
        id="rc_reps_2026",
        name=N_("居民代表会议（2026）"),
        kinds=((UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=5,
        advice=N_("举手、纸票"),
        legal=Legal(LAW, VERSION, (28, 29, 30), N_("城市居民委员会组织法第二十九条")),
        bases=(LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有三分之二以上的组成人员参加方可召开，所作决定应当经到会组成人员的过半数通过。"),
        plain=N_("三分之二以上的代表和居委会成员到场才能投票，到场的人过半数赞成就通过"),
        representatives_share=Share(4, 5, Comparison.AT_LEAST, Base.ELECTORATE),
    ),
    Preset(
        id="rc_assembly_2018",
        name=N_("居民会议（2018年旧法）"),
        kinds=((UnitKind.PERSON,), (UnitKind.HOUSEHOLD,), (UnitKind.REPRESENTATIVE,)),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        legal=Legal(LAW, "2018-12-29", (9,), N_("城市居民委员会组织法（2018年修正）第九条")),
        bases=(LegalBasis.RESIDENTS_ASSEMBLY,),
        requires=frozenset({Requirement.ATTENDANCE_SHEET}),
        until=date(2025, 12, 31),
        version="2018-12-29/1",
        rule=N_("须有全体十八周岁以上居民、户的代表或者居民小组选举的代表的过半数出席，由出席人的过半数通过。"),
        plain=N_("过半数的人到场才能投票，到场的人过半数赞成就通过"),
    ),
)
