"""Arrange the counties of Data/gazetteer/counties.csv as tiles with SciPy's assignment, and print the figures.

    python3 -m venv VENV && VENV/bin/pip install scipy==1.17.1 numpy==2.4.6
    VENV/bin/python tiles.py

The rule is that of TileArrangement; the code is apart from it. Prints the pairs of neighbours, those whose tiles share an
edge, those that share a corner, the sum of squared displacements in tiles, and the arrangement.
"""

import csv
import math
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

root = Path(__file__).resolve().parents[3]
rows = sorted(csv.DictReader(open(root / "Data/gazetteer/counties.csv", encoding="utf-8")), key=lambda row: row["id"])
ids = [row["id"] for row in rows]
index = {name: number for number, name in enumerate(ids)}
count = len(ids)
latitude = np.array([float(row["latitude"]) for row in rows])
longitude = np.array([float(row["longitude"]) for row in rows])
pairs = {tuple(sorted((index[row["id"]], index[other]))) for row in rows for other in row["neighbours"].split("|")}
near = [[b if a == site else a for a, b in sorted(pairs) if site in (a, b)] for site in range(count)]

across = longitude * math.cos(math.radians(latitude.mean()))
down = -latitude
wanted = count * 1.5
columns = max(1, round(math.sqrt(wanted * np.ptp(across) / np.ptp(down))))
lines = math.ceil(wanted / columns)


def spread(values, length):
    ranks = np.argsort(np.argsort(values, kind="stable"), kind="stable") / (count - 1)
    return ((values - values.min()) / np.ptp(values) / 2 + ranks / 2) * length


x, y = spread(across, columns - 1), spread(down, lines - 1)
grid = [(column, line) for line in range(lines) for column in range(columns)]
cost = np.array([[(x[site] - column) ** 2 + (y[site] - line) ** 2 for column, line in grid] for site in range(count)])
cell = list(linear_sum_assignment(cost)[1])


def touch(first, second):
    steps = sorted((abs(grid[first][0] - grid[second][0]), abs(grid[first][1] - grid[second][1])))
    return {(0, 1): 1, (1, 1): 0.5}.get(tuple(steps), 0)


def aim():
    return sum(touch(cell[a], cell[b]) for a, b in pairs) - cost[range(count), cell].sum() / 5


while True:
    best, move, now = 1e-6, None, aim()
    for site in range(count):
        for place in range(len(grid)):
            if place == cell[site] or (place in cell and cell.index(place) < site):
                continue
            trial, held = list(cell), cell
            if place in cell:
                trial[cell.index(place)] = cell[site]
            trial[site] = place
            cell = trial
            gain = aim() - now
            cell = held
            if gain > best + 1e-9:
                best, move = gain, trial
    if move is None:
        break
    cell = move

print(len(pairs), sum(touch(cell[a], cell[b]) == 1 for a, b in pairs), sum(touch(cell[a], cell[b]) == 0.5 for a, b in pairs))
print(round(cost[range(count), cell].sum(), 3))
for line in range(lines):
    names = {grid[cell[site]][0]: ids[site] for site in range(count) if grid[cell[site]][1] == line}
    print(" ".join(names.get(column, "").ljust(15) for column in range(columns)).rstrip())
