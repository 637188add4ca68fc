"""Who may come in the place of somebody who is away: what each rule allows, what it wants in writing, for how many."""

from __future__ import annotations

from facilitator.domain.ballots.preset import Preset, Proxy
from facilitator.domain.errors import Missing, ProxyRefused
from facilitator.domain.words import N_

MOST = {Proxy.HOUSEHOLD_PICKS: 1, Proxy.SAME_HOUSEHOLD_WRITTEN: 3, Proxy.WRITTEN: 3}
"""How many absent units one person may stand for. The laws name no number; more than three is a bloc, not a favour."""

IN_WRITING = frozenset({Proxy.SAME_HOUSEHOLD_WRITTEN, Proxy.WRITTEN})

PROXY_SENTENCES = {
    Proxy.NONE: N_("不能委托别人，要本人来；别人来的，登记为列席。"),
    Proxy.HOUSEHOLD_PICKS: N_("每户来一位就行，由这户自己定谁来。"),
    Proxy.SAME_HOUSEHOLD_WRITTEN: N_("可以书面委托同一户的成年家人，委托书留下或拍照。"),
    Proxy.WRITTEN: N_("可以书面委托别人，委托书留下或拍照。"),
}
"""What the check-in desk reads about this evening's rule."""


def proxy_of(rule: Preset | None) -> Proxy:
    """Without a rule nothing is voted, so nobody needs to be stood for."""
    return Proxy.NONE if rule is None else rule.proxy


def check_proxy(rule: Preset | None, name: str, document: str, stands_for: int) -> None:
    """May this person come in somebody's place, who already stands for `stands_for` others of this evening?

    `document` says which paper there is (or that it was photographed). Raises ProxyRefused or Missing.
    """
    allowed = proxy_of(rule)
    if allowed is Proxy.NONE:
        called = rule.name if rule is not None else N_("这次会议")
        raise ProxyRefused(N_("{rule}不能委托别人，请本人来；来的这位可以登记为列席。"), rule=called)
    if not name.strip():
        raise Missing(N_("请写上替谁来的这位叫什么。"), what="proxy_name")
    if allowed in IN_WRITING and not document.strip():
        raise Missing(N_("这次会议的委托要有书面的：请写明是哪份委托书，或者拍下来。"), what="proxy_document")
    if stands_for >= MOST[allowed]:
        raise ProxyRefused(
            N_("{name}已经替 {most} 户（人）来了，一个人最多替 {most} 户。"), name=name, most=MOST[allowed]
        )
