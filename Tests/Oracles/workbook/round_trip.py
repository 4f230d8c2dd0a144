"""Holds the workbooks that mapctl writes against programs that are not ours.

    python round_trip.py --mapctl MAPCTL MAP …

For every map: `export --to xlsx` and `export --to csv`; then every cell of the workbook as openpyxl and python-calamine
read it must be the cell of the CSV (days true days, numbers true numbers, nothing a formula); LibreOffice, where it is
installed, opens the workbook and saves it as XLSX and as ODS, from both of which `export --to csv` must give the same
bytes again. The template of `init --workbook` must open in openpyxl with its lists, notes, frozen headers and protected
sheets, and in LibreOffice. Exit 1 at the first difference.

Made with Python 3.11, openpyxl 3.1.5, python-calamine 0.9.1, LibreOffice 7.4.7.
"""

import argparse
import csv
import datetime
import filecmp
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import python_calamine


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.strip()}")


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repr(value) if isinstance(value, float) else str(value)


def tables(folder):
    return {path.stem: list(csv.reader(open(path, encoding="utf-8", newline=""))) for path in folder.glob("*.csv")}


def compare(where, expected, found):
    for i, row in enumerate(expected):
        for j, value in enumerate(row):
            own = found[i][j] if i < len(found) and j < len(found[i]) else None
            if text_of(own) != value:
                sys.exit(f"{where} row {i + 1}, column {j + 1}: the CSV has {value!r}, the workbook {own!r}")


def check_export(mapctl, source, folder):
    book, direct = folder / "map.xlsx", folder / "direct"
    run(mapctl, "export", source, "--to", "xlsx", "--audience", "sealed", "-o", book, "-q")
    run(mapctl, "export", source, "--to", "csv", "--audience", "sealed", "-o", direct, "-q")
    expected = tables(direct)
    opened = openpyxl.load_workbook(book)
    calamine = python_calamine.CalamineWorkbook.from_path(str(book))
    cells = days = 0
    for name, rows in expected.items():
        sheet = opened[name]
        compare(f"openpyxl: {name}", rows, [[c.value for c in row] for row in sheet.iter_rows()])
        compare(f"calamine: {name}", rows, calamine.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for row in sheet.iter_rows():
            for cell in row:
                cells += cell.value is not None
                days += cell.is_date
                if cell.data_type == "f":
                    sys.exit(f"{name}!{cell.coordinate} is a formula")
        if sheet.freeze_panes is None:
            sys.exit(f"{name}: the header is not frozen")
    formats = []
    if shutil.which("soffice"):
        for form in ("xlsx", "ods"):
            out = folder / ("office-" + form)
            run("soffice", "--headless", "--convert-to", form, "--outdir", out, book)
            run(mapctl, "export", out / f"map.{form}", "--to", "csv", "--audience", "sealed", "-o", folder / form, "-q")
            compared = filecmp.dircmp(direct, folder / form)
            if compared.left_only or compared.right_only or compared.diff_files:
                sys.exit(f"LibreOffice, {form}: {compared.left_only} {compared.right_only} {compared.diff_files}")
            formats.append(form)
    print(f"{source}: {len(expected)} sheets, {cells} cells, {days} days; through LibreOffice as {', '.join(formats) or 'not installed'}")


def check_template(mapctl, folder):
    path = folder / "template.xlsx"
    run(mapctl, "init", path, "--workbook", "--place", "nakuru", "--forum", "-q")
    book = openpyxl.load_workbook(path)
    for name, column in [
        ("stakeholders", "category"), ("seats", "category"), ("seats", "status"), ("programmes", "status"),
        ("forums", "tier"), ("ties", "kind"),
    ]:
        sheet = book[name]
        row, index = next((c.row, c.column) for r in sheet.iter_rows(max_row=6) for c in r if c.value == column)
        cell = sheet.cell(row + 2, index).coordinate
        if not any(v.type == "list" and cell in v.sqref for v in sheet.data_validations.dataValidation):
            sys.exit(f"{name}.{column} has no list")
        if not all(c.comment for c in sheet[row] if c.value):
            sys.exit(f"{name}: a header without a note")
        if sheet.freeze_panes is None or not sheet.protection.sheet or not sheet.cell(row, index).protection.locked:
            sys.exit(f"{name}: the header is not frozen and locked")
        if sheet.column_dimensions[openpyxl.utils.get_column_letter(index)].width < 8:
            sys.exit(f"{name}.{column} is too narrow")
    seats = [row for row in book["seats"].iter_rows(values_only=True) if row[0] == "nakuru-forum"]
    if len(seats) != 24:
        sys.exit(f"the forum has {len(seats)} seats")
    run(mapctl, "check", path, "-q")
    if shutil.which("soffice"):
        run("soffice", "--headless", "--convert-to", "ods", "--outdir", folder, path)
        run(mapctl, "check", folder / "template.ods", "-q")
    print(f"template: {len(book.sheetnames)} sheets, lists, notes, frozen and locked headers")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mapctl", required=True)
    parser.add_argument("maps", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    mapctl = pathlib.Path(options.mapctl).resolve()
    with tempfile.TemporaryDirectory() as folder:
        check_template(mapctl, pathlib.Path(folder))
    for source in options.maps:
        with tempfile.TemporaryDirectory() as folder:
            check_export(mapctl, source, pathlib.Path(folder))


if __name__ == "__main__":
    main()
