"""Who handled a plan's money and who approved it: never the same person, whichever came first."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.funding.hands import same_hand
from facilitator.domain.people.powers import Role
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person
from facilitator.services.funding.plans import NAME_LIMIT
from facilitator.services.told import told
from facilitator.storage.rows import Row

TWO = 2
SHOWN = 20


def collector_of(context: Context, plan: Row, name: str) -> str:
    """Who took the money, by the name on file. Raises Missing, BadInput for nobody known, Forbidden for an approver."""
    collector = _on_file(context, told(name, N_("请写收款人是谁。"), "collector", NAME_LIMIT))
    _approved_nothing(context, plan, collector, N_("{name}审批过这个方案的支出，不能再经手收款，请换一个人。"))
    sentence = N_("{name}审批过这个方案的支出，不能再登记收款，请换一个人登记。")
    _approved_nothing(context, plan, context.actor.name, sentence)
    return collector


def check_reverser(context: Context, plan: Row, book: str, line: Row) -> None:
    """Money that came in is not taken out of the books by who approves what goes out, and nobody takes back a spending
    that the same person approved. Raises Forbidden."""
    if book == "spending":
        if same_hand(context.actor.name) in map(same_hand, line.approvers):
            raise Forbidden(N_("{name}审批了这笔支出，不能自己冲销，请换一个人登记。"), name=context.actor.name)
        return
    sentence = N_("{name}审批过这个方案的支出，不能再冲销收款，请换一个人登记。")
    _approved_nothing(context, plan, context.actor.name, sentence)


def approvers_of(context: Context, plan: Row, names: Sequence[str]) -> tuple[str, ...]:
    """Raises BadInput unless two different members of the staff, Forbidden for one who took or wrote down money, or who
    only looks after the system."""
    people = [find_person(context.store, name.strip()) for name in names]
    found = tuple(dict.fromkeys(person.name for person in people))
    if len(found) != TWO:
        raise BadInput(N_("支出要有两个人审批，请写两个不同的工作人员。"), field="approvers")
    for person in people:
        if set(person.roles) == {Role.ADMINISTRATOR}:
            raise Forbidden(N_("{name}只管系统，不能审批支出，请换一个人。"), name=person.name)
    receipts = context.store.funding.lines("receipt", plan.id)
    took, wrote = ({same_hand(getattr(row, who)) for row in receipts} for who in ("collector", "actor"))
    for hands, sentence in (
        (took, N_("{name}经手收过这个方案的钱，不能再审批支出，请换一个人。")),
        (wrote, N_("{name}登记过这个方案的收款，不能再审批支出，请换一个人。")),
    ):
        for name in found:
            if same_hand(name) in hands:
                raise Forbidden(sentence, name=name)
    return found


def _on_file(context: Context, name: str) -> str:
    """As the staff or the roll has it, so that nobody is two people. Raises BadInput."""
    hand = same_hand(name)
    for person in context.store.staff.everyone():
        if same_hand(person.name) == hand:
            return str(person.name)
    for unit in context.store.roll.everyone():
        if unit.holder_name and same_hand(unit.holder_name) == hand:
            return unit.holder_name
    sentence = N_("没有叫“{name}”的工作人员，名册上也没有这个人；收款人请写在册的姓名。")
    raise BadInput(sentence, field="collector", name=name[:SHOWN])


def _approved_nothing(context: Context, plan: Row, name: str, sentence: str) -> None:
    lines = context.store.funding.lines("spending", plan.id)
    if same_hand(name) in {same_hand(one) for row in lines for one in row.approvers}:
        raise Forbidden(sentence, name=name)
