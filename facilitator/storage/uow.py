"""One transaction's view of everything that is remembered: a connection and the repositories over it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from facilitator.storage.addenda import Addenda
from facilitator.storage.after_care import AfterCare
from facilitator.storage.answers import Answers
from facilitator.storage.appointments import Appointments
from facilitator.storage.archive import Archive
from facilitator.storage.ballot_box import BallotBox
from facilitator.storage.ballots import Ballots
from facilitator.storage.board import Board
from facilitator.storage.concerned import Concerned
from facilitator.storage.contacts import Contacts
from facilitator.storage.draft_list import DraftLists
from facilitator.storage.drafts import Drafts
from facilitator.storage.emptying import empty
from facilitator.storage.entering import Entering
from facilitator.storage.evidence import Evidence
from facilitator.storage.files import Files
from facilitator.storage.follow_through import FollowThrough
from facilitator.storage.formulas import Formulas
from facilitator.storage.fund_board import FundBoard
from facilitator.storage.fund_rows import FundRows
from facilitator.storage.fund_trials import FundTrials
from facilitator.storage.funding import Funding
from facilitator.storage.groups import Groups
from facilitator.storage.imports import Imports
from facilitator.storage.jobs import Jobs
from facilitator.storage.journal import Journal
from facilitator.storage.ledger import Ledger
from facilitator.storage.ledger_facts import LedgerFacts
from facilitator.storage.ledger_list import LedgerList
from facilitator.storage.materials import Materials
from facilitator.storage.noted import Noted
from facilitator.storage.notices import Notices
from facilitator.storage.options import Options
from facilitator.storage.own_stories import OwnStories
from facilitator.storage.papers import Papers
from facilitator.storage.parties import Parties
from facilitator.storage.proposals import Proposals
from facilitator.storage.quarters import Quarters
from facilitator.storage.replies import Replies
from facilitator.storage.repository import Repository
from facilitator.storage.resources import Resources
from facilitator.storage.reviews import Reviews
from facilitator.storage.roll import Roll
from facilitator.storage.rooms import Rooms
from facilitator.storage.rounds import Rounds
from facilitator.storage.saved_views import SavedViews
from facilitator.storage.seating import Seating
from facilitator.storage.soundness import Soundness
from facilitator.storage.speaking import Speaking
from facilitator.storage.staff import Staff
from facilitator.storage.stages import Stages
from facilitator.storage.street import Street
from facilitator.storage.supporters import Supporters
from facilitator.storage.to_judge import ToJudge
from facilitator.storage.visits import Visits
from facilitator.storage.waiting import Waiting
from facilitator.storage.watching import Watching
from facilitator.storage.yard_plans import YardPlans

MOST_DERIVED = 64


class UnitOfWork:
    """Repositories are made when first asked for; `touched` names the sessions that the transaction changed,
    `rewritten` the secret ballots whose boxes it wrote anew."""

    after_care = Repository(AfterCare)
    rounds = Repository(Rounds)
    answers = Repository(Answers)
    archive = Repository(Archive)
    addenda = Repository(Addenda)
    ballots = Repository(Ballots)
    board = Repository(Board)
    concerned = Repository(Concerned)
    contacts = Repository(Contacts)
    draft_lists = Repository(DraftLists)
    drafts = Repository(Drafts)
    entering = Repository(Entering)
    appointments = Repository(Appointments)
    evidence = Repository(Evidence)
    files = Repository(Files)
    follow_through = Repository(FollowThrough)
    formulas = Repository(Formulas)
    fund_rows = Repository(FundRows)
    funding = Repository(Funding)
    fund_board = Repository(FundBoard)
    fund_trials = Repository(FundTrials)
    groups = Repository(Groups)
    imports = Repository(Imports)
    jobs = Repository(Jobs)
    ledger = Repository(Ledger)
    ledger_facts = Repository(LedgerFacts)
    ledger_list = Repository(LedgerList)
    materials = Repository(Materials)
    noted = Repository(Noted)
    notices = Repository(Notices)
    options = Repository(Options)
    own_stories = Repository(OwnStories)
    papers = Repository(Papers)
    parties = Repository(Parties)
    proposals = Repository(Proposals)
    quarters = Repository(Quarters)
    replies = Repository(Replies)
    resources = Repository(Resources)
    reviews = Repository(Reviews)
    roll = Repository(Roll)
    rooms = Repository(Rooms)
    saved_views = Repository(SavedViews)
    seating = Repository(Seating)
    soundness = Repository(Soundness)
    speaking = Repository(Speaking)
    staff = Repository(Staff)
    stages = Repository(Stages)
    street = Repository(Street)
    supporters = Repository(Supporters)
    to_judge = Repository(ToJudge)
    visits = Repository(Visits)
    waiting = Repository(Waiting)
    watching = Repository(Watching)
    yard_plans = Repository(YardPlans)

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.touched: set[str] = set()
        self.rewritten: set[str] = set()

    @property
    def derived(self) -> dict[tuple[str, ...], Any]:
        """Kept with the connection: what follows from rows that do not change. A key holds their digest or version."""
        kept: dict[tuple[str, ...], Any] = self.connection.info.setdefault("derived", {})
        if len(kept) > MOST_DERIVED:
            kept.clear()
        return kept

    def empty(self, person: str) -> None:
        """Everything goes but this person and their log-in; what was derived from the rows goes with them."""
        empty(self.connection, person)
        self.derived.clear()
        self.journal.begin_anew()

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.connection, self.touched)

    @cached_property
    def box(self) -> BallotBox:
        return BallotBox(self.connection, self.rewritten)
