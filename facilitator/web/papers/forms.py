"""The form by which every paper is ordered: which paper, about what, how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import HiddenField, RadioField, StringField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.papers.content import SlipSheet
from facilitator.domain.papers.kinds import MOST_SLIPS
from facilitator.domain.words import N_
from facilitator.services.papers.order import OrderPaper
from facilitator.web.forms import CountField, PaperForm
from facilitator.web.printing import kind_in
from facilitator.web.screens.address import hall_url

SHEET_NAMES = {SlipSheet.A5: N_("A5 纸，一张一份"), SlipSheet.A4_HALVES: N_("A4 纸，一张两份，中间裁开")}


class OrderPaperForm(PaperForm):
    """Only slips have a number of copies and a choice of paper."""

    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {"sheet": SHEET_NAMES}

    paper = HiddenField(N_("哪一种"))
    about = StringField(N_("哪一件、哪个人"))
    count = CountField(N_("张数"), [Optional(), NumberRange(1, MOST_SLIPS, N_("一次印 1 到 200 张。"))], default=20)
    sheet = RadioField(N_("用什么纸"), default=SlipSheet.A5.value, validate_choice=False)

    def command(self) -> OrderPaper:
        """Raises BadInput for a paper that does not exist."""
        count = 1 if self.count.data is None else self.count.data
        sheet = next((one for one in SlipSheet if one == self.sheet.data), SlipSheet.A5)
        return OrderPaper(kind_in(self.paper), self.about.data or "", count, sheet, hall_url(""))
