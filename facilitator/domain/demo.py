"""What an invented community is called, so that no page, slide or paper of it can pass for a real one."""

from __future__ import annotations

MARK = "（演示）"
"""Part of the name itself: whatever prints the name, the frozen record of signed minutes too, carries it."""

PRACTICE = "（演练）"
"""The same for an evening that is only practised, on a copy of the community's books."""


def marked(community: str) -> str:
    return f"{community}{MARK}"


def practised(community: str) -> str:
    return f"{community}{PRACTICE}"


def is_marked(name: str) -> bool:
    return MARK in name


def is_practised(name: str) -> bool:
    return PRACTICE in name
