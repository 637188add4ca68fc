"""The page of a plan: its way, its books, the line forms that follow each other, and the ways out of a gap."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.context import Actor
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.keep_voucher import KeepVoucher
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.upload import Upload
from tests.factories.funding import SOURCES, Fund
from tests.factories.ledger import put
from tests.factories.pictures import phone_photo
from tests.services.demands.wishes import leader
from tests.web.browser import Browser, words


def test_list_shows_the_figures_of_a_plan(clerk: Browser, fund: Fund) -> None:
    fund.gap()
    shown = words(clerk.get("/funding"))
    told = "政府补助 300.00 元还没到账；其中 300.00 元有文件或补缺口时答应，算在落实里。"
    assert f"有缺口 {told} 600.00 533.34 66.66" in shown


def test_who_gives_nothing_is_no_source(clerk: Browser, fund: Fund) -> None:
    sources = (PlanSource(FundSource.GOV_SUBSIDY, 400_00), PlanSource(FundSource.RESIDENT_RAISED, 200_00))
    for given, told in ((sources, False), (SOURCES, True)):
        shown = words(clerk.get(f"/funding/{fund.draft(sources=given, demand=fund.council.open_demand())}"))
        assert ("企业捐助" in shown) is told
        assert "约 0%" not in shown


def test_pledge_takes_the_amount_of_the_plan_and_leads_to_the_next_one(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.collecting()}"
    answer = clerk.submit(page, f"{page}/pledge", who="101", fen="", signed_on=fund.today.isoformat())
    assert answer.status_code == 303
    assert answer.location == f"{page}?add=pledge&on={fund.today.isoformat()}"
    assert [(line.label, line.fen) for line in fund.detail().pledges] == [("1栋101", 33_34)]
    follow = clerk.get(answer.location).text
    form = follow[follow.index('id="pledge"') :]
    assert "autofocus" in form[: form.index("</form>")]


def test_receipt_takes_what_was_signed_and_its_number_counts_up(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.collecting()}"
    fund.pledge(1, 50_00)
    told = {"receipt_no": "0000041", "on": fund.today.isoformat(), "method": "wechat", "collector": "主持人"}
    clerk.submit(page, f"{page}/receive", who="1栋101", fen="", **told)
    assert [(line.label, line.fen, line.receipt_no) for line in fund.detail().receipts] == [
        ("1栋101", 50_00, "0000041")
    ]
    after = clerk.get(page).text
    assert 'value="0000042"' in after
    assert 'value="主持人"' in after
    assert '<option selected value="wechat">' in after


def test_the_same_line_sent_twice_is_written_once(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.collecting()}"
    told = {"who": "101", "fen": "", "signed_on": fund.today.isoformat(), "key": "a" * 32}
    clerk.submit(page, f"{page}/pledge", **told)
    clerk.submit(page, f"{page}/pledge", **told)
    assert len(fund.detail().pledges) == 1


def test_giver_is_typed_by_name(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.collecting()}"
    told = {"receipt_no": "1", "on": fund.today.isoformat(), "method": "transfer", "collector": "专干"}
    clerk.submit(page, f"{page}/receive", who="甲企业", fen="", **told)
    assert [(line.label, line.unit, line.fen) for line in fund.detail().receipts] == [("甲企业", None, 100_00)]


def test_refused_line_comes_back_filled_with_one_sentence(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.collecting()}"
    told = {"receipt_no": "0000007", "on": fund.today.isoformat(), "method": "cash", "collector": "专干"}
    answer = clerk.submit(page, f"{page}/receive", who="01", fen="12.5", **told)
    assert answer.status_code == 409
    assert "“01”不止一个：1栋101、1栋201、1栋301，请写全。" in answer.text
    assert 'value="12.5"' in answer.text
    assert 'value="0000007"' in answer.text
    assert fund.detail().receipts == ()


def test_gap_has_five_ways_and_top_up_closes_it(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    shown = words(clerk.get(page))
    assert "还缺 66.66 元，五条路选一条" in shown
    ways = ("再认捐一轮", "由别的来源补足", "少做一点，减预算", "重新分摊（要重新表决）", "退款，不办了")
    assert [way for way in ways if way in shown] == list(ways)
    clerk.submit(page, f"{page}/top_up", source="community_fund", name="", fen="66.66")
    assert fund.detail().state is FundingState.TOPPED_UP


def test_top_up_beyond_the_gap_stays_open_and_filled(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    answer = clerk.submit(page, f"{page}/top_up", source="community_fund", name="", fen="70")
    assert answer.status_code == 409
    assert "缺口是 66.66 元，补的钱要大于 0、不超过缺口。" in answer.text
    assert 'value="70"' in answer.text


def test_contra_names_the_line_it_takes_back(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.funded()}"
    assert f'href="{page}/receipt/8#contra"' in clerk.get(page).text
    answer = clerk.submit(f"{page}/receipt/8", f"{page}/receipt/8/contra", reason="写错了方案")
    assert answer.headers["Location"] == f"{page}#receipts"
    assert "冲销第 8 笔：写错了方案" in words(clerk.get(page))
    assert fund.detail().sums.balance_fen == 500_00


def test_balance_below_zero_is_said_at_the_top(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.funded()}"
    fund.spend(550_00)
    fund.do(Contra(fund.detail().receipts[-1].entry, "写错了"))
    shown = clerk.get(page).text
    assert shown.index("账上是 -50.00 元，比零还少") < shown.index('class="way"')


def test_voucher_is_seen_by_who_may_see_its_line(
    clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser], stranger: Browser
) -> None:
    fund.funded()
    entry = fund.detail().receipts[0].entry
    digest = fund.do(KeepVoucher(entry, Upload("a.jpg", phone_photo()))).digest
    address = f"/funding/{fund.plan}/vouchers/{digest}.jpg"
    assert clerk.get(address).mimetype == "image/jpeg"
    assert as_(fund.supervisor).get(address).status_code == 200
    assert as_(fund.council.recorder).get(address).status_code == 404
    assert stranger.get(address).status_code == 303


def test_unpaid_is_for_the_group_leader_alone(clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]) -> None:
    address = f"/funding/{fund.gap()}/unpaid"
    refused = clerk.get(address)
    assert refused.status_code == 403
    assert "只有居民小组长能看" in refused.text
    own = as_(leader(fund.council))
    assert "请社区专干先在需求上补写网格" in own.get(address).text
    assert "看是哪几户" not in own.get(f"/funding/{fund.plan}").text
    linked = f'">{fund.detail().demand_number} '
    assert linked in clerk.get(f"/funding/{fund.plan}").text
    assert linked not in own.get(f"/funding/{fund.plan}").text
    put(fund.council, fund.council.demand, grid="2网格")
    assert f'href="{address}">看是哪几户' in own.get(f"/funding/{fund.plan}").text
    shown = words(own.get(address))
    assert "还没有签字的 1 户" in shown
    assert "1栋501 33.33" in shown
    assert "1栋601 33.33" in shown
    assert "1栋101" not in shown


def test_page_says_who_filled_the_gap_and_what_is_still_to_be_signed(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    assert "请在付钱以前签好" in clerk.get(page).text
    fund.wait(1)
    fund.do(TopUp(fund.plan, FundSource.GOV_SUBSIDY, 66_66))
    fund.spend(100_00)
    shown = words(clerk.get(page))

    assert "政府补助补足 66.66 元" in shown
    assert "已经付了钱，表决这个方案的会议，纪要却还没有签字，请补签。" in shown
    assert "请在付钱以前签好" not in shown


def test_plan_that_was_given_up_misses_nothing_and_asks_nobody(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    before = words(clerk.get(page))
    fund.do(Abandon(fund.plan))
    shown = words(clerk.get(page))

    for told in ("请在付钱以前签好", "缺口", "未承诺"):
        assert (told in before, told in shown) == (True, False)
    assert "退款，不办了：资金没有落实" in shown
    way = shown[shown.index("不办了，退款") : shown.index("预算")]
    steps = ("收款", "不办了", "账目公示", "支出", "结算")
    assert [step for step in steps if step in way] == ["收款", "不办了", "账目公示"]
    assert "在下面“退款”里一笔一笔登记。" in shown


def test_other_staff_see_no_household_on_the_plan(fund: Fund, as_: Callable[[Actor], Browser]) -> None:
    fund.gap()
    shown = words(as_(fund.council.recorder).get(f"/funding/{fund.plan}"))
    assert "1栋" not in shown
    assert "名单上 6 户：1户未承诺、1户未到账（没到账的 33.33 元）" in shown
    assert "居民 5 户，合在一起 166.67" in shown
    assert "居民 4 户，合在一起 133.34" in shown


def test_supervisors_see_what_is_unusual_draw_five_and_opine(
    clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]
) -> None:
    fund.funded()
    fund.spend(100_00)
    address = f"/funding/{fund.plan}/supervision"
    assert clerk.get(address).status_code == 403
    supervisor = as_(fund.supervisor)
    assert "没有凭证照片 支出第 1 笔" in words(supervisor.get(address))
    drawn = supervisor.get(f"{address}?draw=1").text
    assert drawn.count("没有照片，请看原件") == 5
    supervisor.submit(address, f"/funding/{fund.plan}/opine", text="账目清楚。")
    assert [opinion.text for opinion in fund.detail().opinions] == ["账目清楚。"]
    assert "账目清楚。" in clerk.get(f"/funding/{fund.plan}").text


def test_reapportioning_asks_for_its_vote_and_shows_no_budget(clerk: Browser, fund: Fund) -> None:
    address = f"/funding/{fund.gap()}/reapportion"
    assert 'name="budget_fen"' not in clerk.get(address).text
    for page in (address, f"/funding/{fund.plan}"):
        assert "居民合在一起分摊 200.00 元" in clerk.get(page).text
    ballot = fund.vote()
    told = {"method": "per_household", "rounding": "ceil_to_yuan", "kind": "household", "building": ["1栋"]}
    assert clerk.submit(address, ballot=ballot, **told).status_code == 303
    assert [share.fen for share in fund.detail().shares] == [34_00] * 6


def test_papers_and_workbook_are_offered_to_who_may_see_every_line(
    clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]
) -> None:
    page = f"/funding/{fund.funded()}"
    assert f'href="{page}/papers"' in clerk.get(page).text
    assert clerk.get(f"{page}/papers").status_code == 200
    assert clerk.get(f"{page}/accounts.xlsx").status_code == 200
    assert f'href="{page}/papers"' not in as_(fund.council.recorder).get(page).text


def test_reapportioning_begins_with_who_is_let_off_now(clerk: Browser, fund: Fund) -> None:
    fund.units = lambda **_of: tuple(  # type: ignore[method-assign]
        PlanUnit(unit, exempt=Exemption.HALF if unit == fund.homes[0] else None)
        for unit in fund.homes
        if unit != fund.homes[4]
    )
    page = clerk.get(f"/funding/{fund.gap((2, 3, 4))}/reapportion").text
    rows = {home: page[page.index(f'name="exempt-{home}"') :].split("</select>")[0] for home in fund.homes}
    assert '<option value="half" selected>' in rows[fund.homes[0]]
    assert '<option value="non_beneficiary" selected>' in rows[fund.homes[4]]
    assert '<option value="" selected>' in rows[fund.homes[1]]


def test_line_says_what_is_wrong_and_keeps_what_was_typed(clerk: Browser, fund: Fund) -> None:
    line = f"/funding/{fund.funded()}/receipt/8"
    refused = clerk.submit(line, f"{line}/contra", reason=" ")
    assert (refused.status_code, "请写明为什么冲销。" in refused.text) == (422, True)
    clerk.submit(line, f"{line}/contra", reason="写错了")
    shown = clerk.get(line).text
    assert "这一笔已经冲销，账上两笔都留着。" in shown
    assert 'id="contra"' not in shown and 'id="contra"' not in clerk.get(f"/funding/{fund.plan}/receipt/9").text
    assert clerk.get(f"/funding/{fund.plan}/receipt/99").status_code == 404


@pytest.mark.parametrize("book", ["pledge", "receipt", "spending", "paid_back"])
def test_photo_is_kept_from_the_row_of_any_book_and_shown_in_it(clerk: Browser, fund: Fund, book: str) -> None:
    page = f"/funding/{fund.funded()}"
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    fund.do(PayBack(fund.plan, fund.today, "本户", fund.homes[0]))
    line = f"{page}/{book}/1"
    token = clerk.token(line)
    data = {"csrf_token": token, "file": (BytesIO(phone_photo()), "凭证.jpg")}
    assert clerk.client.post(f"{line}/voucher", data=data).status_code == 303
    assert [f"/funding/{fund.plan}/vouchers/" in clerk.get(where).text for where in (line, page)] == [True, True]


def test_supervisor_looks_at_a_line_and_changes_nothing(fund: Fund, as_: Callable[[Actor], Browser]) -> None:
    line = f"/funding/{fund.funded()}/receipt/1"
    supervisor = as_(fund.supervisor)
    shown = supervisor.get(line).text
    assert ("1栋101" in shown, "<form class" in shown) == (True, False)
    token = supervisor.token(f"/funding/{fund.plan}/supervision")
    answer = supervisor.client.post(f"{line}/contra", data={"csrf_token": token, "reason": "x"})
    assert answer.status_code == 403
    assert as_(fund.council.recorder).get(line).status_code == 404


def test_draft_tells_neither_cover_nor_gap(clerk: Browser, fund: Fund) -> None:
    fund.draft()
    assert "方案草拟 600.00 — —" in words(clerk.get("/funding"))
    assert "缺口" not in words(clerk.get(f"/funding/{fund.plan}"))


def test_amount_far_beyond_the_share_asks_for_a_tick(clerk: Browser, fund: Fund) -> None:
    fund.collecting()
    page, told = f"/funding/{fund.plan}", {"who": "1栋101", "fen": "33340", "signed_on": fund.today.isoformat()}
    assert "核对过了，就是这个数" not in words(clerk.get(page))
    asked = clerk.submit(page, f"{page}/pledge", **told)
    assert "共 33,340.00 元，方案里是 33.34 元" in words(asked)
    assert 'name="confirmed"' in asked.text
    assert clerk.submit(page, f"{page}/pledge", **told, confirmed="y").status_code == 303
    assert fund.detail().sums.residents_pledged_fen == 33_340_00


def test_old_vote_is_not_offered_for_a_step_that_needs_a_new_one(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    old, before = fund.council.session, clerk.get(page).text
    assert "先就这一步开一次会" in before and f'value="{old}"' not in before
    refused = clerk.submit(page, f"{page}/rescope", budget_fen="533.34", session="")
    assert (refused.status_code, words(refused).count("先就这一步开一次会")) == (422, 2)
    assert "先就这一步开一次会" in clerk.get(f"{page}/reapportion").text
    fund.vote()
    assert f'value="{fund.council.session}"' in clerk.get(page).text
    assert f'value="{fund.ballot}"' in clerk.get(f"{page}/reapportion").text


def test_next_step_says_where_it_is_done(clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]) -> None:
    page = f"/funding/{fund.gap()}"
    assert "五条路里选一条" in words(clerk.get(page))
    assert "这里没有要您办的" in words(as_(fund.supervisor).get(page))


def test_english_list_and_page_say_in_english_who_has_not_paid(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.gap()}"
    for address in ("/funding?lang=en", f"{page}?lang=en"):
        assert "Not yet received: Government subsidy 300.00 yuan" in words(clerk.get(address))


def test_who_paid_beyond_a_smaller_share_stands_on_the_page_and_on_the_leaders_list(
    clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]
) -> None:
    put(fund.council, fund.council.demand, grid="2网格")
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), fund.vote()))
    told = "4 户交的比应摊的多，一共多 17.78 元"

    assert told in words(clerk.get(f"/funding/{fund.plan}"))
    assert f"{told}；结算时随结余按各户交的钱退 户 应摊（元） 已交（元） 多交（元） 1栋101 28.89 33.34 4.45" in words(
        as_(leader(fund.council)).get(f"/funding/{fund.plan}/unpaid")
    )


def test_settling_before_anything_was_paid_takes_a_tick(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.funded()}"
    assert "核对过了再打勾" in clerk.submit(page, f"{page}/settle").text
    assert fund.stored().state == FundingState.FUNDED
    clerk.submit(page, f"{page}/settle", unspent="y")
    assert fund.stored().state == FundingState.SETTLED


def test_surplus_is_not_offered_to_be_kept_once_somebody_got_it_back(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.funded()}"
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    assert "结余按决议留作维修备用" in clerk.get(page).text
    fund.do(PayBack(fund.plan, fund.today, "王秀英", fund.homes[0]))
    assert "结余按决议留作维修备用" not in clerk.get(page).text


def test_books_below_zero_stand_on_the_list_and_on_today(clerk: Browser, fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    for page in ("/", "/funding"):
        assert "比零还少" not in words(clerk.get(page))
    fund.do(Contra(fund.detail().receipts[0].entry, "记错了"))

    assert "账上是 -33.34 元，比零还少" in words(clerk.get("/funding"))
    assert "“3号院路灯”账上是 -33.34 元，比零还少。 去查清" in words(clerk.get("/"))


def test_hint_about_the_notice_goes_when_the_notice_has_ended(clerk: Browser, fund: Fund) -> None:
    page = f"/funding/{fund.published()}"
    assert "公示期满以后才能截止。" in words(clerk.get(page))
    fund.wait(15)
    shown = words(clerk.get(page))
    assert "公示期满以后才能截止。" not in shown
    assert "收款截止" in shown
