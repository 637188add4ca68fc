"""The sheet at the entrance, as a poster or standing on the table: how large its title is and where it is broken."""

from __future__ import annotations

from typing import Any

from facilitator.domain.papers.letters import Entrance
from facilitator.pdf.codes import with_code

LONG_NAME = 14
"""Characters of a meeting's name that an entrance sheet holds in its largest size."""
MANY_MATTERS = 6
MOST_MATTERS = 12
"""So many stand on the poster; of the others it says where they are read."""
IN_A_LINE = {
    (Entrance.POSTER, "short"): 11,
    (Entrance.POSTER, "long"): 16,
    (Entrance.TENT, "short"): 15,
    (Entrance.TENT, "long"): 22,
}
"""Characters that stand in one line of the title, by the sizes of join.css."""


def entrance_page(page: dict[str, Any]) -> dict[str, Any]:
    """`page` is a `JoinSheet` as plain values, in characters that can be drawn."""
    long = "long" if len(page["title"]) > LONG_NAME else "short"
    many = " many" if len(page["matters"]) > MANY_MATTERS else ""
    return {
        **with_code(page),
        "size": f"{long}{many}",
        "most": IN_A_LINE[Entrance(page["form"]), long],
        "matters": page["matters"][:MOST_MATTERS],
        "more": len(page["matters"]) if len(page["matters"]) > MOST_MATTERS else 0,
    }
