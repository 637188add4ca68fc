"""The evening of the phones' tests, for looking at its pages in many states."""

from __future__ import annotations

from tests.e2e.phone.conftest import join, phones

__all__ = ["join", "phones"]
