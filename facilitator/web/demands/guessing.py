"""The class of a slip: nobody's silence makes one; what the words sound like is proposed, a person confirms it."""

from __future__ import annotations

import json

from flask_babel import gettext as _
from wtforms import Field, ValidationError

from facilitator.domain.demands.entry import CATEGORY_NAMES
from facilitator.domain.demands.pasting.signs import KEYWORDS, guessed_category
from facilitator.domain.words import N_

BY_CONTENT = N_("按内容看")


def chosen_or_proposed(field: Field, description: str) -> None:
    """Puts the guess into an empty select, so that the next Enter confirms it. Raises ValidationError."""
    if field.data:
        return
    guess = guessed_category(description)
    if guess is None:
        raise ValidationError(_("请先选类别。"))
    field.data = guess.value
    raise ValidationError(_("类别没有选，像是“%(category)s”，对吗？", category=_(CATEGORY_NAMES[guess])))


def keywords() -> str:
    """For the script that proposes while somebody types: the classes in their order, each with its words."""
    return json.dumps([[category.value, words.split()] for category, words in KEYWORDS], ensure_ascii=False)
