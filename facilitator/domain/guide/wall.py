"""What hangs on the wall at the entrance: a few sentences in letters that are read without glasses."""

from __future__ import annotations

from facilitator.domain.words import N_

HEADING = N_("开会怎么投票")

ON_THE_WALL = (
    N_("先到签到席，说楼栋和姓名。"),
    N_("用手机扫大屏幕上的码。"),
    N_("把手机上的号报给签到席。"),
    N_("投票：选一项，点“确认提交”。"),
    N_("出现“已收到您的票”就好了。"),
    N_("不会用手机，举手，我们帮您。"),
    N_("没带手机，投纸票一样算数。"),
)
