"""Writes a map folder as a workbook by a library that is not ours: the sheets of the folder's files, `map.yaml` as the
sheet `map`, dates as true date cells, whole numbers as numbers, everything else as text.

usage: folder_to_workbook.py MAP OUT.xlsx [--text]      (--text: every cell as text)
Made with openpyxl 3.1.5 and PyYAML 6.0 under Python 3.11.
"""
import csv
import datetime
import pathlib
import re
import sys

import openpyxl
import yaml


def main():
    folder, out = pathlib.Path(sys.argv[1]), sys.argv[2]
    only_text = "--text" in sys.argv
    book = openpyxl.Workbook()
    book.remove(book.active)
    for file in sorted(folder.glob("*.csv")):
        sheet = book.create_sheet(file.stem)
        rows = list(csv.reader(open(file, encoding="utf-8-sig", newline="")))
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text == "":
                    continue
                cell = sheet.cell(row=number, column=column)
                if number > 1 and not only_text and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                    cell.value = datetime.date.fromisoformat(text)
                    cell.number_format = "d mmm yyyy"
                elif number > 1 and not only_text and re.fullmatch(r"[1-9]\d{0,8}", text):
                    cell.value = int(text)
                else:
                    cell.value = text
                    cell.data_type = "s"
    settings = folder / "map.yaml"
    if settings.exists():
        sheet = book.create_sheet("map")
        sheet.append(["key", "value"])
        loaded = yaml.load(settings.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}
        for key, value in loaded.items():
            if isinstance(value, dict):
                for inner, text in value.items():
                    sheet.append([f"{key}.{inner}", text])
            else:
                text = value
                if not only_text and re.fullmatch(r"\d{4}-\d\d-\d\d", str(text)):
                    text = datetime.date.fromisoformat(text)
                sheet.append([key, text])
    book.save(out)


main()
