#!/usr/bin/env python3
"""Writes FontTable.swift and FontTable+Bold.swift in Sources/StakeholderGraph/Views/Text from the installed DejaVu Sans.

Needs fonttools (tried with 4.68.0) and the package fonts-dejavu-core. Widths are advance widths in 1/2048 em.
Runs of neighbouring code points of one width are folded: START WIDTH [COUNT], all in base 36.
Usage: font-metrics.py [FOLDER OF THE FONTS]
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(value):
    text = ""
    while True:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
        if value == 0:
            return text


def runs(path):
    font = TTFont(path)
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    found = []
    for code in sorted(glyphs):
        width = widths[glyphs[code]][0]
        if found and found[-1][0] + found[-1][1] == code and found[-1][2] == width:
            found[-1][1] += 1
        else:
            found.append([code, 1, width])
    version = font["name"].getDebugName(5)
    font_lines, line, end = [], "", 0
    for start, count, width in found:
        # Starts are written as the distance from the end of the run before.
        item = f"{base36(start - end)},{base36(width)}" + (f",{base36(count)}" if count > 1 else "")
        end = start + count
        if len(line) + len(item) + 1 > 108:
            font_lines.append(line)
            line = ""
        line += item + ";"
    font_lines.append(line)
    return version, font_lines


def write(file_name, opening, name, font):
    version, lines = runs(f"{fonts}/{font}")
    text = "// Made by Scripts/font-metrics.py; do not edit.\n\n" + opening
    text += f"    /// {font}, {version}: GAP,WIDTH[,COUNT]; in base 36, GAP counted from the end of the run before.\n"
    text += f'    static let {name} = """\n'
    text += "".join(f"        {line}\\\n" for line in lines[:-1])
    text += f'        {lines[-1]}\n        """\n}}\n'
    (target / file_name).write_text(text, encoding="utf-8")


fonts = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/dejavu"
target = Path(__file__).resolve().parent.parent / "Sources/StakeholderGraph/Views/Text"
about = "/// Advance widths of DejaVu Sans, in 1/2048 em: facts of the font, which is free (Bitstream Vera licence).\n"
write("FontTable.swift", about + "enum FontTable {\n", "book", "DejaVuSans.ttf")
write("FontTable+Bold.swift", "extension FontTable {\n", "bold", "DejaVuSans-Bold.ttf")
