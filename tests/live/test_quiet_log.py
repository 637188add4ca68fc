"""A stranger's bad packets must not fill the disk with our own log."""

from __future__ import annotations

import io
import logging

import pytest

from facilitator.live.packet import BadPacket
from facilitator.live.quiet_log import LINES_A_MINUTE, Quiet


@pytest.fixture
def written() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(written: io.StringIO) -> logging.Logger:
    made = logging.Logger("wire")
    made.addHandler(logging.StreamHandler(written))
    made.addFilter(Quiet())
    return made


def fail(logger: logging.Logger, error: Exception) -> None:
    try:
        raise error
    except Exception:
        logger.exception("message handler error")


def test_bad_packet_costs_one_line(logger: logging.Logger, written: io.StringIO) -> None:
    fail(logger, BadPacket("nested too deeply"))

    assert written.getvalue() == "bad packet: nested too deeply\n"


def test_fault_of_ours_keeps_its_traceback(logger: logging.Logger, written: io.StringIO) -> None:
    fail(logger, KeyError("seat"))

    assert "Traceback" in written.getvalue()


def test_ten_thousand_bad_packets_cost_a_few_lines(logger: logging.Logger, written: io.StringIO) -> None:
    for _ in range(10_000):
        fail(logger, BadPacket("no"))

    assert len(written.getvalue().splitlines()) <= 2 * LINES_A_MINUTE
