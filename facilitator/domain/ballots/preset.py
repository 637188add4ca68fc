"""The voting rule of a meeting as a value: who counts, how many must come, how many must agree, under which law."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.domain.ballots.bases import LegalBasis, is_statutory
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_


class Presence(StrEnum):
    """What “present” means: came to the hall, or handed in a ballot (no check-in is asked on any channel)."""

    CHECKED_IN = "checked_in"
    BALLOTS_RETURNED = "ballots_returned"


class Counting(StrEnum):
    """What one unit adds to every count."""

    VOTERS = "voters"
    HOUSEHOLDS = "households"


class Proxy(StrEnum):
    """Who may vote for somebody who is away."""

    NONE = "none"
    HOUSEHOLD_PICKS = "household_picks"
    SAME_HOUSEHOLD_WRITTEN = "same_household_written"
    WRITTEN = "written"


class Requirement(StrEnum):
    """A record that a binding vote under this rule cannot do without."""

    PARTY_PRE_REVIEW = "party_pre_review"
    NOTICE_RECORD = "notice_record"
    ATTENDANCE_SHEET = "attendance_sheet"
    PUBLICATION_15D = "publication_15d"


class LocalValue(StrEnum):
    """A value that law leaves to articles of association or to the community; it has no default."""

    QUORUM = "quorum"
    PASSING = "passing"
    NOTICE_DAYS = "notice_days"


LOCAL_NAMES = {
    LocalValue.QUORUM: N_("到会的最低比例（按章程）"),
    LocalValue.PASSING: N_("通过的比例（本社区自定）"),
    LocalValue.NOTICE_DAYS: N_("提前通知的天数（本社区自定）"),
}


@dataclass(frozen=True, slots=True)
class Legal:
    """Where the rule is written: the text relied on, its version, and how it is cited on paper."""

    law: str
    version: str
    articles: tuple[int, ...]
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One row of `domain.md` §3.4. Locked and shown when a ballot opens; never changed afterwards.

    `kinds` are alternatives: the first whose units are on the roll is the electorate. `rule` is the sentence for
    paper, `plain` the one for residents. `bases` lists the legal grounds it fits, the usual one first. `by_area`
    asks for persons and area both, at the quorum and at the vote (民法典第二百七十八条). `until` is the last day.
    """

    id: str
    name: str
    kinds: tuple[tuple[UnitKind, ...], ...]
    quorum: Share | None
    passing: Share | None
    legal: Legal
    bases: tuple[LegalBasis, ...]
    version: str
    rule: str
    plain: str
    counting: Counting = Counting.VOTERS
    by_area: bool = False
    presence: Presence = Presence.CHECKED_IN
    notice_days: int | None = 0
    proxy: Proxy = Proxy.NONE
    advice: str = ""
    requires: frozenset[Requirement] = frozenset()
    effective_from: date | None = None
    until: date | None = None
    local: tuple[LocalValue, ...] = ()
    representatives_share: Share | None = None
    answers: tuple[str, str, str] = (N_("赞成"), N_("反对"), N_("弃权"))
    who: str = ""
    measure: str = N_("人")
    non_binding: bool = False
    scored: bool = False

    @property
    def statutory(self) -> bool:
        return is_statutory(self.bases[0])

    @property
    def named_only(self) -> bool:
        """Area and weight cannot be counted on a paper that names no unit."""
        return self.by_area or self.counting is Counting.HOUSEHOLDS

    @property
    def unset(self) -> tuple[LocalValue, ...]:
        """The local values nobody has decided yet; the preset is refused until there are none."""
        return tuple(name for name in self.local if getattr(self, name) is None)

    def in_force(self, day: date) -> bool:
        return (self.effective_from or day) <= day <= (self.until or day)

    def with_local(
        self, *, quorum: Share | None = None, passing: Share | None = None, notice_days: int | None = None
    ) -> Preset:
        """The same rule with the community's own values, which then stand in its version."""
        quorum, passing = self.quorum or quorum, self.passing or passing
        days = notice_days if self.notice_days is None else self.notice_days
        decided: dict[LocalValue, Share | int | None] = {
            LocalValue.QUORUM: quorum,
            LocalValue.PASSING: passing,
            LocalValue.NOTICE_DAYS: days,
        }
        marks = [f"{name}={_text(decided[name])}" for name in self.unset if decided[name] is not None]
        return replace(self, quorum=quorum, passing=passing, notice_days=days, version="+".join([self.version, *marks]))


def _text(value: Share | int | None) -> str:
    return f"{value.comparison}{value.numerator}/{value.denominator}" if isinstance(value, Share) else str(value)


OVER_HALF_COME = Share(1, 2, Comparison.OVER, Base.ELECTORATE)
TWO_THIRDS_COME = Share(2, 3, Comparison.AT_LEAST, Base.ELECTORATE)
OVER_HALF_OF_PRESENT = Share(1, 2, Comparison.OVER, Base.PRESENT)
OVER_HALF_OF_ALL = Share(1, 2, Comparison.OVER, Base.ELECTORATE)
TWO_THIRDS_OF_ALL = Share(2, 3, Comparison.AT_LEAST, Base.ELECTORATE)
