"""archives.pack: one ZIP, the same bytes twice, every checksum right, everything of the meeting in it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import pytest

from facilitator.domain.archive.package import LIST, PAGE, SUMS, packed
from facilitator.domain.archive.pieces import laid_out
from facilitator.domain.errors import Forbidden, NotReady, WrongState
from facilitator.domain.minutes.notice import NoticePhoto
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.archives.contents import ArchiveContents
from facilitator.services.archives.pack import PackArchive
from facilitator.services.context import SYSTEM
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.papers.order_for_meeting import OrderForMeeting
from facilitator.services.papers.order_for_vote import OrderForVote
from facilitator.services.papers.record_pdf import RecordPaperPdf
from tests.factories.council import Council
from tests.factories.ledger import photo
from tests.factories.notices import hung_notice, photograph
from tests.factories.paperwork import HALL, in_full
from tests.factories.tellers import make_tellers


def zipped(council: Council) -> bytes:
    found = council.ask(ArchiveContents(council.session), council.recorder)
    pieces = laid_out(found.pieces, council.world.door.ports.renderer.print_aside)
    return packed(found.title, found.lead, pieces, council.world.files.read)


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def evening(council: Council) -> str:
    """Signed, hung up, photographed, objected to; a paper was printed and a demand has a photo."""
    minutes = hung_notice(council)
    photograph(council, minutes, NoticePhoto.FIRST)
    council.do(ObjectToNotice(minutes, "票数不对", "李翠"), council.clerk)
    photo(council, council.demand, "before")
    paper = council.do(OrderForMeeting(council.session, PaperKind.STATISTICS)).paper
    printed = b"%PDF- of the statistics"
    council.do(RecordPaperPdf(paper, council.world.files.keep(printed), len(printed)), SYSTEM)
    return minutes


def test_pack_holds_everything_of_the_meeting(council: Council, evening: str) -> None:
    files = unzipped(zipped(council))

    assert sorted(files) == sorted(
        [
            SUMS, LIST, PAGE, "纪要/会议纪要〔2026〕第1期.pdf", "纪要/会议数据.json", "表决/表决结果.json",
            "表决/表决结果确认单.pdf",
            "内部/签到表.json", "内部/名单.json", "内部/会议记录.pdf", "内部/会场日志.jsonl",
            "内部/公示意见.json", "公示/公示.json",
            "公示/第一天的照片.jpg", "照片/XQ-2026-0001-办理前.jpg", "打印件/表决结果统计表.pdf",
        ]
    )  # fmt: skip
    record = files["纪要/会议数据.json"]
    assert hashlib.sha256(record).hexdigest() == in_full(council, evening).digest
    there = json.loads(files["内部/名单.json"])["units"]
    whole = files["内部/会议记录.pdf"].decode()
    assert there and '"layout":"whole_record"' in whole and all(one["label"] in whole for one in there)
    assert json.loads(files["表决/表决结果.json"])[0]["result"]["tally"] == {"for": 3, "against": 1, "abstain": 0}


def test_every_checksum_is_that_of_its_file(council: Council, evening: str) -> None:
    files = unzipped(zipped(council))

    told = dict(reversed(line.split("  ", 1)) for line in files[SUMS].decode().splitlines())  # type: ignore[misc]

    assert told == {name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != SUMS}
    pieces = json.loads(files[LIST])["pieces"]
    assert {one["name"]: one["sha256"] for one in pieces} == {
        name: digest for name, digest in told.items() if name not in (LIST, PAGE)
    }
    terms = {one["name"].split("/")[0]: one["retention"] for one in pieces if not one["name"].startswith("内部")}
    assert (terms["纪要"], terms["表决"], terms["公示"]) == ("permanent", "permanent", "ten_years")


def test_page_links_to_every_piece_and_names_its_term(council: Council, evening: str) -> None:
    files = unzipped(zipped(council))
    page = files[PAGE].decode()

    assert [name for name in files if name not in (SUMS, LIST, PAGE) and f'href="{name}"' not in page] == []
    assert ("永久" in page, "30 年" in page, "10 年" in page, "sha256sum -c" in page) == (True, True, True, True)


def test_pack_is_the_same_bytes_again_and_writes_its_digest_down(council: Council, evening: str) -> None:
    first = council.do(PackArchive(council.session), council.recorder)
    council.world.clock.forward(days=1)
    again = council.do(PackArchive(council.session), council.recorder)

    content = zipped(council)

    assert first == again
    assert (hashlib.sha256(content).hexdigest(), len(content)) == (first.digest, first.size)
    assert [event["digest"] for event in council.events("SessionArchived")] == [first.digest] * 2


def test_pack_waits_for_the_end_of_the_meeting_and_is_for_the_recorder(council: Council) -> None:
    council.plan()
    with pytest.raises(WrongState):
        council.do(PackArchive(council.session), council.recorder)
    with pytest.raises(Forbidden):
        council.do(PackArchive(council.session), council.scrutineer)


def test_pack_says_so_when_a_file_was_lost(council: Council, evening: str) -> None:
    council.world.files.forget(in_full(council, evening).pdf or "")

    with pytest.raises(NotReady):
        council.do(PackArchive(council.session), council.recorder)


def test_pack_holds_the_papers_of_every_vote(council: Council) -> None:
    """Printed ballots, what two people keyed from them, and what stands on tally sheet and seal."""
    council.plan()
    council.begin(HALL)
    ballot = council.open_ballot()
    make_tellers(council).named(ballot, for_=HALL[:1], against=HALL[1:2], invalid=HALL[2:3])
    for kind, count in ((PaperKind.BALLOT, 3), (PaperKind.TALLY, 3), (PaperKind.SEAL, 0)):
        paper = council.do(OrderForVote(ballot, kind, count), council.scrutineer).paper
        printed = f"%PDF- {kind}".encode()
        council.do(RecordPaperPdf(paper, council.world.files.keep(printed), len(printed)), SYSTEM)
    council.finish(ballot)

    files = unzipped(zipped(council))

    printed_files = {name for name in files if name.startswith("打印件/")}
    assert printed_files == {
        "打印件/第1次表决-表决票001-003.pdf", "打印件/第1次表决-计票单.pdf", "打印件/第1次表决-票袋封签.pdf",
    }  # fmt: skip
    sheet = json.loads(files["表决/第1次表决-计票和封签.json"])
    assert (sheet["returned"], sheet["invalid"], sheet["counted"]) == (3, 1, {"for": 1, "against": 1})
    (batch,) = json.loads(files["内部/第1次表决-纸票.json"])
    assert [paper["serial"] for paper in batch["papers"]] == ["001", "002", "003"]
    assert batch["confirmed_by"] != batch["teller"]
