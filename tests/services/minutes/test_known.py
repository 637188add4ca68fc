"""A file that was signed by hand is known by its digest: the printed paper and the scan of its sheet, nothing else."""

from __future__ import annotations

from facilitator.services.minutes.known import KnownPaper
from facilitator.services.minutes.sign_on_paper import SignMinutesOnPaper
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.paperwork import in_full, ready_to_sign, sign

SCAN = b"%PDF-1.4 the sheet with two names"


def file_sheet(council: Council, minutes: str, *signers: str) -> str:
    command = SignMinutesOnPaper(minutes, signers, Upload("签字页.pdf", SCAN))
    return str(council.do(command, council.recorder).scan)


def test_paper_and_scan_are_known_with_who_signed(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    scan = file_sheet(evening, minutes, "主持人", "记录人")
    found = in_full(evening, minutes)

    paper = evening.ask(KnownPaper(str(found.pdf)))
    assert (paper.name, paper.scan) == ("五角亭社区居民委员会〔2026〕第1期《路灯合同》", False)
    assert paper.signers == ("主持人主持人", "记录人记录人")
    assert found.code in paper.codes
    assert evening.ask(KnownPaper(scan)).scan is True


def test_half_signed_and_foreign_files_are_not_known(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    scan = file_sheet(evening, minutes, "主持人")

    assert evening.ask(KnownPaper(scan)) is None
    assert evening.ask(KnownPaper("0" * 64)) is None


def test_paper_signed_with_keys_is_left_to_the_verifier(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    for officer in (evening.chair, evening.recorder):
        sign(evening, minutes, officer)

    assert evening.ask(KnownPaper(str(in_full(evening, minutes).pdf))) is None
