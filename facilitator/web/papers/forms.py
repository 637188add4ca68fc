"""The form by which every paper is ordered: which paper, about what, how many."""

from __future__ import annotations

from wtforms import HiddenField, StringField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.errors import BadInput
from facilitator.domain.papers.kinds import MOST_SLIPS, PaperKind
from facilitator.domain.words import N_
from facilitator.services.papers.order import OrderPaper
from facilitator.web.forms import CountField, PaperForm


class OrderPaperForm(PaperForm):
    """Only slips have a number of copies."""

    paper = HiddenField(N_("哪一种"))
    about = StringField(N_("哪一件、哪个人"))
    count = CountField(N_("张数"), [Optional(), NumberRange(1, MOST_SLIPS, N_("一次印 1 到 200 张。"))], default=20)

    def command(self) -> OrderPaper:
        """Raises BadInput for a paper that does not exist."""
        try:
            kind = PaperKind(self.paper.data or "")
        except ValueError:
            raise BadInput(N_("没有这种纸。"), field="paper") from None
        return OrderPaper(kind, self.about.data or "", 1 if self.count.data is None else self.count.data)
