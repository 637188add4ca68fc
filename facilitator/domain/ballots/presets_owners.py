"""Presets of owners: persons and area are counted both, and a named vote is the only kind.

民法典第二百七十八条 replaced the figures of 物业管理条例第十二条; its fifteen days of notice and its proxies remain.
Where a city prescribes its own e-voting system the tool prepares, tallies and prints, and says so (`domain.md` §0).
"""

from __future__ import annotations

from datetime import date

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.preset import (
    OVER_HALF_OF_PRESENT,
    TWO_THIRDS_COME,
    Legal,
    Presence,
    Preset,
    Proxy,
    Requirement,
)
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_

LAW = N_("民法典")
VERSION = "2021-01-01"
IN_FORCE = date(2021, 1, 1)
OWNERS_DECIDE = Legal(LAW, VERSION, (278,), N_("民法典第二百七十八条"))
RECORDS = frozenset({Requirement.NOTICE_RECORD, Requirement.PUBLICATION_15D})
ANSWERS = (N_("同意"), N_("不同意"), N_("弃权"))
ALL = Share(1, 1, Comparison.AT_LEAST, Base.ELECTORATE)

OWNERS = (
    Preset(
        id="owners_ordinary",
        name=N_("业主共同决定（一般事项）"),
        kinds=((UnitKind.OWNER,),),
        quorum=TWO_THIRDS_COME,
        passing=OVER_HALF_OF_PRESENT,
        by_area=True,
        presence=Presence.BALLOTS_RETURNED,
        notice_days=15,
        proxy=Proxy.WRITTEN,
        advice=N_("记名表决"),
        legal=OWNERS_DECIDE,
        bases=(LegalBasis.OWNERS_MEETING,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2021-01-01/1",
        rule=N_(
            "应当由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，"
            "经参与表决专有部分面积过半数且参与表决人数过半数的业主同意。"
        ),
        plain=N_("三分之二以上的业主交票才有效，人数、面积两样都过半数同意就通过"),
        answers=ANSWERS,
        who=N_("业主"),
    ),
    Preset(
        id="owners_special",
        name=N_("业主共同决定（筹集维修资金、改建重建、改变共有部分用途）"),
        kinds=((UnitKind.OWNER,),),
        quorum=TWO_THIRDS_COME,
        passing=Share(3, 4, Comparison.AT_LEAST, Base.PRESENT),
        by_area=True,
        presence=Presence.BALLOTS_RETURNED,
        notice_days=15,
        proxy=Proxy.WRITTEN,
        advice=N_("记名表决"),
        legal=OWNERS_DECIDE,
        bases=(LegalBasis.OWNERS_MEETING,),
        requires=RECORDS,
        effective_from=IN_FORCE,
        version="2021-01-01/1",
        rule=N_(
            "应当由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，"
            "经参与表决专有部分面积四分之三以上且参与表决人数四分之三以上的业主同意。"
        ),
        plain=N_("三分之二以上的业主交票才有效，人数、面积两样都有四分之三以上同意就通过"),
        answers=ANSWERS,
        who=N_("业主"),
    ),
    Preset(
        id="owners_unanimous_stakeholders",
        name=N_("住宅改经营性用房（有利害关系的业主）"),
        kinds=((UnitKind.OWNER,),),
        quorum=ALL,
        passing=ALL,
        presence=Presence.BALLOTS_RETURNED,
        proxy=Proxy.WRITTEN,
        advice=N_("记名表决"),
        legal=Legal(LAW, VERSION, (279,), N_("民法典第二百七十九条")),
        bases=(LegalBasis.OWNERS_MEETING,),
        requires=frozenset({Requirement.PUBLICATION_15D}),
        effective_from=IN_FORCE,
        version="2021-01-01/1",
        rule=N_("应当经有利害关系的业主一致同意。"),
        plain=N_("有利害关系的业主全都同意才通过"),
        answers=ANSWERS,
        who=N_("有利害关系的业主"),
    ),
)
