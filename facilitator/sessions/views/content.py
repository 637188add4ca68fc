"""Groups, options and materials as each audience may know them: no points before the dots are closed."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.sessions.groups import GroupFacts, GroupsFacts
from facilitator.sessions.options import costs_in_words
from facilitator.sessions.room_content import ContentFacts, OptionFacts
from facilitator.sessions.views.trial import trial_view
from facilitator.sessions.views.view import View


def content_view(content: ContentFacts) -> View:
    """For everybody: what is on the wall anyway."""
    return {
        "groups": None if content.groups is None else _groups(content.groups),
        "options": None if content.options is None else _options(content.options),
        "materials": [{"id": one.id, "name": one.name, "pages": one.pages} for one in content.materials],
        "trial": trial_view(content.trial),
    }


def desk_content(content: ContentFacts) -> View:
    """For the desk also the ids of views, those in no group yet, and the hands that it counted itself."""
    view = content_view(content)
    if content.groups is None:
        return view
    groups = [{**_group(group), "views": _views(group.views), "hands": group.hands} for group in content.groups.groups]
    return {**view, "groups": {**view["groups"], "groups": groups, "loose": _views(content.groups.loose)}}


def _groups(facts: GroupsFacts) -> View:
    return {
        "groups": [_group(group) for group in facts.groups],
        "open": facts.open,
        "closed": facts.closed,
        "given": facts.given,
    }


def _group(group: GroupFacts) -> View:
    texts = [text for _id, text, _supporters in group.views]
    return {"id": group.id, "title": group.title, "views": texts, "points": group.points}


def _views(views: tuple[tuple[str, str, int], ...]) -> list[View]:
    return [{"id": identity, "text": text, "supporters": count} for identity, text, count in views]


def _options(options: Sequence[OptionFacts]) -> list[View]:
    costs = costs_in_words(option.cost_fen for option in options)
    return [_option(option, cost) for option, cost in zip(options, costs, strict=True)]


def _option(option: OptionFacts, cost: str) -> View:
    return {
        "id": option.id,
        "letter": option.letter,
        "title": option.title,
        "cost_fen": option.cost_fen,
        "cost": cost,
        "owner": option.owner,
        "time": option.time,
        "pros": option.pros,
        "cons": option.cons,
        "objections": option.objections,
        "dropped": option.dropped,
    }
