"""Workbooks by the PyPI package `openpyxl` and texts with columns by Python's own `csv`.

`tables.py make FOLDER SEED COUNT` writes COUNT made-up workbooks and texts into FOLDER and prints what stands in each;
`tables.py read` prints what openpyxl or csv finds in the files whose paths it is given as a JSON list;
`tables.py tall FILE RANGE` writes the rows of a JSON list, with one cell over the range.
"""
import csv
import datetime
import json
import random
import sys

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape

TEXTS = ["王伟", "မောင်မောင်", "Ko Ko \"Lay\"", "a,b;c\td", "line\nbreak", "=1+1", "+86 1", "-x", "@y", "007", "<&>", "  edge ",
         "110105190003070038", "𠮷野", "'quoted", "'=x", "#", "TRUE", "1900-01-01"]


def one(cell):
    value = cell.value
    if value is None:
        return ["empty", ""]
    if cell.data_type == "e":
        return ["fault", value]
    if isinstance(value, bool):
        return ["truth", "TRUE" if value else "FALSE"]
    if isinstance(value, datetime.datetime):
        text = value.strftime("%Y-%m-%d %H:%M:%S")
        return ["date", text.removesuffix(" 00:00:00")]
    if isinstance(value, (datetime.date, datetime.time)):
        return ["date", str(value)]
    if isinstance(value, (int, float)):
        return ["number", repr(value)]
    # openpyxl resolves what stands for control characters in shared texts alone, not in those inside a cell.
    return ["text", unescape(value) if sys.argv[1] == "read" else value]


def found(path):
    if path.endswith(".csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [{"name": "", "hidden": False, "merged": [],
                     "rows": [[i, False, [["text" if f else "empty", f] for f in row]]
                              for i, row in enumerate(csv.reader(file), 1)]}]
    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        rows = [[number, bool(sheet.row_dimensions[number].hidden), [one(cell) for cell in row]]
                for number, row in enumerate(sheet.iter_rows(), 1)]
        sheets.append({"name": sheet.title, "hidden": sheet.sheet_state != "visible", "rows": rows,
                       "merged": sorted(str(area) for area in sheet.merged_cells.ranges)})
    return sheets


def value(dice):
    kind = dice.randrange(9)
    if kind == 0:
        return None
    if kind <= 3:
        return dice.choice(TEXTS).replace("=1+1", "1+1")
    if kind == 4:
        return dice.randrange(-10**9, 10**9)
    if kind == 5:
        return round(dice.uniform(-1e6, 1e6), 6)
    if kind == 6:
        return dice.random() < .5
    day = datetime.datetime(1904, 1, 2) + datetime.timedelta(days=dice.randrange(90_000))
    return day if kind == 7 else day + datetime.timedelta(seconds=dice.randrange(1, 86_400))


def make_book(path, dice):
    book = openpyxl.Workbook()
    book.remove(book.active)
    if dice.random() < .2:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for index in range(dice.randint(1, 3)):
        sheet = book.create_sheet(dice.choice(["人员", "people", "စာရင်း", "a & b"]) + str(index))
        for _ in range(dice.randrange(30)):
            row, column = dice.randint(1, 25), dice.randint(1, 30)
            cell = sheet.cell(row, column)
            # A number in a cell that was a date once would be shown as a date.
            if cell.has_style:
                continue
            cell.value = value(dice)
            if isinstance(cell.value, datetime.datetime) and cell.value.time() == datetime.time():
                cell.number_format = dice.choice(["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]m/d/yy", "mm-dd-yy"])
            if dice.random() < .1:
                sheet.row_dimensions[row].hidden = True
        if dice.random() < .3:
            row, column = dice.randint(30, 40), dice.randint(1, 9)
            sheet.cell(row, column, "merged")
            sheet.merge_cells(f"{get_column_letter(column)}{row}:{get_column_letter(column + 2)}{row + 1}")
    if len(book.worksheets) > 1 and dice.random() < .3:
        book.worksheets[-1].sheet_state = "hidden"
    book.save(path)
    return found(path)


def make_text(path, dice):
    encoding = dice.choice(["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    separator = dice.choice([",", ";", "\t"])
    width = dice.randint(2, 6)
    # What spreadsheets guard against formulas is opened when it is read, so that no text here begins with both.
    texts = [text for text in TEXTS if text != "'=x"] + [""]
    rows = [["列" + str(index) for index in range(width)]]
    rows += [[dice.choice(texts) for _ in range(width)] for _ in range(dice.randrange(1, 40))]
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator, lineterminator=dice.choice(["\r\n", "\n"])).writerows(rows)
    return [{"name": "", "hidden": False, "merged": [],
             "rows": [[i, False, [["text" if f else "empty", f] for f in row]] for i, row in enumerate(rows, 1)]}]


if sys.argv[1] == "make":
    folder, seed, count = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    out = {}
    for index in range(count):
        dice = random.Random(seed * 1_000_003 + index)
        book, text = f"{folder}/{index}.xlsx", f"{folder}/{index}.csv"
        out[book], out[text] = make_book(book, dice), make_text(text, dice)
    json.dump(out, sys.stdout)
elif sys.argv[1] == "tall":
    book = openpyxl.Workbook()
    for row in json.load(sys.stdin):
        book.active.append(row)
    book.active.merge_cells(sys.argv[3])
    book.save(sys.argv[2])
else:
    json.dump({path: found(path) for path in json.load(sys.stdin)}, sys.stdout)
