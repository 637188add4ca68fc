"""funding.keep_voucher: photos of receipts and invoices, drawn anew, kept by digest with their line."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.services.funding.keep_voucher import MOST_VOUCHERS, KeepVoucher
from facilitator.services.upload import Upload
from tests.factories.funding import Fund
from tests.factories.pictures import phone_photo, picture, saved


def test_photo_stands_with_its_line(fund: Fund) -> None:
    fund.funded()
    spent = fund.spend(100_00)
    kept = fund.do(KeepVoucher(spent.entry, Upload("发票.jpg", phone_photo())))

    assert kept.vouchers == 1
    assert fund.detail().spending[0].vouchers == (kept.digest,)
    content = fund.council.world.files.read(kept.digest)
    assert b"Exif" not in content and b"501" not in content
    assert [(one["entry"], one["digest"]) for one in fund.council.events("VoucherKept")] == [(spent.entry, kept.digest)]
    assert [one.kind for one in fund.detail().findings] == ["undecided"]


def test_same_photo_is_kept_once(fund: Fund) -> None:
    fund.collecting()
    paid = fund.pay(1)
    photo = Upload("收据.jpg", phone_photo())

    assert fund.do(KeepVoucher(paid.entry, photo)) == fund.do(KeepVoucher(paid.entry, photo))


def test_pledge_form_is_a_voucher_too_and_six_are_enough(fund: Fund) -> None:
    fund.published()
    signed = fund.pledge(1)
    for width in range(MOST_VOUCHERS):
        fund.do(KeepVoucher(signed.entry, Upload("a.jpg", saved(picture(40 + width, 40)))))
    with pytest.raises(WrongState, match="最多存 6 张"):
        fund.do(KeepVoucher(signed.entry, Upload("a.jpg", saved(picture(80, 40)))))


def test_what_is_no_photo_leaves_nothing_behind(fund: Fund) -> None:
    fund.published()
    signed = fund.pledge(1)
    with pytest.raises(BadInput):
        fund.do(KeepVoucher(signed.entry, Upload("a.jpg", b"#!/bin/sh")))
    with pytest.raises(NotFound):
        fund.do(KeepVoucher("nothing", Upload("a.jpg", phone_photo())))
    with fund.council.world.database.reading() as unit:
        assert unit.funding.vouchers(fund.plan) == []
