"""/funding/<plan>/papers: buttons for what this person may print, a refusal in words, and the way to the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.domain.funding.states import FundingState
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.papers.record_pdf import RecordPaperPdf
from tests.factories.council import Council
from tests.factories.yard_books import YardBooks, make_yard
from tests.web.browser import Browser, words

KINDS = ("plan_notice", "pledge_form", "receipt", "receipt_roll", "account_statement", "refund_list")


@pytest.fixture
def yard(council: Council) -> YardBooks:
    made = make_yard(council, homes=12)
    made.published()
    return made


def test_page_offers_what_may_be_printed(yard: YardBooks, as_: Callable[[Actor], Browser]) -> None:
    whole = as_(yard.council.clerk).get(f"/funding/{yard.plan}/papers")
    part = as_(yard.supervisor).get(f"/funding/{yard.plan}/papers")

    names = ("筹资方案公示", "认捐书", "收据", "收款登记表", "收支账目公示", "退款清单")
    assert [name for name in names if f"<h2>{name}</h2>" in whole.text] == list(names)
    assert [name for name in names if f"<h2>{name}</h2>" in part.text] == ["收款登记表", "收支账目公示"]
    assert as_(yard.council.recorder).get(f"/funding/{yard.plan}/papers").status_code == 403


def test_paper_that_cannot_be_had_yet_says_when_instead_of_a_button(
    yard: YardBooks, as_: Callable[[Actor], Browser]
) -> None:
    clerk, page = as_(yard.council.clerk), f"/funding/{yard.plan}/papers"
    begun = clerk.get(page).text
    yard.pay(20_00, unit=yard.homes[10])
    yard.stand(FundingState.GAP)
    late = clerk.get(page).text

    assert [kind for kind in KINDS if f'value="{kind}"' in begun] == [
        "plan_notice", "pledge_form", "receipt_roll", "account_statement",
    ]  # fmt: skip
    assert "还没有收款，没有收据可打。" in begun and "结算以后才有退款清单。" in begun
    assert [kind for kind in KINDS if f'value="{kind}"' in late] == [
        "pledge_form", "receipt", "receipt_roll", "account_statement",
    ]  # fmt: skip
    assert "收款已经截止，请改打收支账目公示。" in late


def test_paper_is_ordered_waited_for_and_opened(yard: YardBooks, as_: Callable[[Actor], Browser]) -> None:
    clerk, page = as_(yard.council.clerk), f"/funding/{yard.plan}/papers"

    answer = clerk.submit(page, paper="pledge_form", unit=yard.homes[10], entry="")
    waiting = clerk.get(answer.headers["Location"])
    paper = answer.headers["Location"].rsplit("/", 1)[1]
    digest = yard.council.world.files.keep(b"%PDF-1.7")
    yard.do(RecordPaperPdf(paper, digest, 8), SYSTEM)
    ready, file = clerk.get(f"{page}/{paper}"), clerk.get(f"{page}/{paper}.pdf")

    assert (answer.status_code, "正在生成文件" in words(waiting)) == (303, True)
    assert ("打开 PDF，打印" in words(ready), file.data) == (True, b"%PDF-1.7")
    assert as_(yard.supervisor).get(f"{page}/{paper}.pdf").status_code == 403


def test_refusal_is_told_on_the_page_with_the_buttons(yard: YardBooks, as_: Callable[[Actor], Browser]) -> None:
    clerk, page = as_(yard.council.clerk), f"/funding/{yard.plan}/papers"

    for paper, sentence in (("refund_list", "结算以后才有退款清单"), ("receipt", "没有收据可打"), ("x", "没有这种纸")):
        answer = clerk.submit(page, paper=paper, unit="", entry="")
        assert (answer.status_code, answer.headers["Location"]) == (303, page)
        assert sentence in words(clerk.get(page))
