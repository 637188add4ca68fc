"""Many households of one plan: what each call is given."""

from __future__ import annotations

from facilitator.cli.rehearse.evening import read_evening
from facilitator.cli.rehearse.steps.money import Pledges, Receipts, Refunds

HEAD = "name: 试\nroll: {households: 5}\nsteps:\n"
RECEIPTS = "{plan: p, units: [h1..h3], as_planned: true, first_no: 98, method: cash, on: 2026-12-11, collector: 专干}"


def test_receipts_are_numbered_one_after_the_other() -> None:
    (step,) = read_evening(f"{HEAD}  - receipts: {RECEIPTS}\n").steps
    assert isinstance(step.action, Receipts)
    facts = dict(step.action.facts)

    told = [step.action.command({"unit": unit, **facts}, place) for place, unit in enumerate(step.action.units)]
    assert [one["receipt_no"] for one in told] == ["0000098", "0000099", "0000100"]
    assert [sorted(one) for one in told] == [["collector", "method", "on", "receipt_no", "unit"]] * 3


def test_pledges_are_as_planned_or_one_amount_for_all() -> None:
    steps = read_evening(
        f"{HEAD}  - pledges: {{plan: p, units: [h1], as_planned: true, signed_on: 2026-12-01}}\n"
        "  - pledges: {plan: p, units: [h1], fen: 5000, signed_on: 2026-12-01}\n"
        "  - refunds: {plan: p, on: 2026-12-01}\n"
    ).steps

    assert [step.action for step in steps] == [
        Pledges("p", ("h1",), None, (("signed_on", "2026-12-01"),)),
        Pledges("p", ("h1",), 5000, (("signed_on", "2026-12-01"),)),
        Refunds("p", (), "2026-12-01"),
    ]
    assert {verb for step in steps for verb in step.action.verbs()} == {"funding.pledge", "funding.pay_back"}
