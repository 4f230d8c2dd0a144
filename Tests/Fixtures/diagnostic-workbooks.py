#!/usr/bin/env python3
"""Writes the three workbooks of diagnostics/: python3 diagnostic-workbooks.py (any Python 3.8 or later).

Each has the least that a workbook can have, so that it holds one fault and nothing else. Same script, same bytes.
"""
import os
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "diagnostics")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def cell(reference, value):
    if value is None:
        return ""
    if value.startswith("="):
        return f'<c r="{reference}"><f>{value[1:]}</f></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def sheet(rows, merged=None):
    lines = "".join(
        f'<row r="{number}">' + "".join(cell("ABCDEFGH"[at] + str(number), value) for at, value in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1))
    areas = f'<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData>{areas}</worksheet>'


def write(code, sheets):
    """Each sheet is its name, its attributes and its text."""
    numbers = range(1, len(sheets) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{KIND}.worksheet+xml"/>' for n in numbers)
    entries = "".join(
        f'<sheet name="{name}" sheetId="{n}"{attributes} r:id="rId{n}"/>'
        for n, (name, attributes, _) in zip(numbers, sheets))
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>{overrides}</Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }
    for n, (_, _, text) in zip(numbers, sheets):
        parts[f"xl/worksheets/sheet{n}.xml"] = text
    with zipfile.ZipFile(os.path.join(HERE, code, "map.xlsx"), "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(
                zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)),
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text, zipfile.ZIP_DEFLATED)


HEADER = ["id", "name", "category"]
YOUTH = ["a", "Amani Youth", "youth-led"]
ELDERS = ["b", "Baraza Elders", "elders"]

write("formula-without-value", [("stakeholders", "", sheet([HEADER + ["power"], YOUTH + ["=2+3"], ELDERS]))])
write("hidden-sheet", [
    ("stakeholders", "", sheet([HEADER, YOUTH, ELDERS])),
    ("ties", ' state="hidden"', sheet([["from", "kind", "to"], ["a", "informs", "b"]])),
])
write("merged-cells", [("stakeholders", "", sheet([HEADER, YOUTH, ["b", "Baraza Youth", None]], merged="C2:C3"))])
