"""Who a line of the books is about: a unit of the plan, or the named giver of one of its sources."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.hands import same_hand
from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.storage.rows import Row

NAME_SHOWN = 20


def resident(context: Context, plan: Row, books: Books, unit: str) -> Party:
    """A unit of the plan; where everybody pledges freely, any unit of the roll. Raises NotFound."""
    known = context.store.roll.unit(unit)
    if known is None or (plan.method != Method.FIXED_PLEDGE and unit not in books.shares):
        raise NotFound(N_("这一户不在方案的名单里，请核对。"))
    return Party(FundSource.RESIDENT_RAISED, unit)


def giver(books: Books, source: FundSource, name: str) -> Party:
    """One of the plan's other sources. Raises Missing where two of a kind need the name, NotFound for none of them."""
    lines = [line for line in books.promised if line.source is source]
    if source is FundSource.RESIDENT_RAISED:
        raise Missing(N_("居民的钱请写明是哪一户。"), what="unit")
    if not name and len({line.name for line in lines}) > 1:
        raise one_of_several(source)
    found = next((line for line in lines if not name or name == (line.name or SOURCE_NAMES[source])), None)
    if found is None:
        raise NotFound(N_("方案里没有“{source} {name}”这个来源，请核对。"), source=SOURCE_NAMES[source], name=name)
    return Party(source, None, found.name)


def one_of_several(source: FundSource) -> Missing:
    return Missing(N_("“{source}”有几家，请写明是哪一家。"), what="name", source=SOURCE_NAMES[source])


def as_known(books: Books, source: FundSource, name: str) -> str:
    """The name by which the books know whoever fills a gap: 街 道 is 街道, no name the only one of its kind.

    Raises Missing where there are several."""
    names = dict.fromkeys(line.name for line in books.promised if line.source is source)
    if not name and len(names) > 1:
        raise one_of_several(source)
    if not name:
        return next(iter(names), "")
    return next((one for one in names if one and same_hand(one) == same_hand(name)), name)


def donor(books: Books, name: str) -> Party:
    """A giver by name alone, as a pledge names it, or by what kind of source it is where it has no name.
    Raises NotFound, or BadInput where two sources share the name."""
    found = [line for line in books.promised if name.strip() in (line.name, line.shown)]
    if not found:
        raise NotFound(N_("方案的来源里没有“{name}”，请核对名称。"), name=name[:NAME_SHOWN])
    if len({line.source for line in found}) > 1:
        raise BadInput(N_("有两个来源都叫“{name}”，请先改成不同的名称。"), field="donor", name=name[:NAME_SHOWN])
    return Party(found[0].source, None, found[0].name)


def signer(
    context: Context, plan: Row, books: Books, unit: str | None, named: str | None, source: FundSource | None
) -> Party:
    """Who signs or takes the word back: a unit, a giver by name, or by source and name."""
    if unit is not None:
        return resident(context, plan, books, unit)
    return donor(books, named or "") if source is None else giver(books, source, " ".join((named or "").split()))


def one_of_two(unit: str | None, other: object, what: str) -> None:
    """Exactly one of the two says who. Raises Missing or BadInput."""
    if unit is None and other is None:
        raise Missing(N_("请写明是哪一户，或者哪个来源。"), what=what)
    if unit is not None and other is not None:
        raise BadInput(N_("一笔只能是一户的，或者一个来源的，请只填一个。"), field=what)
