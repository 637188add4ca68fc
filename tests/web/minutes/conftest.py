"""An evening that was held to the end, and its minutes as far as a test wants them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from facilitator.domain.minutes.signing import SigningWay
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.minutes.record_pdf import RecordPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.people.make_key import MakeKey
from tests.factories.council import Council
from tests.factories.world import World

PAPER = b"%PDF-1.7 paper"


@dataclass
class Papers:
    council: Council
    world: World
    minutes: str

    @property
    def path(self) -> str:
        return f"/minutes/{self.minutes}"

    def now(self) -> MinutesInFull:
        found: MinutesInFull = self.council.ask(MinutesDetail(self.minutes))
        return found

    def settle(self, keys: bool = True) -> None:
        """Settled, the worker's paper there, and a signing key in both officers' hands."""
        self.council.do(SettleMinutes(self.minutes), self.council.recorder)
        digest = self.world.files.keep(PAPER)
        self.council.do(RecordPdf(self.minutes, digest, len(PAPER)), SYSTEM)
        self.council.do(ChooseWay(SigningWay.KEY, self.minutes), self.council.recorder)
        for officer in (self.council.chair, self.council.recorder) if keys else ():
            self.council.do(MakeKey("山高水长"), officer)


@pytest.fixture
def papers(council: Council, world: World) -> Papers:
    """Five came, four voted for the lamps, one against; the session is closed and drafted."""
    council.open_demand()
    council.plan()
    everybody = ["r1", "r2", "r3", "r4", "c1"]
    council.begin(everybody)
    ballot = council.open_ballot()
    council.vote(ballot, "for", everybody[:4])
    council.vote(ballot, "against", everybody[4:])
    council.finish(ballot)
    drafted = council.do(DraftMinutes(council.session), council.recorder)
    return Papers(council, world, drafted.minutes)
