"""Presets of villages: 村民委员会组织法 as amended on 2025-10-28."""

from __future__ import annotations

from datetime import date

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import (
    OVER_HALF_COME,
    OVER_HALF_OF_PRESENT,
    TWO_THIRDS_COME,
    Legal,
    LocalValue,
    Preset,
    Proxy,
    Requirement,
)
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_

LAW = N_("村民委员会组织法")
VERSION = "2025-10-28"
IN_FORCE = date(2026, 1, 1)
GROUP_RECORDS = frozenset({Requirement.NOTICE_RECORD, Requirement.ATTENDANCE_SHEET, Requirement.PUBLICATION_15D})
RECORDS = GROUP_RECORDS | {Requirement.PARTY_PRE_REVIEW}
ASSEMBLY = Legal(LAW, VERSION, (25, 26, 28), N_("村民委员会组织法第二十六条"))
GROUP = Legal(LAW, VERSION, (32,), N_("村民委员会组织法第三十二条"))

VILLAGERS = (
    Preset(
        id="vc_assembly_person",
        name=N_("村民会议（全体成年村民）"),
        kinds=((UnitKind.PERSON,),),
        quorum=OVER_HALF_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=10,
        legal=ASSEMBLY,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有本村十八周岁以上村民的过半数参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("过半数的成年村民到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="vc_assembly_household",
        name=N_("村民会议（户代表）"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=10,
        proxy=Proxy.HOUSEHOLD_PICKS,
        legal=ASSEMBLY,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有本村三分之二以上的户的代表参加，所作决定应当经到会人员的过半数通过。"),
        plain=N_("三分之二以上的户来人才能投票，到场的户代表过半数赞成就通过"),
        who=N_("户代表"),
    ),
    Preset(
        id="vc_reps",
        name=N_("村民代表会议"),
        kinds=((UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=None,
        local=(LocalValue.NOTICE_DAYS,),
        legal=Legal(LAW, VERSION, (28, 29, 30), N_("村民委员会组织法第三十条")),
        bases=(LegalBasis.VILLAGERS_REPRESENTATIVE_ASSEMBLY,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。"),
        plain=N_("三分之二以上的代表和村委会成员到场才能投票，到场的人过半数赞成就通过"),
        representatives_share=Share(4, 5, Comparison.AT_LEAST, Base.ELECTORATE),
    ),
    Preset(
        id="vc_group_person",
        name=N_("村民小组会议（全体成年村民）"),
        kinds=((UnitKind.PERSON,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=None,
        local=(LocalValue.NOTICE_DAYS,),
        legal=GROUP,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=GROUP_RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有本村民小组十八周岁以上的村民三分之二以上参加，所作决定应当经到会人员的过半数同意。"),
        plain=N_("小组三分之二以上的成年村民到场才能投票，到场的人过半数赞成就通过"),
    ),
    Preset(
        id="vc_group_household",
        name=N_("村民小组会议（户代表）"),
        kinds=((UnitKind.HOUSEHOLD,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        notice_days=None,
        local=(LocalValue.NOTICE_DAYS,),
        proxy=Proxy.HOUSEHOLD_PICKS,
        legal=GROUP,
        bases=(LegalBasis.VILLAGERS_ASSEMBLY,),
        requires=GROUP_RECORDS,
        effective_from=IN_FORCE,
        version="2025-10-28/1",
        rule=N_("应当有本村民小组三分之二以上的户的代表参加，所作决定应当经到会人员的过半数同意。"),
        plain=N_("小组三分之二以上的户来人才能投票，到场的户代表过半数赞成就通过"),
        who=N_("户代表"),
    ),
)
