"""网络: the addresses that were found, the hall's wireless network, and a test scan with one's own phone, seen live."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup

from facilitator.domain.errors import NotFound
from facilitator.domain.words import N_
from facilitator.services.setup.note_scan import NoteScan
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStanding, SetupStep, StepState
from facilitator.web.acting import do, do_for_anybody, look_up
from facilitator.web.first_hour import Frame, frame, onward
from facilitator.web.forms import attempt
from facilitator.web.place import place
from facilitator.web.screens.address import EVERYWHERE, Wifi, hall_url, qr, wifi_of
from facilitator.web.setup.forms import NetworkForm
from facilitator.wire.hall import hall_cards
from facilitator.wire.responses import json_answer

TOKEN = 16
PHONES = (
    ("iPhone", N_("苹果手机")), ("iPad", N_("平板")), ("Android", N_("安卓手机")), ("HarmonyOS", N_("鸿蒙手机")),
)  # fmt: skip
WECHAT = "（微信）"


@dataclass(frozen=True)
class NetworkPage:
    """`cards`: name of the network card and address. `alone`: the server listens to this machine only."""

    frame: Frame
    form: NetworkForm
    cards: tuple[tuple[str, str], ...]
    alone: bool
    address: str
    scan: str
    scan_qr: Markup
    wifi: Wifi | None
    scanned: str

    @property
    def reachable(self) -> bool:
        """Whether any phone could get here: a code that leads to this machine alone keeps a clerk waiting."""
        return not self.alone


@dataclass(frozen=True)
class ScannedPage:
    community: str


def network_step() -> ResponseReturnValue:
    here = place()
    form = NetworkForm(data={"wifi_name": here.wifi_name, "wifi_password": here.wifi_password})
    if attempt(form, form.command) is not None:
        if "onward" not in request.form:
            return redirect(url_for("setup.network"), 303)
        do(SettleStep(SetupStep.NETWORK, StepState.DONE))
        return onward(SetupStep.NETWORK)
    return render_template("setup/network.html", page=_page(form)), form.status


def scan(token: str) -> ResponseReturnValue:
    """What the phone sees: it has reached the server. Nothing else can be done with this address."""
    if not hmac.compare_digest(token.encode(), _token().encode()):
        raise NotFound()
    do_for_anybody(NoteScan(_phone(request.user_agent.string)))
    return render_template("setup/scanned.html", page=ScannedPage(place().community))


def scanned() -> ResponseReturnValue:
    """Asked every second by the page with the code."""
    return json_answer({"scanned": _told(look_up(SetupStanding()).scanned)})


def scan_path() -> str:
    """What the test code leads to."""
    return url_for("setup.scan", token=_token())


def _page(form: NetworkForm) -> NetworkPage:
    return NetworkPage(
        frame=frame(SetupStep.NETWORK),
        form=form,
        cards=tuple((name, str(card.ip)) for name, card in hall_cards()),
        alone=current_app.config.get("LISTENS_ON", "0.0.0.0") not in EVERYWHERE,  # noqa: S104 - what the operator chose
        address=hall_url("/"),
        scan=scan_path(),
        scan_qr=qr(hall_url(scan_path())),
        wifi=wifi_of(place()),
        scanned=_told(look_up(SetupStanding()).scanned),
    )


def _token() -> str:
    key = current_app.secret_key
    secret = key if isinstance(key, bytes) else str(key).encode()
    return hmac.new(secret, b"setup scan", hashlib.sha256).hexdigest()[:TOKEN]


def _phone(agent: str) -> str:
    kind = next((name for sign, name in PHONES if sign in agent), N_("电脑"))
    return f"{kind}{WECHAT}" if re.search("MicroMessenger", agent) else kind


def _told(kept: str) -> str:
    _at, _space, phone = kept.partition(" ")
    if not phone:
        return ""
    kind = phone.removesuffix(WECHAT)
    named = _("%(phone)s（微信）", phone=_(kind)) if kind != phone else _(kind)
    return str(_("%(phone)s扫到了，这部手机能连上。", phone=named))
