"""Compares what our reader takes from workbooks with openpyxl, python-calamine and, where a CSV stands beside a workbook,
with that.

    python compare_readers.py --program WORKBOOKBENCHMARK FOLDER …

Every *.xlsx below the folders is read by `WorkbookBenchmark cells FILE` (Benchmarks/), openpyxl (data_only) and
calamine. A cell is equal when the texts are the same after our own rules: white space trimmed, line ends LF, NFC; days as
2025-03-12; numbers equal; booleans TRUE and FALSE. Expected CSV (FILE.xlsx.N.csv, the N-th sheet from 0, as SheetJS's
test files have them) holds what a sheet shows, so that numbers count as equal when they round to what is shown and days
when both sides are days. Errors (#N/A), which our reader reports and leaves out, are not compared. Exit 1 when a cell
differs from both other readers.

Made with Python 3.11, openpyxl 3.1.5, python-calamine 0.9.1.
"""

import argparse
import collections
import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import warnings

import openpyxl
import python_calamine

warnings.filterwarnings("ignore")
OWN_SHEETS = {"help", "lists", "problems", "proposed"}


def clean(text):
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(c for c in text if c in "\t\n" or (ord(c) >= 32 and ord(c) != 127))
    text = text.strip(" \t\n\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff")
    return text[1:] if re.match(r"'+[=+@-]", text) else text


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, (int, float)):
        return f"{value:.15g}"
    return clean(str(value))


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def same(left, right):
    if left == right:
        return True
    a, b = number(left), number(right)
    return a is not None and b is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-9)


def is_day(text):
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}( .*)?|\d{1,2}-[A-Za-z]{3}(-\d+)?|.*\d\d:\d\d.*", text))


def same_as_shown(ours, shown):
    if same(ours, shown) or (is_day(ours) and is_day(shown)):
        return True
    a, b = number(ours), number(re.sub(r"[,$€£%\s]|^\((.*)\)$", lambda m: "-" + m[1] if m[1] else "", shown))
    if a is None or b is None:
        return False
    if "%" in shown:
        a *= 100
    decimals = len(shown.split(".")[1].rstrip("%) ")) if "." in shown else 0
    return abs(a - b) <= 0.51 * 10 ** -decimals or f"{a:.3g}" == f"{b:.3g}"


def shown_rows(path):
    """The rows of an expected CSV, which is in UTF-8 or, from older programs, in Windows-1252."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return csv.reader(io.StringIO(text, newline=""))


def ours(program, path):
    done = subprocess.run([program, "cells", str(path)], capture_output=True, text=True, timeout=120)
    if done.returncode:
        return None, done.stderr.strip().splitlines()[-1:]
    sheets = {}
    for sheet in json.loads(done.stdout)["sheets"]:
        sheets[sheet["name"]] = {(row, column): text for row, column, text in sheet["cells"]}
    return sheets, None


def with_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {(c.row, c.column): text_of(c.value) for row in sheet.iter_rows() for c in row if text_of(c.value)}
        for sheet in book.worksheets
    }


def with_calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    sheets = {}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        sheets[name] = {(i + 1, j + 1): text_of(v) for i, row in enumerate(rows) for j, v in enumerate(row) if text_of(v)}
    return sheets


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--show", type=int, default=20, help="how many differences to print")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    figures, shown, alone = collections.Counter(), [], 0
    for path in sorted(p for folder in options.folders for p in folder.rglob("*.xlsx")):
        figures["workbooks"] += 1
        found, error = ours(options.program, path)
        if found is None:
            figures["workbooks refused"] += 1
            shown.append(f"{path.name}: refused: {' '.join(error)}")
            continue
        others = {}
        for name, reader in (("openpyxl", with_openpyxl), ("calamine", with_calamine)):
            try:
                others[name] = reader(path)
            except Exception as problem:
                figures[f"workbooks that {name} cannot read"] += 1
                shown.append(f"{path.name}: {name} cannot read it: {str(problem)[:80]}")
        differs = collections.Counter()
        for name, sheets in others.items():
            for title, cells in sheets.items():
                if title.lower() in OWN_SHEETS or title not in found and not cells:
                    continue
                mine = found.get(title, {})
                for place in set(cells) | set(mine):
                    theirs, own = cells.get(place, ""), mine.get(place, "")
                    if theirs.startswith("#") or place[1] > 1024:
                        continue
                    figures[f"cells compared with {name}"] += 1
                    if same(own, theirs):
                        figures[f"cells equal to {name}"] += 1
                    else:
                        differs[(title, place)] += 1
                        shown.append(f"{path.name} {title} {place}: ours {own[:40]!r}, {name} {theirs[:40]!r}")
        figures["cells that differ from both"] += sum(1 for count in differs.values() if count == 2)
        titles = list(found)
        for expected in sorted(list(path.parent.glob(path.name + ".*.csv")) + list((path.parent / "2016").glob(path.name + ".*.csv"))):
            match = re.fullmatch(re.escape(path.name) + r"\.(\d+)\.csv", expected.name)
            if not match:
                continue
            names = list(others.get("calamine", found))
            index = int(match[1])
            if index >= len(names):
                continue
            mine = found.get(names[index], {})
            for i, row in enumerate(shown_rows(expected)):
                for j, value in enumerate(row):
                    value = clean(value)
                    if value.startswith("#"):
                        continue
                    own = mine.get((i + 1, j + 1), "")
                    if not value and not own:
                        continue
                    figures["cells compared with CSV"] += 1
                    if same_as_shown(own, value):
                        figures["cells equal to CSV"] += 1
                    else:
                        shown.append(f"{expected.name} {(i + 1, j + 1)}: ours {own[:40]!r}, CSV {value[:40]!r}")
    for line in shown[: options.show]:
        print(line)
    if len(shown) > options.show:
        print(f"… and {len(shown) - options.show} more (--show)")
    for name, count in sorted(figures.items()):
        print(f"{count:8} {name}")
    sys.exit(1 if figures["cells that differ from both"] else 0)


if __name__ == "__main__":
    main()
