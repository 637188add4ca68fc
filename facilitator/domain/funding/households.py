"""What the households of a plan were to give, signed for and paid: who is still asked, and for how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Households:
    """By unit, in fen; `shares` in the order of the roll. `asked`: somebody still asks them for money; `whole`: for the
    whole of the shares, which a smaller budget does not."""

    shares: Mapping[str, int]
    signed: Mapping[str, int]
    paid: Mapping[str, int]
    asked: bool = True
    whole: bool = True

    @property
    def not_pledged(self) -> tuple[str, ...]:
        """With a share, signed nothing and paid nothing."""
        if not self.asked:
            return ()
        return tuple(unit for unit, fen in self.shares.items() if fen and not (self._signs(unit) or self._pays(unit)))

    @property
    def not_paid(self) -> tuple[str, ...]:
        """Signed for more than has come in."""
        if not self.asked:
            return ()
        return self._in_order(unit for unit in self.signed if self.owed(unit))

    @property
    def signed_less(self) -> tuple[str, ...]:
        """Signed for less than the share, which was not paid beyond that either."""
        return tuple(unit for unit in self.shares if self._signs(unit) and self.lacks(unit))

    @property
    def paid_unsigned(self) -> tuple[str, ...]:
        """Paid and signed nothing: no word is kept of them, only a receipt."""
        return self._in_order(unit for unit in self.paid if self._pays(unit) and not self._signs(unit))

    @property
    def paid_unsigned_less(self) -> tuple[str, ...]:
        return tuple(unit for unit in self.paid_unsigned if self.lacks(unit))

    def lacks(self, unit: str) -> int:
        """What of the share is neither signed for nor paid."""
        if not (self.asked and self.whole):
            return 0
        return max(0, self.shares.get(unit, 0) - max(self.signed.get(unit, 0), self.paid.get(unit, 0)))

    def owed(self, unit: str) -> int:
        """What was signed for and has not come."""
        return max(0, self.signed.get(unit, 0) - self.paid.get(unit, 0))

    @property
    def paid_more(self) -> tuple[str, ...]:
        """Paid beyond the share, as who paid before the shares became smaller; where nobody has one, none did."""
        return self._in_order(unit for unit in self.paid if self.beyond(unit))

    def beyond(self, unit: str) -> int:
        if not (self.whole and self.shares):
            return 0
        return max(0, self.paid.get(unit, 0) - self.shares.get(unit, 0))

    @property
    def unpaid_fen(self) -> int:
        return sum(self.owed(unit) for unit in self.not_paid)

    @property
    def unasked_fen(self) -> int:
        """What was signed for, has not come and is not asked for any more."""
        return 0 if self.asked else sum(map(self.owed, self.signed))

    def place(self, unit: str) -> tuple[int, str]:
        """Where a unit stands among the others; who has no share comes last."""
        return (self._places.get(unit, len(self._places)), unit)

    def _in_order(self, units: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(units, key=self.place))

    def _signs(self, unit: str) -> bool:
        return self.signed.get(unit, 0) > 0

    def _pays(self, unit: str) -> bool:
        return self.paid.get(unit, 0) > 0

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {unit: place for place, unit in enumerate(self.shares)}
