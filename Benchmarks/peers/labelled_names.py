"""Precision and recall of `mapctl names` and of rapidfuzz on pairs of names that people have labelled.

    python labelled_names.py CASES.csv --program .build/release/mapctl [--errors]

CASES.csv has the columns schema, name1, name2, is_match: `contrib/name_bench/cases.csv` of nomenklatura (MIT). The names
of all cases stand in one map, as they would in practice, and a case is found when its own two bodies are reported as a
pair. rapidfuzz is token_sort_ratio on names in lower case without punctuation, as `names_peer.py` of the bench folder
uses it, at the cut-offs 80, 88 and 92. Bodies are the schemas that a map of stakeholders holds; persons and vessels are
shown for comparison, nothing was made for them. Made with Python 3.11, rapidfuzz 3.14.6.
"""

import argparse
import csv
import json
import os
import re
import subprocess
import tempfile

from rapidfuzz import fuzz

BODIES = {"Company", "Organization", "LegalEntity"}
WORD = re.compile(r"\w+")


def plain(name):
    return " ".join(WORD.findall(name.lower().replace("'", "")))


def found_by_us(program, cases):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "stakeholders.csv"), "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["id", "name", "category"])
            for number, case in enumerate(cases):
                rows.writerow([f"c{number:04d}-1", case["name1"], "unknown"])
                rows.writerow([f"c{number:04d}-2", case["name2"], "unknown"])
        done = subprocess.run([program, "names", folder, "--format", "json"], capture_output=True, text=True)
        answer = json.loads(done.stdout)
    return {int(pair["a"][1:5]) for pair in answer["pairs"] if pair["a"][:5] == pair["b"][:5]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cases")
    parser.add_argument("--program", required=True)
    parser.add_argument("--errors", action="store_true", help="show the cases of bodies that we get wrong")
    options = parser.parse_args()
    with open(options.cases, newline="", encoding="utf-8") as file:
        cases = list(csv.DictReader(file))
    truth = {number for number, case in enumerate(cases) if case["is_match"] == "true"}
    tools = {"StakeholderGraph": found_by_us(os.path.abspath(options.program), cases)}
    scores = [fuzz.token_sort_ratio(plain(case["name1"]), plain(case["name2"])) for case in cases]
    for cutoff in (80, 88, 92):
        tools[f"rapidfuzz {cutoff}"] = {number for number, score in enumerate(scores) if score >= cutoff}
    bodies = {number for number, case in enumerate(cases) if case["schema"] in BODIES}
    for title, part in (("bodies", bodies), ("persons and vessels", set(range(len(cases))) - bodies)):
        print(f"{title}: {len(part)} cases, {len(part & truth)} of one")
        for tool, found in tools.items():
            right = len(found & truth & part)
            print(f"  {tool:16}  precision {right / max(1, len(found & part)):.3f}  "
                  f"recall {right / max(1, len(truth & part)):.3f}  "
                  f"false {len((found & part) - truth):3}  missed {len((truth & part) - found):3}")
    if options.errors:
        for what, wrong in (("false", tools["StakeholderGraph"] - truth), ("missed", truth - tools["StakeholderGraph"])):
            for number in sorted(wrong & bodies):
                print(f"{what:6}  {cases[number]['name1']}  |  {cases[number]['name2']}")


if __name__ == "__main__":
    main()
