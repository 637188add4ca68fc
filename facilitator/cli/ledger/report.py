"""What an import shows: sentences and short tables for people, every row for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.cli.ledger.mapping import categories
from facilitator.cli.ledger.table import Table
from facilitator.cli.printing import Printer
from facilitator.domain.demands.entry import CATEGORY_NAMES
from facilitator.domain.demands.importing.columns import FIELD_NAMES
from facilitator.domain.demands.importing.judging import Judged, Repeat
from facilitator.domain.demands.importing.reading import Rules
from facilitator.domain.words import N_
from facilitator.services.demands.import_batch import ImportedBatch
from facilitator.services.demands.known import BatchLine

MOST_COMPLAINTS = 50
MOST_ROWS = 1_000
TITLE_SHOWN = 30
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Report:
    def __init__(self, out: Printer, table: Table, judged: Judged, rules: Rules) -> None:
        self._out, self._table, self._judged, self._rules = out, table, judged, rules

    def show_columns(self) -> None:
        table, columns = self._table, self._table.columns
        self._out.line(
            N_("“{name}”，工作表“{sheet}”，表头在第 {row} 行，{count} 行有内容。").format(
                name=table.file_name, sheet=table.sheet.name, row=columns.row, count=self._judged.rows
            )
        )
        rows = [
            (letters(place), columns.headings[place], f"{FIELD_NAMES[field]}（{field.value}）", table.sample(field))
            for field, place in columns.at.items()
        ]
        self._out.table((N_("列"), N_("表头"), N_("读作"), N_("例")), rows)
        if columns.unused:
            self._out.line(N_("没有用到的列：{columns}。").format(columns="、".join(columns.unused)))
        if table.others:
            self._out.line(N_("没有读的工作表：{sheets}。").format(sheets="、".join(table.others)))

    def show_rows(self, known: Sequence[BatchLine]) -> None:
        """Every row of a dry run, a screenful of them in short."""
        shown = [
            (told["row"], _RESULTS[told["result"]], told.get("category_name", ""), told.get("happened_on") or "",
             told["title"][:TITLE_SHOWN])
            for told in self._rows({line.row: line.number for line in known}, {})
        ]  # fmt: skip
        self._out.table((N_("行"), N_("结果"), N_("类别"), N_("日期"), N_("标题")), shown[:MOST_ROWS])
        if len(shown) > MOST_ROWS:
            self._out.line(N_("还有 {count} 行，请加 --json 查看。").format(count=len(shown) - MOST_ROWS))

    def show_findings(self) -> None:
        judged = self._judged
        if judged.unknown:
            classes = "、".join(f"{word} {count} 件" for word, count in judged.unknown.items())
            self._out.line(N_("这些类别归入“其他”，原类别都保留：{classes}。").format(classes=classes))
            self._out.line(
                N_("要改归类，请加 --map {first}=类别，可以写多次；类别有 {categories}。").format(
                    first=next(iter(judged.unknown)), categories=categories()
                )
            )
        unmatched = [word for word in self._rules.classes if word not in self._classes()]
        if unmatched:
            self._out.line(N_("表里没有这些类别，--map 没有用上：{classes}。").format(classes="、".join(unmatched)))
        for repeat in judged.repeats:
            self._out.line(repeat_sentence(repeat))
        if judged.notes:
            rows = "、".join(map(str, judged.notes))
            self._out.line(N_("第 {rows} 行是说明或重复的表头，没有当作需求。").format(rows=rows))
        wrong = [(bad.row, bad.column, bad.reason) for bad in judged.complaints]
        if wrong:
            self._out.table((N_("行"), N_("列"), N_("哪里不对")), wrong[:MOST_COMPLAINTS])

    def would_add(self, known: Sequence[BatchLine]) -> None:
        numbers = {line.row: line.number for line in known}
        fresh = len(self._judged.candidates) - len(numbers)
        self._out.line(
            N_("检查完毕：可登记 {added} 件，已在台账 {known} 件，重复 {repeated} 行；没有导入。").format(
                added=fresh, known=len(numbers), repeated=len(self._judged.repeats)
            )
        )
        self._out.result({"ok": True, "dry_run": True, **self.told(numbers), "added": fresh})

    def added(self, result: ImportedBatch) -> None:
        numbers = [line.number for line in result.added]
        repeated = len(self._judged.repeats)
        if numbers:
            sentence = N_("已登记 {added} 件：{first} 至 {last}；另有已在台账 {known} 件，重复 {repeated} 行。")
            sentence = sentence.format(
                added=len(numbers), first=numbers[0], last=numbers[-1], known=len(result.known), repeated=repeated
            )
        else:
            sentence = N_("没有新增：{known} 件都已在台账里，重复 {repeated} 行。").format(
                known=len(result.known), repeated=repeated
            )
        self._out.line(sentence)
        known = {line.row: line.number for line in result.known}
        fresh = {line.row: line.number for line in result.added}
        told = self.told(known, fresh) | {"added": len(numbers), "batch": result.batch}
        self._out.result({"ok": True, "dry_run": False, **told})

    def told(self, known: Mapping[int, str], fresh: Mapping[int, str] | None = None) -> dict[str, Any]:
        """Everything for a program; `known` and `fresh` are the numbers of rows in the ledger."""
        judged, columns = self._judged, self._table.columns
        return {
            "file": self._table.file_name,
            "sheet": self._table.sheet.name,
            "header_row": columns.row,
            "columns": [
                {"column": letters(place), "heading": columns.headings[place], "field": field.value,
                 "sample": self._table.sample(field)}
                for field, place in columns.at.items()
            ],
            "unused": list(columns.unused),
            "added": 0,
            "known": len(known),
            "repeated": [vars(repeat) for repeat in judged.repeats],
            "bad": [vars(complaint) for complaint in judged.complaints],
            "unknown_classes": dict(judged.unknown),
            "notes": list(judged.notes),
            "rows": list(self._rows(known, fresh or {})),
        }  # fmt: skip

    def _rows(self, known: Mapping[int, str], fresh: Mapping[int, str]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = [
            {
                "row": one.row,
                "result": "known" if one.row in known else "add",
                "number": known.get(one.row) or fresh.get(one.row),
                "title": one.title,
                "category": one.category.value,
                "category_name": CATEGORY_NAMES[one.category],
                "source_category": one.source_category,
                "channel": one.channel.value,
                "happened_on": one.happened_on.isoformat() if one.happened_on else None,
                "external_ref": one.external_ref,
            }
            for one in self._judged.candidates
        ]
        rows += [{"row": one.row, "result": "repeated", "title": repeat_sentence(one)} for one in self._judged.repeats]
        rows += [
            {"row": one.row, "result": "bad", "title": f"{one.column}：{one.reason}"} for one in self._judged.complaints
        ]
        return sorted(rows, key=lambda row: int(row["row"]))

    def _classes(self) -> set[str]:
        """The file's own words for what its rows are about."""
        named = {one.source_category or CATEGORY_NAMES[one.category] for one in self._judged.candidates}
        return named | {word for repeat in self._judged.repeats for word in (repeat.own_class, repeat.first_class)}


_RESULTS = {"add": N_("可登记"), "known": N_("已在台账"), "repeated": N_("重复"), "bad": N_("不对")}


def repeat_sentence(repeat: Repeat) -> str:
    """Both rows and both classes; the later row does not enter."""
    if repeat.same_words:
        sentence = N_("重复：第 {first_row} 行（{first_class}）和第 {row} 行（{own_class}）是同一件，只登记前一行。")
    else:
        sentence = N_(
            "第 {first_row} 行（{first_class}）和第 {row} 行（{own_class}）编号相同、内容不同，只登记前一行。"
        )
    return sentence.format(**vars(repeat)) + N_("来源编号：{external_ref}。").format(external_ref=repeat.external_ref)


def letters(place: int) -> str:
    """Column 0 is A, 25 is Z, 26 is AA."""
    before, last = divmod(place, len(LETTERS))
    return (letters(before - 1) if before else "") + LETTERS[last]
