"""Amounts of money in forms and in words: yuan as people type and read them, fen inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext as _
from wtforms import StringField

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import EXEMPTION_NAMES, Exemption, Method, Rounding
from facilitator.domain.money import fen, yuan
from facilitator.services.funding.sums import ShareCount
from facilitator.services.funding.waiting_told import Counted, households_told
from facilitator.wire.refusals import spoken

ONE_FEN = 1


def plain_yuan(amount_fen: int) -> str:
    """190, 189.13, 58,600: no noughts behind the point where nothing is there."""
    return yuan(amount_fen).removesuffix(".00")


class YuanField(StringField):
    """`data` is fen, None where nothing was typed; what was typed comes back as it was."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options["render_kw"] = {"inputmode": "decimal", "autocomplete": "off", **options.get("render_kw", {})}
        super().__init__(*arguments, **options)
        self.typed: str | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data: int | None = None  # type: ignore[assignment]  # A field of text that holds a number.
        self.typed = valuelist[0] if valuelist else ""
        if not self.typed.strip():
            return
        try:
            self.data = fen(self.typed)
        except BadInput as refusal:
            raise ValueError(str(spoken(refusal)["message"])) from None

    def _value(self) -> str:
        if self.typed is not None:
            return self.typed
        return "" if self.data is None else plain_yuan(self.data).replace(",", "")


def standard(
    method: Method,
    rounding: Rounding,
    counts: Sequence[ShareCount],
    surplus_fen: int | None,
    halves: Sequence[ShareCount] = (),
) -> str:
    """What a household would pay that is let off nothing, as one sentence; nothing divided says so. `halves`: those of
    `counts` that pay half; `surplus_fen` None: what whole yuan bring in beyond is not told."""
    amounts = _whole(counts, halves)
    if method is Method.FIXED_PLEDGE or not amounts:
        return str(_("不分摊，各户自愿认捐。") if method is Method.FIXED_PLEDGE else _("居民不用出钱。"))
    high = max(amounts)
    low = min(amounts)
    if rounding is Rounding.CEIL_TO_YUAN:
        return _whole_yuan(low, high, surplus_fen)
    if high == low:
        return str(_("每户 %(high)s 元。", high=yuan(high)))
    if high - low == ONE_FEN:
        return str(_("每户 %(low)s—%(high)s 元，尾差一分按户号。", low=yuan(low), high=yuan(high)))
    return str(_("各户从 %(low)s 元到 %(high)s 元，尾差一分按户号。", low=yuan(low), high=yuan(high)))


def as_first_voted(told: str) -> str:
    """The shares of a plan whose budget was cut stay as they were voted, and nobody is asked for the whole of them."""
    return str(_("原来表决的：%(told)s预算减了以后，不再多收。", told=told))


def households_in_words(sums: Counted) -> str:
    """Of how many households something is waited for, in the reader's language."""
    return "".join(part.by(_) for part in households_told(sums))


def _whole(counts: Sequence[ShareCount], halves: Sequence[ShareCount]) -> list[int]:
    """What those pay who pay all of it; all amounts where nobody does."""
    half = {line.fen: line.units for line in halves}
    found = [line.fen for line in counts if line.fen and line.units > half.get(line.fen, 0)]
    return found or [line.fen for line in counts if line.fen]


def _whole_yuan(low: int, high: int, surplus_fen: int | None) -> str:
    words = {"low": plain_yuan(low), "high": plain_yuan(high)}
    told = _("每户 %(high)s 元", **words) if high == low else _("各户从 %(low)s 元到 %(high)s 元", **words)
    if surplus_fen is None:
        return str(told + _("，收整元。"))
    if not surplus_fen:
        return str(told + _("，收整元，正好。"))
    return str(told + _("，收整元，计划多出 %(surplus)s 元，结算后有余照样退。", surplus=plain_yuan(surplus_fen)))


def exempt_words(exempt: dict[Exemption, int]) -> str:
    """减半 3 户、免交 7 户; how many, never who."""
    told = [_("%(kind)s %(units)s 户", kind=_(EXEMPTION_NAMES[kind]), units=units) for kind, units in exempt.items()]
    return "、".join(told)
