"""What an import shows: sentences and short tables for people, every row for programs."""

from __future__ import annotations

from typing import Any

from facilitator.cli.ledger.answers import how_to_answer
from facilitator.cli.ledger.mapping import categories
from facilitator.cli.ledger.told import import_told, repeat_sentence, rows_told
from facilitator.cli.ledger.words import spoken_answer, spoken_key
from facilitator.cli.printing import Printer
from facilitator.domain.demands.entry import CATEGORY_NAMES
from facilitator.domain.demands.importing.fields import FIELD_NAMES, letters
from facilitator.domain.demands.importing.hand import Rules
from facilitator.domain.demands.importing.questions import Asked
from facilitator.domain.words import N_
from facilitator.services.demands.compared import Result
from facilitator.services.demands.import_batch import ImportedBatch
from facilitator.services.demands.importing import Preview
from facilitator.wire.sheets.table import Table

MOST_COMPLAINTS = 50
MOST_ROWS = 1_000
MOST_CELLS = 12
TITLE_SHOWN = 30


class Report:
    def __init__(self, out: Printer, table: Table, preview: Preview, rules: Rules) -> None:
        self._out, self._table, self._preview, self._rules = out, table, preview, rules
        self._judged = preview.judged

    def show_columns(self) -> None:
        table, columns = self._table, self._table.columns
        self._out.line(
            N_("“{name}”，工作表“{sheet}”，表头在第 {row} 行，{count} 行有内容。").format(
                name=table.file_name, sheet=table.sheet.name, row=columns.row, count=self._judged.rows
            )
        )
        rows = [
            (letters(place), columns.headings[place], f"{FIELD_NAMES[field]}（{field.value}）", table.sample(place))
            for field, place in columns.at.items()
        ]
        self._out.table((N_("列"), N_("表头"), N_("读作"), N_("例")), rows)
        if columns.told:
            self._out.line(N_("原样留存的列：{columns}。").format(columns="、".join(columns.told)))
        if columns.unused:
            self._out.line(N_("没有用到的列：{columns}。").format(columns="、".join(columns.unused)))
        if table.others:
            self._out.line(N_("没有读的工作表：{sheets}。").format(sheets="、".join(table.others)))

    def show_rows(self) -> None:
        """Every row of a dry run, a screenful of them in short."""
        shown = [
            (told["row"], _RESULTS[told["result"]], told.get("category_name", ""),
             told.get("happened_on") or told.get("registered_on") or "",
             "；".join([*told.get("changes", ()), *told.get("alone", ())]) or told["title"][:TITLE_SHOWN])
            for told in rows_told(self._preview, {})
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
        if self._preview.strangers:
            told = "、".join(map(spoken_key, self._preview.strangers))
            self._out.line(N_("这些回答没有用上（没有这个问题，或者不是可选的回答）：{told}。").format(told=told))
        for repeat in judged.repeats:
            self._out.line(repeat_sentence(repeat))
        for rows, sentence in (
            (judged.notes, N_("第 {rows} 行是小计、说明或重复的表头，没有当作需求。")),
            (judged.left_hidden, N_("第 {rows} 行是隐藏的，照您说的没有导入。")),
            (judged.aside, N_("第 {rows} 行照您说的先不导入。")),
        ):
            if rows:
                self._out.line(sentence.format(rows="、".join(map(str, rows))))
        for sentence in self._preview.forgotten:
            self._out.line(sentence)
        wrong = [(bad.row, bad.cell or bad.column, bad.column, bad.reason) for bad in self._preview.wrong]
        if wrong:
            self._out.table((N_("行"), N_("格"), N_("列"), N_("哪里不对")), wrong[:MOST_COMPLAINTS])
        for asked in self._preview.asked:
            self._show_question(asked)

    def _show_question(self, asked: Asked) -> None:
        cells = "、".join(asked.cells[:MOST_CELLS]) + (N_(" 等 {count} 处").format(count=len(asked.cells)) if len(
            asked.cells) > MOST_CELLS else "")  # fmt: skip
        if asked.answer is not None:
            answer = spoken_answer(asked.question.kind, asked.answer)
            self._out.line(f"✓ {asked.question.sentence}（{cells}）{answer}")
            return
        sign = "？" if asked.open else "·"
        self._out.line(f"{sign} {asked.question.sentence}（{cells}）")
        if not asked.open:
            value = spoken_answer(asked.question.kind, asked.question.otherwise)
            self._out.line(N_("   没有回答，按“{value}”办。").format(value=value))
        self._out.line(f"   {how_to_answer(asked)}")

    def would_do(self) -> None:
        preview = self._preview
        self._out.line(
            N_("检查完毕：可登记 {added} 件，有改动 {changed} 件，没有变化 {known} 件，重复 {repeated} 行；没有导入。")
            .format(
                added=preview.count(Result.NEW), changed=preview.count(Result.CHANGED),
                known=preview.count(Result.SAME), repeated=len(self._judged.repeats),
            )
        )  # fmt: skip
        counts = {"added": preview.count(Result.NEW), "changed": preview.count(Result.CHANGED)}
        told = import_told(self._table, preview, {}) | counts
        self._out.result({"ok": True, "dry_run": True, **told})

    def done(self, result: ImportedBatch) -> None:
        numbers = [line.number for line in result.added]
        words = {
            "added": len(numbers), "changed": len(result.changed), "known": len(result.known),
            "repeated": len(self._judged.repeats),
        }  # fmt: skip
        if numbers:
            sentence = N_(
                "已登记 {added} 件：{first} 至 {last}；改动 {changed} 件，没有变化 {known} 件，重复 {repeated} 行。"
            )
            self._out.line(sentence.format(first=numbers[0], last=numbers[-1], **words))
        elif result.changed:
            sentence = N_("没有新增；改动 {changed} 件，没有变化 {known} 件，重复 {repeated} 行。")
            self._out.line(sentence.format(**words))
        else:
            sentence = N_("没有新增：{known} 件都已在台账里，没有变化，重复 {repeated} 行。")
            self._out.line(sentence.format(**words))
        if result.batch:
            self._out.line(N_("要撤销这一批：facilitator ledger undo {batch}").format(batch=result.batch))
        fresh = {(line.row, line.piece): line.number for line in result.added}
        counts = {"added": len(numbers), "changed": len(result.changed), "batch": result.batch}
        told = import_told(self._table, self._preview, fresh) | counts
        self._out.result({"ok": True, "dry_run": False, **told})

    @property
    def told(self) -> dict[str, Any]:
        return import_told(self._table, self._preview, {})

    def _classes(self) -> set[str]:
        """The file's own words for what its rows are about."""
        named = {one.source_category or CATEGORY_NAMES[one.category] for one in self._judged.candidates}
        return named | {word for repeat in self._judged.repeats for word in (repeat.own_class, repeat.first_class)}


_RESULTS = {
    Result.NEW.value: N_("新登记"),
    Result.CHANGED.value: N_("有改动"),
    Result.SAME.value: N_("没有变化"),
    Result.CONFLICT.value: N_("要问"),
    Result.LIKE.value: N_("要问"),
    Result.OTHER_WAY.value: N_("要问"),
    Result.TAKEN.value: N_("要问"),
    "asks": N_("要问"),
    "repeated": N_("重复"),
    "bad": N_("不对"),
}
