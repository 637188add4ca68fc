"""What somebody does here, in words."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext as _

from facilitator.domain.people.powers import ROLE_NAMES, Role


def in_words(roles: Iterable[Role]) -> str:
    return "、".join(_(ROLE_NAMES[role]) for role in roles)
