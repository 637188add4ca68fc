"""What a verifier asks of the record in a paper, be it minutes or an addendum: codes, signers, words, votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.journal import head_code
from facilitator.domain.minutes.addendum import AddendumContent, is_addendum, read_addendum
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import BadRecord, digest, read_record, short_code
from facilitator.domain.minutes.recount import UnknownRule, faults
from facilitator.domain.minutes.signing import SignerPlace
from facilitator.domain.words import N_
from facilitator.pdf.printed import check_addendum, check_printed
from facilitator.pdf.verdict import CannotTell, Refuted


@dataclass(frozen=True)
class Judged:
    """`codes`: what somebody may have typed from the paper. `check` raises Refuted where the print says something else,
    `recount` says what was counted again."""

    codes: frozenset[str]
    code: str
    signers: tuple[SignerPlace, ...]
    lines: tuple[str, ...]
    check: Callable[[bytes], None]
    recount: Callable[[], list[str]]


def judged(record: bytes) -> Judged:
    """Raises Refuted for a record that this program would not have written."""
    try:
        return _addendum(record) if is_addendum(record) else _minutes(record)
    except (BadRecord, ValueError, TypeError):
        raise Refuted(N_("附带的会议数据不合规范，不是本系统写出的原样。")) from None


def _minutes(record: bytes) -> Judged:
    content = read_record(record)
    if content.journal.code != head_code(bytes.fromhex(content.journal.head)):
        raise Refuted(N_("会场记录码与会场记录的摘要不符。"))
    code = short_code(record)
    return Judged(
        codes=frozenset({code, content.journal.code, digest(record), content.journal.head}),
        code=code,
        signers=content.signers,
        lines=(f"{content.issuer}{content.number}《{content.title}》",),
        check=lambda pdf: check_printed(pdf, content, record),
        recount=lambda: _recounted(content),
    )


def _addendum(record: bytes) -> Judged:
    content = read_addendum(record)
    code = short_code(record)
    return Judged(
        codes=frozenset({code, digest(record)}),
        code=code,
        signers=content.signers,
        lines=(f"{content.issuer}{content.number}《{content.minutes_title}》", _corrects(content)),
        check=lambda pdf: check_addendum(pdf, content, record),
        recount=list,
    )


def _corrects(content: AddendumContent) -> str:
    told = N_("这是更正单：更正的是校验码 {code} 的那一份纪要，原件保持不变，请一起看。")
    return told.format(code=content.corrects_code)


def _recounted(content: MinutesContent) -> list[str]:
    lines = []
    for ballot in (ballot for item in content.items for ballot in item.ballots if not ballot.void_reason):
        try:
            found = faults(ballot)
        except UnknownRule as rule:
            raise CannotTell(N_("本程序没有表决规则“{rule}”，不能重新计票。").format(rule=rule)) from None
        if found:
            raise Refuted(f"“{ballot.question}”：{found[0]}")
        text = N_("“{question}”重新计票一致：{sentence}")
        lines.append(text.format(question=ballot.question, sentence=ballot.result["sentence"]))
    return lines
