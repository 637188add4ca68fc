"""What the wall may show instead of the slide that belongs to the moment."""

from __future__ import annotations

from enum import StrEnum


class Shown(StrEnum):
    """`moment` follows the evening. `target` names the proposal, group, option or material where one is meant."""

    MOMENT = "moment"
    JOIN = "join"
    AGENDA = "agenda"
    WALL = "wall"
    PROPOSAL = "proposal"
    GROUPS = "groups"
    OPTIONS = "options"
    MATERIAL = "material"
    SPEAKERS = "speakers"
    MESSAGE = "message"
    TEST = "test"
    BLACK = "black"
