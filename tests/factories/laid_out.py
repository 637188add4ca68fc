"""Every layout of a paper with any number of rows, and the words of it that come back on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.minutes.addendum import AddendumContent, addendum_bytes
from facilitator.domain.minutes.confirmation import confirmation_bytes
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.minutes.record import digest, record_bytes, short_code
from facilitator.domain.minutes.whole import whole_bytes, whole_record
from facilitator.domain.papers import voting
from facilitator.domain.papers.content import (
    Code,
    Column,
    Content,
    FormPaper,
    Group,
    Line,
    Listing,
    PrintedTicket,
    Room,
    Sheet,
    SlipBatch,
    SlipSheet,
    Stub,
    TicketSheet,
    content_bytes,
    plain_content,
)
from facilitator.domain.papers.letters import ChairScript, Entrance, JoinSheet, Letter, LetterSheet, Passage, Said
from facilitator.domain.papers.money import (
    MoneyColumn,
    MoneyNotice,
    MoneyReceipt,
    MoneyReceipts,
    MoneyRoll,
    MoneyTable,
    NoticePart,
    PledgeForm,
    PledgeForms,
    Width,
)
from facilitator.domain.papers.reviews import ReportTable, ReviewReportPaper
from facilitator.domain.papers.sheets import ReceiptSheet
from tests.factories.minutes import lamp_evening, lamp_item
from tests.factories.whole import RARE, lamp_confirmation, lamp_names

CAPITALS = "壹佰捌拾玖元壹角贰分"
ISSUER, DAY, TITLE = "五角亭社区居民委员会", "2026年11月25日", "3号院消防通道整治和路灯更换"
CODE = Code("http://192.168.1.10:8123/verify?code=K7MQ-2F9A", "校验码 K7MQ-2F9A")
STUB = Stub("回执联", (Line("编号", "XQ-2026-0001"), Line("签字、日期")), ("请交回。",))


@dataclass(frozen=True)
class Laid:
    """`content`: the bytes of a paper with so many rows. `head`: words of a table's head, which stand on every page
    that has a row. `margins`: left, top, right, bottom in mm; nothing but the foot of the page is printed outside them.
    `most`: fewer than 300 where every row has a sheet of its own, which costs a minute and shows nothing new. `least`:
    what the verb that orders the paper asks for. `shown`: so many rows stand there at most. `running`: words by which a
    later sheet says, outside its margins, what it belongs to."""

    content: Callable[[int], bytes]
    margins: tuple[float, float, float, float]
    head: str = ""
    most: int = 300
    least: int = 0
    shown: int = 300
    row: Callable[[int], str] = field(default="第{}行".format)
    running: tuple[str, ...] = ()


def _bytes(content: Content) -> bytes:
    return content_bytes(plain_content(content))


def _name(number: int) -> str:
    return f"第{number}行{RARE[number % len(RARE)]}"


def _rows(count: int) -> tuple[int, ...]:
    return tuple(range(1, count + 1))


def _listing(sheet: Sheet, apart: bool = False) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        columns = (Column("号", Room.SHORT), Column("姓名", Room.MIDDLE), Column("事项", Room.WIDE))
        lines = tuple((str(n), _name(n), "楼道灯不亮，晚上摔过人。" * 2) for n in _rows(count))
        groups = (Group("", lines),) if lines else ()
        paper = Listing("签到表", "应到 300 人", sheet, columns, groups, "没有。", ("到了的签字。",), ISSUER, DAY, CODE)
        return _bytes(replace(paper, apart=apart, code=None if apart else CODE))

    return made


def _form(count: int) -> bytes:
    lines = tuple(Line(_name(n), "楼道灯不亮") for n in _rows(count))
    return _bytes(FormPaper("交办单", "XQ-2026-0001", "请办理。", lines, ("经办人", "负责人"), STUB, ISSUER, DAY))


def _slips(sheet: SlipSheet) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        numbers = tuple(f"2026-YB-{n:04d}" for n in _rows(count))
        return _bytes(SlipBatch(numbers, TITLE, DAY, ISSUER, sheet, ("7K4M92QX",) * count, "http://192.168.1.10:8123"))

    return made


def _tickets(count: int) -> bytes:
    tickets = tuple(PrintedTicket(f"第{n}行", RARE[n % 5], "123 456", f"http://h.lan/j/1#t={n}") for n in _rows(count))
    typed = "http://192.168.1.10:8123/j/123456"
    return _bytes(TicketSheet(TITLE, "议事决策会", DAY, "3号院坝", ISSUER, typed, "AB12 " * 16, tickets))


def _vote(count: int = 3, *, long: bool = False) -> voting.VoteHead:
    signs = (voting.Sign.TICK, voting.Sign.CROSS, voting.Sign.TRIANGLE)
    answers = tuple(voting.Answer(sign, label) for sign, label in zip(signs, ("赞成", "反对", "弃权"), strict=True))
    if count != len(answers):
        answers = tuple(voting.Answer(voting.Sign.NONE, _name(n)) for n in _rows(count))
    question = "是否同意" + (TITLE if not long else TITLE * 7) + "？"
    return voting.VoteHead(question, answers, "议题二", voting.Colour.BLUE, "蓝色票", TITLE, DAY, ISSUER)


def _ballots(sheet: SlipSheet) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        serials = tuple(voting.serial(n) for n in _rows(count))
        return _bytes(voting.BallotPapers(_vote(), serials, "只圈一个。", ("一个也没圈",), True, True, sheet))

    return made


def _scores(count: int) -> bytes:
    levels = tuple((str(5 - place), label) for place, label in enumerate(("很满意", "满意", "一般", "不满意", "很差")))
    how, void = "每件打一个勾。", ("一件打了两个",)
    return _bytes(voting.BallotPapers(_vote(count), ("001",), how, void, False, True, SlipSheet.A5, levels=levels))


def _many_answers(count: int) -> bytes:
    return _bytes(voting.BallotPapers(_vote(count), ("001",), "只圈一个。", ("一个也没圈",), False, True))


def _tally(count: int) -> bytes:
    return _bytes(voting.TallySheet(_vote(), -(-count // 5)))


def _seal(count: int) -> bytes:
    figures = (("发出", str(count)), ("收回", str(count)), ("有效", ""), ("废票", ""), ("未发", ""))
    return _bytes(voting.BagSeal(_vote(), figures))


def _hands(count: int) -> bytes:
    return _bytes(voting.HandSlip(_vote(count)))


def _money_table(count: int) -> MoneyTable:
    widths = (("号", Width.SERIAL), ("交款人", Width.WIDE), ("金额（元）", Width.AMOUNT))
    rows = tuple((str(n), _name(n), "189.12") for n in _rows(count))
    return MoneyTable(tuple(MoneyColumn(*one) for one in widths), rows, ("合计", "", "56,736.00"), "还没有收款。")


def _money_notice(count: int) -> bytes:
    part = NoticePart("一、收入", ("按收据登记。",), _money_table(count))
    return _bytes(MoneyNotice("收支账目公示", "账目如下。", (part,), ("监督电话",), ISSUER, DAY, "电话 023-1234"))


def _money_roll(count: int) -> bytes:
    signs = ("收款人", "复核人", "居务监督委员会")
    return _bytes(MoneyRoll("收款登记表", TITLE, _money_table(count), ("不张贴。",), signs, ISSUER, DAY))


def _pledges(count: int) -> bytes:
    forms = tuple(PledgeForm(_name(n), "189.12", CAPITALS) for n in _rows(count))
    return _bytes(PledgeForms(TITLE, "自愿出资。", forms, "本户自愿认捐。", ("第四十二条：自愿。",), ISSUER))


def _receipts(sheet: ReceiptSheet) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        receipts = tuple(
            MoneyReceipt(f"{n:07}", _name(n), "189.12", CAPITALS, "现金", DAY, "专干") for n in _rows(count)
        )
        return _bytes(MoneyReceipts(TITLE, ("存根联", "收据联", "记账联"), receipts, ISSUER, sheet))

    return made


def _letter(sheet: LetterSheet) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        passages = tuple(Passage(_name(n), (), (Line("结论", "通过"), Line("赞成", "17 票"))) for n in _rows(count))
        stub = STUB if sheet is LetterSheet.A4 else None
        title = "关于路灯维修表决结果的公示"
        return _bytes(Letter(title, "编号　0001", "各位居民：", passages, ("电话",), ISSUER, DAY, sheet, stub, CODE))

    return made


def _join(form: Entrance) -> Callable[[int], bytes]:
    def made(count: int) -> bytes:
        matters, steps = tuple(_name(n) for n in _rows(count)), ("连上无线网", "扫码", "到签到席报号")
        when, advice = "2026年11月25日 19:30", "协商，不作决定"
        return _bytes(
            JoinSheet(TITLE, "议事决策会", when, "3号院坝", advice, matters, steps, "123 456", CODE, ISSUER, form)
        )

    return made


def _script(count: int) -> bytes:
    steps = tuple(Said(_name(n), "10 分钟", ("看人数",), ("请大家看大屏。",)) for n in _rows(count))
    return _bytes(ChairScript("主持词", TITLE, steps, ("一次一个人说话",), ISSUER, DAY))


def _report(count: int) -> bytes:
    rows = tuple((_name(n), "90.00", "合格") for n in _rows(count))
    table = ReportTable(("事项", "综合分", "结论"), rows)
    return _bytes(
        ReviewReportPaper(
            "评议报告", "2026 年第三季度", (), (), None, table, table, (), "没有超期的。", None, "r1", ("三项相加。",),
            (), ("监督委员",), ISSUER, DAY,
        )
    )  # fmt: skip


def _minutes(count: int) -> bytes:
    """So many items; the evening of the street lamps has one of them."""
    items = tuple(lamp_item(position=n, title=_name(n), ballots=(), demands=()) for n in _rows(count))
    return record_bytes(lamp_evening(items=items, resolutions=()))


def _whole(count: int) -> bytes:
    return whole_bytes(whole_record(lamp_evening(), lamp_names(count), settled=True))


def _asked(item: AgendaItem, question: str) -> AgendaItem:
    return replace(item, ballots=tuple(replace(ballot, question=question) for ballot in item.ballots))


def _confirmation(count: int) -> bytes:
    items = tuple(_asked(lamp_item(position=n), f"{_name(n)}？") for n in _rows(count))
    return confirmation_bytes(replace(lamp_confirmation(), items=items))


def _addendum(count: int) -> bytes:
    minutes = lamp_evening()
    record = record_bytes(minutes)
    old = "".join(f"第{n}行质保三年。" for n in _rows(count))
    content = AddendumContent(
        minutes.community, minutes.issuer, minutes.number, minutes.title, minutes.kind_name, 1, digest(record),
        short_code(record), 1, minutes.items[0].title, old or "没有", "质保五年", "抄错了",
        minutes.dated, minutes.signers,
    )  # fmt: skip
    return addendum_bytes(content)


EACH = 10
GB = (28, 37, 26, 35)
"""The margins of GB/T 9704: what is left of A4 is the 版心 of 156 × 225 mm."""
LAYOUTS: Mapping[str, Laid] = {
    "listing": Laid(_listing(Sheet.A4), (14, 16, 14, 16), "姓名"),
    "listing wide": Laid(_listing(Sheet.A4_WIDE), (16, 14, 16, 14), "姓名"),
    "listing a3": Laid(_listing(Sheet.A3_WIDE), (16, 14, 16, 16), "姓名"),
    "agenda": Laid(_listing(Sheet.A3_WALL), (16, 14, 16, 16), "姓名"),
    "door to door": Laid(_listing(Sheet.A4, apart=True), (14, 16, 14, 16), "姓名"),
    "form": Laid(_form, (18, 15, 18, 12)),
    "slips": Laid(_slips(SlipSheet.A5), (5, 5, 5, 5), most=EACH, least=1, row="2026-YB-{:04d}".format),
    "slips on halves": Laid(_slips(SlipSheet.A4_HALVES), (5, 5, 5, 5), most=EACH, least=1, row="2026-YB-{:04d}".format),
    "tickets": Laid(_tickets, (8, 8, 8, 8), most=60, least=1),
    "ballots": Laid(_ballots(SlipSheet.A5), (9, 7, 9, 6), most=EACH, least=1, row="第{:03d}号".format),
    "ballots on halves": Laid(_ballots(SlipSheet.A4_HALVES), (9, 7, 9, 6), most=EACH, least=1, row="第{:03d}号".format),
    "score sheet": Laid(_scores, (9, 7, 9, 6), "很满意", least=1),
    "answers": Laid(_many_answers, (9, 7, 9, 6), most=60, least=1),
    "tally": Laid(_tally, (15, 14, 15, 14), row=lambda _: "计票人"),
    "seal": Laid(_seal, (11, 9, 11, 9), row=lambda _: "保管人"),
    "hands": Laid(_hands, (11, 9, 11, 9), least=1),
    "money notice": Laid(_money_notice, (24, 12.5, 24, 14.5), "交款人", running=("收支账目公示",)),
    "money roll": Laid(_money_roll, (14, 14, 14, 14), "交款人", running=(f"收款登记表　{TITLE}", "收款登记表", TITLE)),
    "pledges": Laid(_pledges, (5, 5, 5, 5), most=60, least=1),
    "receipts": Laid(_receipts(ReceiptSheet.A4), (5, 5, 5, 5), most=EACH, least=1),
    "receipts on a5": Laid(_receipts(ReceiptSheet.A5), (5, 5, 5, 5), most=EACH, least=1),
    "receipts on halves": Laid(_receipts(ReceiptSheet.A4_HALVES), (5, 5, 5, 5), most=EACH, least=1),
    "letter": Laid(_letter(LetterSheet.A4), (28, 22, 26, 18), most=60),
    "letter a3": Laid(_letter(LetterSheet.A3), (28, 24, 28, 20), most=60),
    "poster": Laid(_join(Entrance.POSTER), (24, 20, 24, 20), shown=12),
    "tent": Laid(_join(Entrance.TENT), (8, 5, 8, 5), shown=0),
    "script": Laid(_script, (10, 10, 10, 10), most=60),
    "review report": Laid(_report, (10, 10, 10, 10), "综合分"),
    "minutes": Laid(_minutes, GB, most=40),
    "whole record": Laid(_whole, GB, row="1栋{}".format),
    "confirmation": Laid(_confirmation, (8, 8, 8, 8), most=20),
    "addendum": Laid(_addendum, GB, row="第{}行质".format),
}  # fmt: skip
