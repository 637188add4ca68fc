"""The sentence for every move and deed in a demand's history; the blanks are filled from its details."""

from __future__ import annotations

from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_
from facilitator.web.demands.money_sentences import MONEY_SENTENCES

_M, _D = DemandMove, DemandDeed
SENTENCES: dict[str, str] = {
    _M.SUBMIT: N_("{actor}确认了草稿。"),
    _M.REGISTER: N_("{actor}登记入台账。"),
    _M.ASK_INFO: N_("{actor}请诉求人补充：{question}"),
    _M.SUPPLY_INFO: N_("诉求人补充了情况，{actor}登记。"),
    _M.MERGE: N_("{actor}把这件并入 {parent}，诉求人和附议的人都跟过去。"),
    _M.ANSWER_NOW: N_("{actor}当场答复了诉求人。"),
    _M.REFUSE: N_("{actor}登记不予受理（{code}）。"),
    _M.WITHDRAW: N_("诉求人撤回，{actor}登记。"),
    _M.QUEUE: N_("{actor}列入待审定清单，等两委会审定。"),
    _M.DISPATCH_URGENT: N_("{actor}紧急先行交办给{responsible_party}，{deadline}前处置，下次两委会追认。"),
    _M.RATIFY: N_("{actor}追认了先行交办，成为{matter}。"),
    _M.OPEN_ORDER: N_("{actor}审定开单：{matter}，{urgency}，责任主体{responsible_party}，{deadline}前办结。"),
    _M.DEFER: N_("{actor}定了暂缓，{until}再议。"),
    _M.DECLINE: N_("{actor}定了不予立单。"),
    _M.OBJECT: N_("诉求人提出异议，{actor}登记，两委会再议一次。"),
    _M.REPORT_UP: N_("{actor}登记上报{department}，{sent_on}报出。"),
    _M.DEPARTMENT_ACCEPT: N_("{department}接单，经办人{officer}，{deadline}前办结；{actor}登记。"),
    _M.DEPARTMENT_RETURN: N_("{department}退单，{actor}登记。"),
    _M.RECLASSIFY: N_("{actor}改类，重新审定是大事、小事还是私事。"),
    _M.ESCALATE: N_("{actor}升级上报{department}，{sent_on}报出。"),
    _M.HOLD_OPINION: N_("{actor}主持召开群众意见会“{title}”。"),
    _M.HOLD_TOPIC: N_("{actor}主持召开专题讨论会“{title}”。"),
    _M.HOLD_DECISION: N_("{actor}主持召开议事决策会“{title}”。"),
    _M.PASSED: N_("会议表决通过，开始办理；{actor}签完了纪要。"),
    _M.PASSED_NEEDS_MONEY: N_("会议表决通过，先行筹资；{actor}签完了纪要。"),
    _M.FAILED: N_("会议表决未通过，退回专题讨论；{actor}签完了纪要。"),
    _M.RECONSIDER: N_("公示期满，有异议成立，退回专题讨论；{actor}登记。"),
    _M.STAYED: N_("会议没有形成决定，留待再议；{actor}签完了纪要。"),
    _M.REFER: N_("{actor}提请居民（代表）会议决定。"),
    _M.FUNDED: N_("资金落实，{actor}登记，开始办理。"),
    _M.GUIDE_SELF_HELP: N_("{actor}引导自行解决。"),
    _M.GUIDE_MARKET: N_("{actor}介绍了可以选的市场服务，没有推荐哪一家。"),
    _M.GUIDE_MEDIATION: N_("{actor}转人民调解。"),
    _M.GUIDE_VOLUNTEER: N_("{actor}请志愿者或者邻里帮助。"),
    _M.GUIDE_LINKED: N_("{actor}帮忙联系了专业资源。"),
    _M.PRIVATE_DONE: N_("{actor}登记私事办结。"),
    _M.BEGIN: N_("{actor}登记开始办理。"),
    _M.SUSPEND: N_("{actor}登记中止办理，时限停止计算。"),
    _M.RESUME: N_("{actor}登记恢复办理，停了 {days} 天。"),
    _M.REQUEST_EXTENSION: N_("{actor}申请延期到{until}。"),
    _M.EXTEND: N_("{actor}同意延期到{until}。"),
    _M.REFUSE_EXTENSION: N_("{actor}没有同意延期。"),
    _M.FINISH: N_("{actor}登记办理完毕，等验收：{text}"),
    _M.ACCEPT_WORK: N_("验收合格，{by}在验收单上签名；{actor}登记。"),
    _M.REJECT_WORK: N_("验收不合格，继续办理；{actor}登记。"),
    _M.BATCH: N_("{actor}列入季度评议。"),
    _M.PASS_REVIEW: N_("居民评议合格，{actor}登记。"),
    _M.FAIL_REVIEW: N_("居民评议不合格，{actor}登记。"),
    _M.REDELIBERATE: N_("{actor}写明原因，退回重新审议。"),
    _M.CLOSE: N_("诉求人都已答复，{actor}登记销单，移出问题清单。"),
    _M.TRACK: N_("{actor}转入跟踪回访，第 30、90、180 天各回访一次。"),
    _M.ARCHIVE: N_("三次回访都正常，{actor}归档。"),
    _M.RELAPSE: N_("同样的问题又出现，{actor}登记反弹，同一个编号再办一轮。"),
    _M.RELAPSE_WITHDRAWN: N_("说又坏了的人收回了，{actor}登记撤回反弹，这件回到反弹以前。"),
    _M.RELAPSE_DECLINED: N_("{actor}定了反弹不予立单，这件回到反弹以前。"),
    _D.DRAFT_MADE: N_("{actor}记下一张草稿（{channel}）。"),
    _D.SUPPORT: N_("{actor}登记有人附议，现在一共 {supporters} 人。"),
    _D.REPLY: N_("{actor}答复了诉求人（{method}）。"),
    _D.AMEND: N_("{actor}更正了登记内容。"),
    _D.DEPARTMENT_TRACK: N_("部门一线：{track}；{actor}登记。"),
    _D.COUNCIL_TRACK: N_("议事一线：{actor}签完了会议纪要。"),
    _D.TAKE_UP: N_("{party}接单，{on}答应；{actor}登记。"),
    _D.TURN_DOWN: N_("{party}没有接单；{actor}登记。"),
    _D.CONTACT_TRIED: N_("{actor}第 {tries} 次联系诉求人。"),
    _D.REPORT_PROGRESS: N_("{actor}报告进展：{text}"),
    _D.ATTACH: N_("{actor}存了一张照片（{stage}）。"),
    _D.SHOW_PHOTO: N_("{actor}公示了一张照片（{stage}）。"),
    _D.HIDE_PHOTO: N_("{actor}不再公示一张照片（{stage}）。"),
    _D.MEASURE: N_("{actor}登记了办理前后的变化：{indicator}。"),
    _D.INSPECT: N_("居民到现场监督，{actor}登记。"),
    _D.FOLLOW_UP: N_("第 {day} 天回访，情况正常；{actor}登记。"),
    _D.FORGET_CONTACT: N_("{actor}抹去了姓名和电话。"),
    _D.IMPORT_CHANGE: N_("{actor}导入一张表，改了：{columns}。"),
    _D.IMPORT_UNDO: N_("{actor}撤销了那一批导入，改回原来的内容。"),
    _D.TRIAGE_NOTED: N_("{actor}在两委会“{title}”上记下：{decided}，等纪要签完再动。"),
    _D.ORDER_LAPSED: N_("{reason}；{actor}签完了{number}纪要。"),
}
VARIANTS: dict[str, tuple[tuple[str, Any, str], ...]] = {
    _M.REGISTER: (("batch", None, N_("{actor}导入一张表，登记入台账。")),),
    _M.WITHDRAW: (
        ("batch", None, N_("{actor}撤销了那一批导入，这一件跟着撤回。")),
        ("supports", None, N_("{actor}核对过：和 {supports} 是同一件事，算作附议。")),
    ),
    _M.QUEUE: (
        ("meeting_on", None, N_("{actor}列入{meeting_on}两委会的待审定清单。")),
        ("month", None, N_("{actor}列入{month}两委会的待审定清单。")),
    ),
    _M.REFUSE: (("countersigned", 0, N_("{actor}登记不予受理（{code}），还没有两委成员会签。")),),
    _M.RATIFY: (("number", None, N_("两委会追认，成为{matter}。")),),
    _M.OPEN_ORDER: (
        ("number", None, N_("两委会审定开单：{matter}，{urgency}，责任主体{responsible_party}，{deadline}前办结。")),
    ),
    _M.DEFER: (("number", None, N_("两委会定了暂缓，{until}再议。")),),
    _M.DECLINE: (("number", None, N_("两委会定了不予立单。")),),
    _M.RELAPSE_DECLINED: (("number", None, N_("两委会定了反弹不予立单，这件回到反弹以前。")),),
    _M.RECLASSIFY: (("number", None, N_("两委会没有追认，重新审定。")),),
    _M.MERGE: (("number", None, N_("两委会定了并入 {parent}，诉求人和附议的人都跟过去。")),),
    _M.EXTEND: (
        ("approved", 0, N_("{actor}登记延期到{until}，还没有写书记或主任批准。")),
        ("approved_by", None, N_("{actor}登记延期到{until}。")),
    ),
    _M.PRIVATE_DONE: (
        ("confirmed", 1, N_("{actor}登记：诉求人本人确认解决了，办结。")),
        ("tries", None, N_("{actor}登记：联系了诉求人 {tries} 次，没有得到确认，办结。")),
        ("confirmed", 0, N_("{actor}登记：联系了三次，没有得到确认，办结。")),
    ),
    _M.STAYED: (
        ("outcome", "no_quorum", N_("到会人数不够（流会），没有形成决定，留待再议；{actor}签完了纪要。")),
        ("outcome", "needs_guidance", N_("两种算法结果不同，没有形成决定，等街道裁定；{actor}签完了纪要。")),
    ),
    _M.BATCH: (("quarter", None, N_("{actor}列入{quarter}评议。")),),
    _M.PASS_REVIEW: (("quarter", None, N_("{quarter}评议，居民评为合格；{actor}登记。")),),
    _M.FAIL_REVIEW: (("quarter", None, N_("{quarter}评议，居民评为不合格；{actor}登记。")),),
    _D.SUPPORT: (
        ("number", None, N_("两委会定了把 {merged} 并入本件，现在一共有 {supporters} 人附议。")),
        ("merged", None, N_("{actor}把 {merged} 并入本件，现在一共有 {supporters} 人附议。")),
    ),
    _D.AMEND: (("fields", None, N_("{actor}更正了登记内容：{fields}。")),),
    _D.CONTACT_TRIED: (("counted", 0, N_("{actor}又联系了诉求人，离上一次不到一小时，不另算一次。")),),
    _D.COUNCIL_TRACK: (("title", None, N_("议事一线：{actor}主持召开“{title}”，办理不停。")),),
    _D.FOLLOW_UP: (("fine", 0, N_("第 {day} 天回访，还有问题；{actor}登记。")),),
    _D.MONEY: tuple(("step", step, sentence) for step, sentence in MONEY_SENTENCES.items()),
}
"""Another sentence where a detail is there (None) or has this value."""
NOTES: tuple[tuple[str, str], ...] = (
    ("safety_reason", N_("危险：{safety_reason}")),
    ("cooperating", N_("协助单位：{cooperating}")),
    ("reason", N_("理由：{reason}")),
    ("countersigned_by", N_("会签：{countersigned_by}")),
    ("approved_by", N_("批准：{approved_by}")),
    ("providers", N_("资源册里的：{providers}")),
    ("text", N_("说明：{text}")),
)
"""What stands under the sentence, wherever such a detail is told and the sentence has not said it."""


def sentence_for(entry: str, details: Any) -> str | None:
    """The msgid; None for a deed that has no sentence of its own yet."""
    for name, value, sentence in VARIANTS.get(entry, ()):
        if name in details and value in (None, details[name]):
            return sentence
    return SENTENCES.get(entry)


def notes_for(sentence: str, details: Any) -> list[str]:
    said = {name for name, _note in NOTES if f"{{{name}}}" in sentence}
    if "{decided}" in sentence:
        said.add("reason")  # The order as it was noted ends with it.
    return [note for name, note in NOTES if details.get(name) and name not in said]
