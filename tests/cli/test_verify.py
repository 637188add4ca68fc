"""verify hands the paper, the trusted certificate and the code to the verifier, and exits with its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.app import functions
from facilitator.cli.root import cli
from facilitator.domain.people.powers import Role
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.minutes.sign_on_paper import SignMinutesOnPaper
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.upload import Upload
from facilitator.sessions.agenda import ItemForm
from facilitator.settings import load
from tests.cli.conftest import CommandLine


@dataclass(frozen=True)
class Answer:
    status: int
    lines: Sequence[str]


@dataclass
class ListeningVerifier:
    """Stands in at the port: answers as it is told and remembers what it was asked."""

    status: int = 0
    asked: tuple[bytes, bytes | None, str | None] | None = None

    def __call__(self, pdf: bytes, trust: bytes | None, head: str | None) -> Answer:
        self.asked = (pdf, trust, head)
        return Answer(self.status, ("未与纸上校验码核对。", "签名有效。"))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "纪要.pdf").write_bytes(b"%PDF-")
    return tmp_path / "纪要.pdf"


def verify(facilitator: CommandLine, verifier: ListeningVerifier, *arguments: object) -> tuple[int, str]:
    words = ["--instance", str(facilitator.instance), "verify", *map(str, arguments)]
    ran = CliRunner().invoke(cli, words, obj=replace(functions(), verify=verifier))
    return ran.exit_code, ran.stdout


@pytest.mark.parametrize("status", [0, 1, 2])
def test_verify_exits_with_the_answer(facilitator: CommandLine, paper: Path, status: int) -> None:
    code, out = verify(facilitator, ListeningVerifier(status), paper)

    assert code == status
    assert out.splitlines() == ["未与纸上校验码核对。", f"{'✓✗？'[status]} 签名有效。"]


def test_verify_trusts_the_instances_own_authority(facilitator: CommandLine, paper: Path) -> None:
    verifier = ListeningVerifier()

    verify(facilitator, verifier, paper)

    own = InstanceFolder(facilitator.instance).authority_certificate.read_bytes()
    assert verifier.asked == (b"%PDF-", own, None)


def test_verify_trusts_nobody_without_an_instance(command_line: CommandLine, paper: Path) -> None:
    verifier = ListeningVerifier()

    verify(command_line, verifier, paper, "--head", "7K4M-92QX")

    assert verifier.asked == (b"%PDF-", None, "7K4M-92QX")


def test_verify_trusts_the_certificate_that_is_given(facilitator: CommandLine, paper: Path, tmp_path: Path) -> None:
    (tmp_path / "别的社区.pem").write_bytes(b"CERT")
    verifier = ListeningVerifier()

    verify(facilitator, verifier, paper, "--trust", tmp_path / "别的社区.pem")

    assert verifier.asked == (b"%PDF-", b"CERT", None)


@pytest.mark.parametrize("head", ["x", "7K4M-92Q", "7K4M-92QX5", "7K4M-92QU", "0" * 63, "", "校验码"])
def test_verify_refuses_a_head_that_is_no_code(facilitator: CommandLine, paper: Path, head: str) -> None:
    told = facilitator("verify", paper, "--head", head)

    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("✗ “--head”后面应是纸上的 8 位校验码，例如 7K4M-92QX")


@pytest.mark.parametrize("head", ["7k4m 92qx", "7K4M—92QX", "OIL1-0000", "ab" * 32, "AB" * 32])
def test_verify_takes_a_code_in_any_spelling(facilitator: CommandLine, paper: Path, head: str) -> None:
    verifier = ListeningVerifier()

    verify(facilitator, verifier, paper, "--head", head)

    assert verifier.asked is not None and verifier.asked[2] == head


def test_verify_refuses_what_is_no_pdf(facilitator: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "信.txt").write_text("你好", "utf-8")

    told = facilitator("verify", tmp_path / "信.txt")

    assert (told.status, told.err) == (2, "✗ “信.txt”：这不是 PDF 文件。\n")


def test_verify_refutes_a_pdf_whose_beginning_was_damaged(facilitator: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "纪要.pdf").write_bytes(b"%PDX-1.7 and the rest\n%%EOF\n")

    assert facilitator("verify", tmp_path / "纪要.pdf").status == 1


def test_verify_of_something_else_refutes_or_cannot_tell(facilitator: CommandLine, paper: Path) -> None:
    """The real verifier, on a file that only begins like a PDF."""
    told = facilitator("--json", "verify", paper)

    assert told.status in (1, 2)
    assert told.json["status"] == told.status


@pytest.fixture
def filed(command_line: CommandLine, monkeypatch: pytest.MonkeyPatch, paper: Path) -> Path:
    """The printed paper of a yard meeting whose minutes were signed by hand."""
    assert command_line("init").status == 0
    monkeypatch.delenv("FACILITATOR_DATABASE_URL", raising=False)
    application = functions().build(load(command_line.instance))
    try:
        do = application.door.do
        do(SYSTEM, AddStaff("王建国", (Role.CHAIR, Role.RECORDER)))
        at, item = datetime.now(UTC) + timedelta(days=1), PlannedItem("停车", ItemForm.DISCUSSION)
        plan = PlanSession("yard_meeting", "院坝会", "3号院坝", at, "王建国", "王建国", (item,))
        session = do(SYSTEM, plan).result.session
        for command in (GatherSession, BeginSession, CloseSession):
            do(SYSTEM, command(session))
        minutes = do(SYSTEM, DraftMinutes(session)).result.minutes
        do(SYSTEM, SettleMinutes(minutes))
        do(SYSTEM, RecordPdf(minutes, application.files.keep(paper.read_bytes()), len(paper.read_bytes())))
        do(SYSTEM, SignMinutesOnPaper(minutes, ("王建国",), Upload("签字页.pdf", b"%PDF-1.4 the sheet")))
    finally:
        application.close()
    return paper


def test_verify_knows_the_paper_that_was_signed_by_hand(facilitator: CommandLine, filed: Path) -> None:
    unsigned = ListeningVerifier(1)

    status, out = verify(facilitator, unsigned, filed)
    assert status == 0
    assert "王建国" in out and out.splitlines()[-1] == "✓ 这就是打印出来、在纸上签字的那一份。"
    assert verify(facilitator, unsigned, filed, "--head", "AAAA-BBBB")[0] == 1
    filed.write_bytes(filed.read_bytes() + b" ")
    assert verify(facilitator, unsigned, filed)[0] == 1
