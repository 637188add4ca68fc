"""资源册: who helps with what, kept by the clerk, printed for the counter."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.resources.read import ResourceDetail, ResourceLine, ResourceList
from facilitator.services.resources.retire import RetireResource
from facilitator.web.acting import actor, ask, do, need
from facilitator.web.forms import attempt
from facilitator.web.resources.forms import ResourceForm


@dataclass(frozen=True)
class ResourcesPage:
    """`form` is None for who only looks something up."""

    lines: tuple[ResourceLine, ...]
    form: ResourceForm | None


@dataclass(frozen=True)
class EditPage:
    line: ResourceLine
    form: ResourceForm


def listed() -> ResponseReturnValue:
    form = ResourceForm(formdata=None) if actor().may(Power.KEEP_LEDGER) else None
    return render_template("resources/list.html", page=ResourcesPage(ask(ResourceList()), form))


def add() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = ResourceForm()
    if attempt(form, form.addition) is None:
        return render_template("resources/list.html", page=ResourcesPage(ask(ResourceList()), form)), form.status
    flash(_("已加入资源册。"))
    return redirect(url_for("resources.listed"), 303)


def edit(resource: str) -> ResponseReturnValue:
    line: ResourceLine = ask(ResourceDetail(resource))
    form = ResourceForm(data=vars(line) | {"kind": line.kind.value})
    if attempt(form, lambda: form.change(resource)) is None:
        return render_template("resources/edit.html", page=EditPage(line, form)), form.status
    flash(_("已经保存。"))
    return redirect(url_for("resources.listed"), 303)


def retire(resource: str) -> ResponseReturnValue:
    do(RetireResource(resource))
    flash(_("已停用，电话已经删掉。"))
    return redirect(url_for("resources.listed"), 303)
