"""Everything about an import for programs: columns, questions, and every row with what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.demands.entry import CATEGORY_NAMES
from facilitator.domain.demands.importing.fields import letters
from facilitator.domain.demands.importing.questions import Asked
from facilitator.domain.demands.importing.repeats import Repeat
from facilitator.domain.words import N_
from facilitator.services.demands.change_words import change_sentence
from facilitator.services.demands.compared import Result
from facilitator.services.demands.importing import Preview
from facilitator.wire.sheets.table import Table

Fresh = Mapping[tuple[int, int], str]
"""Row and piece → the number it has just been given."""


def import_told(table: Table, preview: Preview, fresh: Fresh) -> dict[str, Any]:
    judged, columns = preview.judged, table.columns
    return {
        "file": table.file_name,
        "sheet": table.sheet.name,
        "header_row": columns.row,
        "columns": [
            {"column": letters(place), "heading": columns.headings[place], "field": field.value,
             "sample": table.sample(place)}
            for field, place in columns.at.items()
        ],
        "told": list(columns.told),
        "unused": list(columns.unused),
        "added": 0,
        "changed": 0,
        "known": preview.count(Result.SAME),
        "repeated": [vars(repeat) for repeat in judged.repeats],
        "bad": [vars(complaint) for complaint in preview.wrong],
        "questions": [_question(asked) for asked in preview.asked],
        "unknown_classes": dict(judged.unknown),
        "notes": list(judged.notes),
        "waiting": list(judged.waiting),
        "aside": list(judged.aside),
        "left_hidden": list(judged.left_hidden),
        "rows": rows_told(preview, fresh),
    }  # fmt: skip


def rows_told(preview: Preview, fresh: Fresh) -> list[dict[str, Any]]:
    rows = [*_candidates(preview, fresh)]
    rows += [{"row": one.row, "result": "repeated", "title": repeat_sentence(one)} for one in preview.judged.repeats]
    held = preview.judged.held
    rows += [{"row": row, "result": "asks", "title": held.get(row, "")} for row in preview.judged.waiting]
    rows += [{"row": one.row, "result": "bad", "title": f"{one.column}：{one.reason}"} for one in preview.wrong]
    return sorted(rows, key=lambda row: (int(row["row"]), int(row.get("piece", 0))))


def _candidates(preview: Preview, fresh: Fresh) -> list[dict[str, Any]]:
    return [
        {
            "row": one.row,
            "piece": one.piece,
            "result": preview.outcome(told).value,
            "number": preview.number(told) or fresh.get((one.row, one.piece)),
            "title": "" if told.forgotten else one.title,
            "forgotten": told.forgotten,
            "category": one.category.value,
            "category_name": CATEGORY_NAMES[one.category],
            "source_category": one.source_category,
            "channel": one.channel.value,
            "happened_on": one.happened_on.isoformat() if one.happened_on else None,
            "registered_on": one.registered_on.isoformat() if one.registered_on else None,
            "external_ref": one.external_ref,
            "changes": [change_sentence(change) for change in preview.changes(told)],
            "alone": list(preview.alone(told)),
        }
        for one, told in zip(preview.judged.candidates, preview.compared, strict=True)
        if told.result is not Result.WRONG
    ]


def _question(asked: Asked) -> dict[str, Any]:
    question = asked.question
    return {
        "key": question.key,
        "kind": question.kind.value,
        "sentence": question.sentence,
        "cells": list(asked.cells),
        "rows": list(asked.rows),
        "proposals": [vars(proposal) for proposal in question.proposals],
        "free": question.free.value,
        "otherwise": question.otherwise,
        "answer": asked.answer,
    }


def repeat_sentence(repeat: Repeat) -> str:
    """Both rows and both classes; the later row does not enter."""
    if repeat.same_words:
        sentence = N_("重复：第 {first_row} 行（{first_class}）和第 {row} 行（{own_class}）是同一件，只登记前一行。")
    else:
        sentence = N_(
            "第 {first_row} 行（{first_class}）和第 {row} 行（{own_class}）编号相同、内容不同，只登记前一行。"
        )
    return sentence.format(**vars(repeat)) + N_("来源编号：{external_ref}。").format(external_ref=repeat.external_ref)
