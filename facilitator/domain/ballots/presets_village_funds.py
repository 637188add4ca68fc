"""Presets of village money and collectives: 一事一议筹资筹劳 and 农村集体经济组织法.

Article details of 国办发〔2007〕4号 are known second-hand (`domain.md` §11); the collective's denominators are all
members, not those who came.
"""

from __future__ import annotations

from datetime import date

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import (
    OVER_HALF_COME,
    OVER_HALF_OF_PRESENT,
    TWO_THIRDS_COME,
    TWO_THIRDS_OF_ALL,
    Counting,
    Legal,
    LocalValue,
    Preset,
    Proxy,
    Requirement,
)
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_

FUNDS = Legal(N_("村民一事一议筹资筹劳管理办法"), "2007", (), N_("村民一事一议筹资筹劳管理办法（国办发〔2007〕4号）"))
COLLECTIVE_LAW = N_("农村集体经济组织法")
RECORDS = frozenset(
    {
        Requirement.PARTY_PRE_REVIEW,
        Requirement.NOTICE_RECORD,
        Requirement.ATTENDANCE_SHEET,
        Requirement.PUBLICATION_15D,
    }
)
IN_FORCE = date(2025, 5, 1)

VILLAGE_FUNDS = (
    Preset(
        id="ysyy_assembly_person",
        name=N_("一事一议村民会议（全体成年村民）"),
        kinds=((UnitKind.PERSON,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        advice=N_("签名表决"),
        legal=FUNDS,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=RECORDS,
        version="2007/1",
        rule=N_("应当有本村十八周岁以上村民的过半数参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("过半数的成年村民到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="ysyy_assembly_household",
        name=N_("一事一议村民会议（户代表）"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        proxy=Proxy.HOUSEHOLD_PICKS,
        advice=N_("签名表决"),
        legal=FUNDS,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=RECORDS,
        version="2007/1",
        rule=N_("应当有本村三分之二以上的户的代表参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("三分之二以上的户来人才能投票，到场的户代表过半数赞成就通过"),
        who=N_("户代表"),
    ),
    Preset(
        id="ysyy_reps_household_weighted",
        name=N_("一事一议村民代表会议（一户一票）"),
        kinds=((UnitKind.REPRESENTATIVE,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        counting=Counting.HOUSEHOLDS,
        advice=N_("签名表决"),
        legal=FUNDS,
        bases=(LegalBasis.VILLAGERS_REPRESENTATIVE_ASSEMBLY,),
        requires=RECORDS,
        version="2007/1",
        rule=N_("到会代表所代表的户应当占全村户数的三分之二以上，按一户一票表决，经到会代表所代表户的过半数通过。"),
        plain=N_("到场代表要能代表三分之二以上的户，按一户一票算，过半数赞成就通过"),
        who=N_("代表所代表的农户"),
        measure=N_("户"),
    ),
    Preset(
        id="rce_members",
        name=N_("集体经济组织成员大会"),
        kinds=((UnitKind.PERSON,),),
        quorum=TWO_THIRDS_COME,
        passing=TWO_THIRDS_OF_ALL,
        notice_days=10,
        proxy=Proxy.SAME_HOUSEHOLD_WRITTEN,
        legal=Legal(COLLECTIVE_LAW, "2024-06-28", (26, 27), N_("农村集体经济组织法第二十七条")),
        bases=(LegalBasis.COLLECTIVE_MEMBERS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2024-06-28/1",
        rule=N_("应当有三分之二以上具有完全民事行为能力的成员参加，所作决定应当经全体成员的三分之二以上同意。"),
        plain=N_("三分之二以上的成员到场才能投票，全体成员的三分之二以上赞成才通过"),
    ),
    Preset(
        id="rce_reps",
        name=N_("集体经济组织成员代表大会"),
        kinds=((UnitKind.REPRESENTATIVE,),),
        quorum=None,
        passing=TWO_THIRDS_OF_ALL,
        local=(LocalValue.QUORUM,),
        legal=Legal(COLLECTIVE_LAW, "2024-06-28", (28,), N_("农村集体经济组织法第二十八条")),
        bases=(LegalBasis.COLLECTIVE_MEMBERS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2024-06-28/1",
        rule=N_("到会人数按本组织章程的规定，所作决定应当经全体成员代表的三分之二以上同意。"),
        plain=N_("全体代表的三分之二以上赞成才通过"),
    ),
)
