"""The number on the paper: 〔2026〕第3期, counted per year without gaps."""

from __future__ import annotations


def number_text(year: int, sequence: int) -> str:
    """GB/T 9704 sets the year in tortoise-shell brackets and the sequence without leading zeros."""
    return f"〔{year}〕第{sequence}期"
