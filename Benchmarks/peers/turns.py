"""What the comparisons share: tools run by turns, each in a process of its own, and the best of each is kept."""

import json
import subprocess
import sys


def answer_of(command):
    """The line of JSON that a program prints."""
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def best_by_turns(title, runs, rounds):
    """Runs every tool once a round. Each run gives (seconds, what all must agree on, MB); the least time is kept."""
    best = {}
    for _ in range(rounds):
        for tool, run in runs.items():
            answer = run()
            if tool not in best or answer[0] < best[tool][0]:
                best[tool] = answer
    if len({agreed for _, agreed, _ in best.values()}) != 1:
        sys.exit(f"{title}: the tools do not agree: {best}")
    return best


def compare(title, runs, rounds):
    """A row of a Markdown table for each tool, with its time over that of StakeholderGraph; they agree on the rows."""
    best = best_by_turns(title, runs, rounds)
    reference = best["StakeholderGraph"][0]
    for tool, (seconds, rows, mb) in best.items():
        print(f"| {title} | {tool} | {rows:,} | {seconds:.3f} s | {seconds / reference:.2f} | {mb:.0f} MB |")


HEADER = "| Work | Tool | Rows | Time | Time / ours | Peak memory |\n|---|---|---:|---:|---:|---:|"
