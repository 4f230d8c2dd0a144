"""Reads the same files with ReadingBenchmark, pandas and Python's csv, by turns, and prints the ratios.

    python reading.py --program .build/release/ReadingBenchmark --csv FILE.csv --map FOLDER [--rounds 5]

A round runs every tool once, each in a process of its own; the least time of all rounds counts. The peers read all
cells as text and check nothing; ReadingBenchmark `map` reads, resolves and checks. Equal counts of rows are required.
Made with Python 3.11, pandas 2.2.
"""

import argparse
import os
import sys

from turns import HEADER, answer_of, compare

PEER = r"""
import csv, glob, json, os, resource, sys, time
tool, path = sys.argv[1:]
files = sorted(glob.glob(os.path.join(path, "*.csv"))) if os.path.isdir(path) else [path]
if tool == "pandas":
    import pandas
    def read():
        return sum(len(pandas.read_csv(f, dtype=str, keep_default_na=False)) for f in files)
else:
    def read():
        rows = 0
        for f in files:
            with open(f, newline="", encoding="utf-8") as stream:
                rows += len(list(csv.reader(stream))) - 1
        return rows
read()
start = time.perf_counter()
rows = read()
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "rows": rows, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def peer(tool, path):
    answer = answer_of([sys.executable, "-c", PEER, tool, path])
    return answer["seconds"], answer["rows"], answer["mb"]


def ours(program, kind, path):
    answer = answer_of([program, kind, path, "1"])
    return answer["seconds"], int(answer["checksum"]["rows"]), answer["peak_rss_mb"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--csv")
    parser.add_argument("--map")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    print(HEADER)
    if options.csv:
        compare("CSV scan", {
            "StakeholderGraph": lambda: ours(program, "csv", options.csv),
            "pandas": lambda: peer("pandas", options.csv),
            "Python csv": lambda: peer("csv", options.csv),
        }, options.rounds)
    if options.map:
        compare("Map folder", {
            "StakeholderGraph": lambda: ours(program, "map", options.map),
            "pandas": lambda: peer("pandas", options.map),
        }, options.rounds)


if __name__ == "__main__":
    main()
