"""Looks for names of one body with InterchangeBenchmark and with rapidfuzz, by turns, and prints times, precision and
recall.

    python KIT/gen_names.py --count 100000 --seed 1 --out NAMES
    python names.py --kit KIT --names NAMES --program .build/release/InterchangeBenchmark [--rounds 3] [--full]

The kit is that of the bench folder: `gen_names.py` makes names with the pairs that are one body, `names_peer.py` runs
rapidfuzz with cut-off 88, blocked and, with --full, over all pairs. Every tool runs in a process of its own; loading is
not counted in any. Made with Python 3.11, rapidfuzz 3.14.6, numpy.
"""

import argparse
import csv
import json
import os
import subprocess
import sys


def ours(program, names, truth):
    done = subprocess.run([program, "names", os.path.join(names, "names.csv"), "1"], check=True, capture_output=True,
                          text=True)
    answer = json.loads(done.stdout)
    pairs = {tuple(sorted(line.split(","))) for line in done.stderr.splitlines() if "," in line}
    right = len(pairs & truth)
    return {"seconds": answer["seconds"], "mb": answer["peak_rss_mb"], "precision": right / max(1, len(pairs)),
            "recall": right / max(1, len(truth))}


def peer(kit, tool, names):
    done = subprocess.run(
        [sys.executable, os.path.join(kit, "names_peer.py"), "--names", names, "--child", tool, "--runs", "1"],
        check=True, capture_output=True, text=True)
    answer = json.loads(done.stdout)
    return {"seconds": answer["seconds"], "mb": answer["peak_rss_mb"], **answer["checksum"]}


def compare(options):
    with open(os.path.join(options.names, "truth.csv"), newline="", encoding="utf-8") as file:
        truth = {tuple(sorted((row["a"], row["b"]))) for row in csv.DictReader(file)}
    runs = {
        "StakeholderGraph": lambda: ours(os.path.abspath(options.program), options.names, truth),
        "rapidfuzz-blocked": lambda: peer(options.kit, "rapidfuzz-blocked", options.names),
    }
    best = {}

    def run(tool):
        answer = runs[tool]()
        if tool not in best or answer["seconds"] < best[tool]["seconds"]:
            best[tool] = answer

    for _ in range(options.rounds):
        for tool in runs:
            run(tool)
    if options.full:
        runs["rapidfuzz-full"] = lambda: peer(options.kit, "rapidfuzz-full", options.names)
        run("rapidfuzz-full")
        run("StakeholderGraph")
    reference = best["StakeholderGraph"]["seconds"]
    for tool, answer in best.items():
        print(f"{tool:18} {answer['seconds']:8.2f} s {answer['seconds'] / reference:6.1f} x {answer['mb']:6.0f} MB  "
              f"precision {answer['precision']:.3f}  recall {answer['recall']:.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--kit", required=True)
    parser.add_argument("--names", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--full", action="store_true")
    compare(parser.parse_args())


if __name__ == "__main__":
    main()
