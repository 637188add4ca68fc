"""How a paper is filled in, said in plain words: the same sentence on the phone, with a script and without one."""

from __future__ import annotations

from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import Slate
from facilitator.domain.words import N_


def how_to_fill(slate: Slate) -> str:
    """请选 1 到 3 项; never a number that the options do not allow."""
    if slate.form is Form.SCORE:
        template = N_("请给每一项打分：{minimum} 到 {maximum} 分，越高越好")
    elif slate.form is Form.RANKED:
        template = _ranked(slate)
    elif slate.form is Form.MULTIPLE:
        template = _multiple(slate)
    else:
        template = N_("请选一项")
    return template.format(minimum=slate.minimum, maximum=slate.maximum)


def _multiple(slate: Slate) -> str:
    if slate.minimum == slate.maximum:
        return N_("请选 {maximum} 项，不能多也不能少")
    if slate.minimum == 1:
        return N_("可以选几项，最少 1 项，最多 {maximum} 项")
    return N_("请选 {minimum} 到 {maximum} 项")


def _ranked(slate: Slate) -> str:
    if slate.minimum == slate.maximum:
        return N_("请排出 {maximum} 项，最想要的排第 1")
    return N_("请排出 {minimum} 到 {maximum} 项，最想要的排第 1")
