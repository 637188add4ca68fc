"""The step of the notice board: how the office words what the resident's own words may not say."""

from __future__ import annotations

from wtforms import HiddenField, StringField

from facilitator.domain.demands.entry import TITLE_LIMIT
from facilitator.domain.errors import Refusal
from facilitator.domain.words import N_
from facilitator.services.demands import word_for_public
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.public_wording import PublicWording, WordingNow
from facilitator.services.demands.word_for_public import WordForPublic
from facilitator.web.acting import actor, ask
from facilitator.web.demands.preview import never_public, preview_of
from facilitator.web.demands.steps.step import DemandForm, DemandStep
from facilitator.web.forms import AtMost


class NoticeForm(DemandForm):
    """Emptied, the board shows the category and the building again. Where the words may point at somebody, the page
    says how everybody will read them, and sending them once more is a yes to just these."""

    title = StringField(N_("公示栏上的标题（不写姓名、电话、门牌；空着就只写类别和楼栋）"), [AtMost(TITLE_LIMIT)])
    shown = HiddenField()

    def about(self, demand: DemandInFull) -> None:
        if not actor().may(word_for_public.VERB.power):
            return
        now: WordingNow = ask(PublicWording(demand.id))
        if not self.title.raw_data:
            self.title.data = now.written
        inside = N_("私事不上公示栏；改成大事、小事以后才用得上。")
        self.title.description = inside if never_public(demand) else preview_of(now)

    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        self.shown.data = str(refusal.details.get("shown", ""))


STEPS = (
    DemandStep(
        word_for_public.VERB,
        NoticeForm,
        lambda form, demand: WordForPublic(demand, form.title.data or "", form.shown.data or ""),
        called=N_("写公示标题"),
    ),
)
