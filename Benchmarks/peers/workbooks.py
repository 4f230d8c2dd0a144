"""Reads and writes the same sheets with WorkbookBenchmark, openpyxl and python-calamine, by turns, and prints ratios.

    python workbooks.py --program .build/release/WorkbookBenchmark [--rows 100000] [--rounds 3]

The sheet has ten columns: texts, whole numbers and days. It is written once by openpyxl (shared texts, as Excel writes
them) and once by WorkbookBenchmark (texts in their cells), and each tool reads both. A round runs every tool once, each
in a process of its own; the least time of all rounds counts. openpyxl reads with read_only and writes with write_only.
Equal counts of rows and cells are required. Memory is what a process had resident at most, beside the inflated size of
the sheet and its shared texts. Made with Python 3.11, openpyxl 3.1.5, python-calamine 0.9.1.
"""

import argparse
import os
import sys
import tempfile
import zipfile

from turns import answer_of, best_by_turns

COMMON = r"""
import datetime, json, resource, sys, time
tool, path, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
HEADER = ["id", "name", "category", "standing", "place", "influence", "power", "source", "as_of", "note"]
def row(i):
    return [f"body-{i}", f"Peace body number {i}", ["youth-led", "elders", "business", "cso"][i % 4], "non-state",
            "nakuru/naivasha", i % 9, i % 11, f"card {i % 500}",
            datetime.date(2020 + i % 6, i % 12 + 1, i % 28 + 1), f"A note of some words on body {i}"]
def say(seconds, rows, cells):
    print(json.dumps({"seconds": seconds, "rows": rows, "cells": cells,
                      "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""

READ = COMMON + r"""
if tool == "openpyxl":
    import openpyxl
    def read():
        book = openpyxl.load_workbook(path, read_only=True)
        return [r for sheet in book for r in sheet.iter_rows(values_only=True)]
    empty = lambda value: value is None
else:
    import python_calamine
    def read():
        book = python_calamine.CalamineWorkbook.from_path(path)
        return [r for name in book.sheet_names for r in book.get_sheet_by_name(name).to_python()]
    empty = lambda value: value == ""
start = time.perf_counter()
found = read()
seconds = time.perf_counter() - start
say(seconds, len(found) - 1, sum(1 for r in found[1:] for v in r if not empty(v)))
"""

WRITE = COMMON + r"""
import openpyxl
data = [row(i) for i in range(rows)]
start = time.perf_counter()
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("stakeholders")
sheet.append(HEADER)
for r in data:
    sheet.append(r)
book.save(path)
say(time.perf_counter() - start, rows, rows * 10)
"""


def python(code, *arguments):
    answer = answer_of([sys.executable, "-c", code, *map(str, arguments)])
    return answer["seconds"], (answer["rows"], answer["cells"]), answer["mb"]


def ours(program, rows, *arguments):
    answer = answer_of([program, *map(str, arguments)])
    checksum = answer["checksum"]
    return answer["seconds"], (int(checksum["rows"]), int(checksum.get("cells", rows * 10))), answer["peak_rss_mb"]


def compare(title, runs, rounds):
    best = best_by_turns(title, runs, rounds)
    reference = best["StakeholderGraph"][0]
    for tool, (seconds, (rows, cells), mb) in best.items():
        print(f"{title:34} {tool:18} {seconds:8.3f} s {mb:8.0f} MB {seconds / reference:6.2f} x  ({rows} rows, {cells} cells)")


def inflated(path):
    with zipfile.ZipFile(path) as package:
        return sum(i.file_size for i in package.infolist() if "sheet" in i.filename or "shared" in i.filename) / 2**20


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    program, rows = os.path.abspath(options.program), options.rows
    with tempfile.TemporaryDirectory() as folder:
        theirs, own = os.path.join(folder, "openpyxl.xlsx"), os.path.join(folder, "own.xlsx")
        compare(
            f"write {rows} rows",
            {
                "StakeholderGraph": lambda: ours(program, rows, "write", own, rows, 1),
                "openpyxl": lambda: python(WRITE, "openpyxl", theirs, rows),
            },
            options.rounds)
        for path, name in [(theirs, "shared texts"), (own, "texts in cells")]:
            print(f"{name}: {os.path.getsize(path) / 2**20:.1f} MB, inflated {inflated(path):.1f} MB")
            compare(
                f"read {rows} rows, {name}",
                {
                    "StakeholderGraph": lambda: ours(program, rows, "read", path, 1),
                    "openpyxl": lambda: python(READ, "openpyxl", path, rows),
                    "calamine": lambda: python(READ, "calamine", path, rows),
                },
                options.rounds)


if __name__ == "__main__":
    main()
