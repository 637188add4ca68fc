"""One transaction's view of everything that is remembered: a connection and the repositories over it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from facilitator.storage.after_care import AfterCare
from facilitator.storage.answers import Answers
from facilitator.storage.archive import Archive
from facilitator.storage.ballot_box import BallotBox
from facilitator.storage.ballots import Ballots
from facilitator.storage.board import Board
from facilitator.storage.contacts import Contacts
from facilitator.storage.drafts import Drafts
from facilitator.storage.evidence import Evidence
from facilitator.storage.files import Files
from facilitator.storage.follow_through import FollowThrough
from facilitator.storage.imports import Imports
from facilitator.storage.jobs import Jobs
from facilitator.storage.journal import Journal
from facilitator.storage.ledger import Ledger
from facilitator.storage.ledger_list import LedgerList
from facilitator.storage.noted import Noted
from facilitator.storage.own_stories import OwnStories
from facilitator.storage.papers import Papers
from facilitator.storage.parties import Parties
from facilitator.storage.replies import Replies
from facilitator.storage.resources import Resources
from facilitator.storage.roll import Roll
from facilitator.storage.rooms import Rooms
from facilitator.storage.saved_views import SavedViews
from facilitator.storage.seating import Seating
from facilitator.storage.soundness import Soundness
from facilitator.storage.staff import Staff
from facilitator.storage.street import Street
from facilitator.storage.supporters import Supporters
from facilitator.storage.visits import Visits
from facilitator.storage.waiting import Waiting
from facilitator.storage.watching import Watching
from facilitator.storage.yard_plans import YardPlans

MOST_DERIVED = 64


class UnitOfWork:
    """Repositories are made when first asked for; `touched` names the sessions that the transaction changed,
    `rewritten` the secret ballots whose boxes it wrote anew."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.touched: set[str] = set()
        self.rewritten: set[str] = set()

    @property
    def derived(self) -> dict[tuple[str, ...], Any]:
        """Kept with the connection: what follows from rows that never change again. A key holds their digest."""
        kept: dict[tuple[str, ...], Any] = self.connection.info.setdefault("derived", {})
        if len(kept) > MOST_DERIVED:
            kept.clear()
        return kept

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.connection, self.touched)

    @cached_property
    def staff(self) -> Staff:
        return Staff(self.connection)

    @cached_property
    def roll(self) -> Roll:
        return Roll(self.connection)

    @cached_property
    def seating(self) -> Seating:
        return Seating(self.connection)

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(self.connection)

    @cached_property
    def drafts(self) -> Drafts:
        return Drafts(self.connection)

    @cached_property
    def ledger_list(self) -> LedgerList:
        return LedgerList(self.connection)

    @cached_property
    def imports(self) -> Imports:
        return Imports(self.connection)

    @cached_property
    def saved_views(self) -> SavedViews:
        return SavedViews(self.connection)

    @cached_property
    def follow_through(self) -> FollowThrough:
        return FollowThrough(self.connection)

    @cached_property
    def papers(self) -> Papers:
        return Papers(self.connection)

    @cached_property
    def resources(self) -> Resources:
        return Resources(self.connection)

    @cached_property
    def waiting(self) -> Waiting:
        return Waiting(self.connection)

    @cached_property
    def noted(self) -> Noted:
        return Noted(self.connection)

    @cached_property
    def supporters(self) -> Supporters:
        return Supporters(self.connection)

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(self.connection)

    @cached_property
    def contacts(self) -> Contacts:
        return Contacts(self.connection)

    @cached_property
    def after_care(self) -> AfterCare:
        return AfterCare(self.connection)

    @cached_property
    def parties(self) -> Parties:
        return Parties(self.connection)

    @cached_property
    def replies(self) -> Replies:
        return Replies(self.connection)

    @cached_property
    def rooms(self) -> Rooms:
        return Rooms(self.connection)

    @cached_property
    def ballots(self) -> Ballots:
        return Ballots(self.connection)

    @cached_property
    def box(self) -> BallotBox:
        return BallotBox(self.connection, self.rewritten)

    @cached_property
    def board(self) -> Board:
        return Board(self.connection)

    @cached_property
    def own_stories(self) -> OwnStories:
        return OwnStories(self.connection)

    @cached_property
    def yard_plans(self) -> YardPlans:
        return YardPlans(self.connection)

    @cached_property
    def archive(self) -> Archive:
        return Archive(self.connection)

    @cached_property
    def answers(self) -> Answers:
        return Answers(self.connection)

    @cached_property
    def files(self) -> Files:
        return Files(self.connection)

    @cached_property
    def jobs(self) -> Jobs:
        return Jobs(self.connection)

    @cached_property
    def soundness(self) -> Soundness:
        return Soundness(self.connection)

    @cached_property
    def watching(self) -> Watching:
        return Watching(self.connection)

    @cached_property
    def visits(self) -> Visits:
        return Visits(self.connection)

    @cached_property
    def street(self) -> Street:
        return Street(self.connection)
