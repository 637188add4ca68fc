"""新收, 开单, 办完, 超期: one definition wherever they are told.

The notice board, its A3 sheet and its picture, the month's report, the quarter's statistics, the export and its public
edition tell the same. A figure counts every numbered demand, whatever its matter, private ones included: 新收 by the
day it was registered, 开单 by the day it was opened, 办完 by the day it was completed, these two in whichever of its
rounds; 超期 those past their deadline today. What an import added and its undoing took back never came. Only counts of
private matters are public: how many of those that came are known as private by now. A sum is told as it is; where it
would give away a part that is told as <3, `column_for_all` hides another part.
"""

from __future__ import annotations

from facilitator.domain.words import N_

PRIVATE_AMONG = N_("其中私事 {count} 件，只公布件数。")
"""Behind the figures of a quarter, wherever everybody reads them."""
