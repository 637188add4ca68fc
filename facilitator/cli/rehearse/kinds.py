"""The kinds of steps a script may hold, by the word they begin with."""

from __future__ import annotations

from facilitator.cli.rehearse.steps.board import Board
from facilitator.cli.rehearse.steps.check_in import CheckIn, CheckOut
from facilitator.cli.rehearse.steps.clock import SetClock
from facilitator.cli.rehearse.steps.do import Do
from facilitator.cli.rehearse.steps.fast_forward import FastForward
from facilitator.cli.rehearse.steps.ledger import Ledger
from facilitator.cli.rehearse.steps.money import Pledges, Receipts, Refunds
from facilitator.cli.rehearse.steps.papers import Papers
from facilitator.cli.rehearse.steps.pdf import Pdf
from facilitator.cli.rehearse.steps.phones import PhonesVote
from facilitator.cli.rehearse.steps.proposals import Proposals
from facilitator.cli.rehearse.steps.restart_server import RestartServer
from facilitator.cli.rehearse.steps.scores import Scores
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.steps.wait import Wait

KINDS: dict[str, type[Action]] = {
    "do": Do,
    "check_in": CheckIn,
    "check_out": CheckOut,
    "phones": PhonesVote,
    "papers": Papers,
    "scores": Scores,
    "proposals": Proposals,
    "pledges": Pledges,
    "receipts": Receipts,
    "refunds": Refunds,
    "wait": Wait,
    "restart_server": RestartServer,
    "fast_forward": FastForward,
    "pdf": Pdf,
    "ledger": Ledger,
    "board": Board,
    "clock": SetClock,
}
