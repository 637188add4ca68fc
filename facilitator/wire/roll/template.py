"""The template of a roll: headings as the import reads them, three invented lines, and what each column means."""

from __future__ import annotations

import io

from facilitator.domain.words import N_

HEADINGS = ("类别", "楼栋", "单元", "门牌", "户主姓名", "建筑面积(㎡)", "居民代表", "居住情况", "人口", "迁入日期")
LINES = (
    ("户", "1栋", "1", "101", "张样", 68.35, "是", "自住", 3, "2019-05-01"),
    ("户", "1栋", "1", "102", "李样", 91.2, "", "租户", 2, ""),
    ("居委会委员", "", "", "", "王样", "", "", "", "", ""),
)
NOTES = (
    N_("把三行样子删掉，照着往下填；列的先后可以换，不用的列可以删。"),
    N_("类别：户、居民代表、居委会委员、业主；有门牌、不写类别的就是户。"),
    N_("居民代表一列写“是”，这一户的人同时登记成居民代表。"),
    N_("居住情况：自住、租户、空置、外出。不知道就空着。"),
    N_("人口：这一户住几个人，按人分摊时用。不知道就空着。"),
)
WIDTH = 14


def roll_template() -> bytes:
    """An XLSX file."""
    from xlsxwriter import Workbook  # A start without a workbook need not wait for it.

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        strong, text = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(N_("名册"))
        sheet.set_column(0, len(HEADINGS) - 1, WIDTH, text)
        sheet.write_row(0, 0, HEADINGS, strong)
        for number, line in enumerate(LINES, 1):
            sheet.write_row(number, 0, line)
        sheet.freeze_panes(1, 0)
        told = book.add_worksheet(N_("怎么填"))
        told.write_column(0, 0, NOTES)
    return file.getvalue()
