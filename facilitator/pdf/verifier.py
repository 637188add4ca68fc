"""Says offline whether a paper is the one that was signed: signatures, record, recount, print (`trust.md` §3.12).

Nothing is believed that can be computed: the file is refuted by the first thing that does not hold, with its reason.
"""

from __future__ import annotations

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader

from facilitator.domain.minutes.record import CHINA
from facilitator.domain.minutes.signing import OFFICE_NAMES, SignerPlace
from facilitator.domain.minutes.typed import spelled
from facilitator.domain.words import N_
from facilitator.pdf.adopted import bears_name
from facilitator.pdf.attached import attached_record
from facilitator.pdf.judged import Judged, judged
from facilitator.pdf.revisions import FilledField, check_end, check_revisions, filled_fields, open_pdf
from facilitator.pdf.signed_container import Container, check_certificate, common_name, issuer_of, open_container
from facilitator.pdf.verdict import Answer, CannotTell, Refuted, Verdict
from facilitator.pdf.words import clock, day

NOT_COMPARED = N_("未与纸上校验码核对。")
COMPARED = N_("已与纸上校验码核对，一致。")
DIFFERS = N_("与纸上校验码不一致。")


def verify_bytes(pdf: bytes, trust: bytes | None, head: str | None) -> Verdict:
    """`trust`: the certificates of authorities (PEM), the community's own first; `head`: a code as typed from paper.

    Without `trust` the best answer is that nobody can tell. Without `head` the answer follows the rest.
    """
    lines: list[str] = []
    first = NOT_COMPARED
    try:
        containers, reader = _signatures(pdf, trust)
        paper = judged(attached_record(reader))
        if head is not None:
            first = DIFFERS
            _compare(head, paper)
            first = COMPARED
        _who_signed(paper, containers)
        lines += _signed_lines(paper, containers)
        paper.check(pdf)
        lines += paper.recount()
        if trust is None:
            raise CannotTell(N_("没有社区证书机构的证书，不知道签名的人是谁。"))
    except Refuted as reason:
        return Verdict(Answer.REFUTED, (first, *lines, N_("不通过：{reason}").format(reason=reason)))
    except CannotTell as reason:
        return Verdict(Answer.CANNOT_TELL, (first, *lines, N_("无法判断：{reason}").format(reason=reason)))
    return Verdict(Answer.GOOD, (first, *lines, N_("通过：文件完好，签名有效，票数重新计算一致。")))


Signed = tuple[tuple[FilledField, Container], ...]


def _signatures(pdf: bytes, trust: bytes | None) -> tuple[Signed, PdfFileReader]:
    """The cheap checks first: whatever was flipped or added, most files are refuted before anything is compared."""
    reader = open_pdf(pdf)
    fields = filled_fields(reader)
    if not fields:
        raise Refuted(N_("文件里没有签名。"))
    check_end(pdf, fields)
    authorities = _authorities(trust)
    signed = tuple((each, open_container(pdf, each.byte_range)) for each in fields)
    issuers = [issuer_of(container, authorities or ()) for _, container in signed]
    if authorities is not None and None in issuers:
        raise Refuted(N_("签名是另一个证书机构发的，不是本社区的，也不是本社区导入过的。"))
    for (each, container), issuer in zip(signed, issuers, strict=True):
        check_certificate(container, issuer or _own_issuer(container), each.moment)
    check_revisions(reader, fields)
    return signed, reader


def _authorities(trust: bytes | None) -> list[x509.Certificate] | None:
    """The community's own first, then the licensed ones that it has imported."""
    try:
        return None if trust is None else x509.load_pem_x509_certificates(trust)
    except ValueError:
        raise CannotTell(N_("给出的证书机构的证书读不出来。")) from None


def _compare(typed: str, paper: Judged) -> None:
    """Either code of the paper will do, in any spelling; so will the whole digest."""
    if spelled(typed) not in {spelled(code) for code in paper.codes}:
        raise Refuted(N_("纸上的校验码是 {typed}，这份文件的是 {code}。").format(typed=typed, code=paper.code))


def _who_signed(paper: Judged, signed: Signed) -> None:
    """Exactly the signatures that the record asks for, each by the certificate of the person it names."""
    wanted = {place.office.value: place for place in paper.signers}
    given = [each.field for each, _ in signed]
    if len(set(given)) != len(given) or not set(given) <= set(wanted):
        raise Refuted(N_("有不该有的签名。"))
    if len(given) < len(wanted):
        raise Refuted(N_("应有 {wanted} 个签名，只有 {given} 个。").format(wanted=len(wanted), given=len(given)))
    for each, container in signed:
        _check_signer(wanted[each.field], container)


def _own_issuer(container: Container) -> x509.Certificate:
    """Who the file itself says has issued the key: enough to find damage, not to know a person."""
    try:
        return x509.load_der_x509_certificate(container.others[0])
    except (IndexError, ValueError):
        raise CannotTell(N_("签名里没有证书机构的证书。")) from None


def _check_signer(place: SignerPlace, container: Container) -> None:
    if not bears_name(container.certificate, place.name):
        name = common_name(container.certificate)
        text = N_("{office}应由{wanted}签字，证书却是{name}的。")
        raise Refuted(text.format(office=OFFICE_NAMES[place.office], wanted=place.name, name=name))


def _signed_lines(paper: Judged, signed: Signed) -> list[str]:
    offices = {place.office.value: (OFFICE_NAMES[place.office], place.name) for place in paper.signers}
    lines = list(paper.lines)
    for each, container in signed:
        moment = each.moment.astimezone(CHINA)
        text = N_("{office}{name}于{when}签字（电脑所记时间），签名完好。")
        place = offices[each.field]
        lines.append(text.format(office=place[0], name=place[1], when=day(moment.date()) + clock(moment)))
        if container.stamp is not None:
            stamped = container.stamp.moment.astimezone(CHINA)
            told = N_("时间戳：{by}证明这个签名在{when}已经有了。")
            lines.append(told.format(by=container.stamp.by, when=day(stamped.date()) + clock(stamped)))
    return lines
