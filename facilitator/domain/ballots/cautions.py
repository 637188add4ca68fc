"""What a chair should know before opening a ballot although it stops nothing."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.ballots.bases import is_statutory
from facilitator.domain.ballots.opening import Opening, notice_given
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.presence import numbers
from facilitator.domain.ballots.quorum import meets
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_

FEWEST_FOR_SECRECY = 5


def cautions(opening: Opening, units: Iterable[Unit]) -> tuple[str, ...]:
    """Sentences for the desk; the minutes print 「未记录」 for what was never recorded."""
    return (*_composition(opening, units), *_notice(opening), *_small_secrecy(opening))


def _composition(opening: Opening, units: Iterable[Unit]) -> list[str]:
    """居民代表应当占居民代表会议组成人员的五分之四以上 (第二十八条)."""
    share = opening.preset.representatives_share
    entitled = [unit for unit in units if unit.id in opening.electorate]
    representatives = {unit.voter for unit in entitled if unit.kind is UnitKind.REPRESENTATIVE}
    if share is None or meets(len(representatives), share, opening.electorate.size):
        return []
    sentence = N_("代表 {count} 人，不到组成人员 {all} 人的五分之四，请核对名册。")
    return [sentence.format(count=len(representatives), all=opening.electorate.size)]


def _notice(opening: Opening) -> list[str]:
    wanted = opening.preset.notice_days or 0
    if is_statutory(opening.legal_basis) or wanted == 0:
        return []
    if opening.notice_on is None:
        return [N_("没有登记会议通知；按议事规则应提前 {days} 天通知。").format(days=wanted)]
    if notice_given(opening) < wanted:
        sentence = N_("通知只提前了 {given} 天；按议事规则应提前 {days} 天。")
        return [sentence.format(given=notice_given(opening), days=wanted)]
    return []


def _small_secrecy(opening: Opening) -> list[str]:
    """With a handful of papers, or all the same, everybody knows everybody's vote whatever the software does."""
    room = numbers(opening.preset, opening.electorate, opening.checked_in)
    if opening.secrecy is Secrecy.SECRET and max(room.present, room.electorate) < FEWEST_FOR_SECRECY:
        return [N_("参加的人太少，无记名也能猜出谁投的什么。")]
    return []
