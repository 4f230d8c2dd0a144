"""Makes programmes, and joins them in OverlapBenchmark, DuckDB and polars by turns, with equal answers required.

    python overlaps.py make FOLDER --count 500000
    python overlaps.py compare FOLDER --program .build/release/OverlapBenchmark [--rounds 3] [--threads 2]

The rule, for a pair a < b of programmes: different implementers; a sub-county in common (a county stands for all of
its own); a theme or an activity in common; days in common, where an unknown end lies between the start and 31 December
2027. `least` and `most` are the common days at those two extremes. The first line that holds gives the verdict:

    least <= 0                           cannot-tell
    themes, activities, other people     same-work
    themes, activities, most < 30        same-work
    themes, activities, people, least >= 30   possible-duplication
    themes, activities                   cannot-tell
    people unknown of either             cannot-tell
    activities, people                   same-people
    themes, people                       complementary
    otherwise                            related

Every 5,000 programmes are a country of 47 counties and 376 sub-counties with bodies of its own, so that pairs grow
with the number of programmes. Only the join is timed: every tool has the columns in memory as integers before.
Made with Python 3.11, DuckDB 2.0, polars 2.1.
"""

import argparse
import csv
import functools
import json
import os
import random
import resource
import sys
import time
from datetime import date, timedelta

from turns import answer_of, best_by_turns

HORIZON = date(2027, 12, 31)
BLOCK, COUNTIES, PARTS = 5000, 47, 8


def make(folder, count):
    os.makedirs(folder, exist_ok=True)
    rng = random.Random(1)
    blocks = (count + BLOCK - 1) // BLOCK
    with open(os.path.join(folder, "places.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["place", "parent"])
        for block in range(blocks):
            writer.writerows([f"n{block}-c{c}", ""] for c in range(COUNTIES))
            writer.writerows([f"n{block}-c{c}-s{s}", f"n{block}-c{c}"] for c in range(COUNTIES) for s in range(PARTS))
    some = lambda letter, most, k: "|".join(f"{letter}{x:02d}" for x in sorted(rng.sample(range(most), k)))
    with open(os.path.join(folder, "programmes.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow("id name implementer funder themes activities places targets start end budget".split())
        for i in range(count):
            nation = f"n{i // BLOCK}"
            county = f"{nation}-c{int(COUNTIES * rng.random() ** 1.6)}"
            parts = [f"{county}-s{s}" for s in sorted(rng.sample(range(PARTS), rng.randint(1, 3)))]
            places = [county] if rng.random() < 0.15 else parts
            start = date(2023, 1, 1) + timedelta(days=rng.randrange(1750))
            end = min(HORIZON, start + timedelta(days=int(30 * 24 ** rng.random())))
            writer.writerow([
                f"p{i:06d}", f"Programme {i}", f"{nation}-b{rng.randrange(1000)}", "", some("t", 26, rng.randint(1, 3)),
                some("a", 40, rng.randint(1, 2)), "|".join(places),
                "" if rng.random() < 0.2 else some("g", 14, rng.randint(1, 2)), start.isoformat(),
                "" if rng.random() < 0.1 else end.isoformat(), 1000])


def columns(folder):
    below, leaf = {}, 0
    with open(os.path.join(folder, "places.csv"), newline="") as stream:
        for place, parent in list(csv.reader(stream))[1:]:
            if parent:
                below[place] = [leaf]
                below.setdefault(parent, []).append(leaf)
                leaf += 1
    table = {k: [] for k in ("prog", "body", "themes", "acts", "people", "start", "soon", "late")}
    at = {"prog": [], "place": []}
    bodies = {}
    mask = lambda cell: sum(1 << int(x[1:]) for x in cell.split("|")) if cell else 0
    with open(os.path.join(folder, "programmes.csv"), newline="") as stream:
        for i, row in enumerate(csv.DictReader(stream)):
            start = date.fromisoformat(row["start"]).toordinal()
            end = date.fromisoformat(row["end"]).toordinal() if row["end"] else None
            values = (i, bodies.setdefault(row["implementer"], len(bodies)), mask(row["themes"]),
                      mask(row["activities"]), mask(row["targets"]), start, end or start, end or HORIZON.toordinal())
            for key, value in zip(table, values):
                table[key].append(value)
            for place in sorted({x for name in row["places"].split("|") for x in below[name]}):
                at["prog"].append(i)
                at["place"].append(place)
    return table, at


def use_duckdb(table, at, threads):
    import duckdb
    import pyarrow
    connection = duckdb.connect()
    connection.execute(f"SET threads TO {threads}")
    for name, columns_ in (("p", table), ("r", at)):
        connection.register("arrow", pyarrow.table({k: pyarrow.array(v, pyarrow.int64() if k == "acts" else pyarrow.int32())
                                                    for k, v in columns_.items()}))
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM arrow")
    sql = """CREATE OR REPLACE TEMP TABLE pairs AS
        WITH j AS (SELECT p.*, r.place FROM r JOIN p USING (prog)),
        f AS (SELECT DISTINCT x.prog a, y.prog b,
            least(x.soon, y.soon) - greatest(x.start, y.start) + 1 AS lo,
            least(x.late, y.late) - greatest(x.start, y.start) + 1 AS hi,
            (x.themes & y.themes) <> 0 AS t, (x.acts & y.acts) <> 0 AS c, (x.people & y.people) <> 0 AS g,
            x.people <> 0 AND y.people <> 0 AS known
          FROM j x JOIN j y ON x.place = y.place AND x.prog < y.prog AND x.body <> y.body
            AND x.start <= y.late AND y.start <= x.late AND ((x.themes & y.themes) <> 0 OR (x.acts & y.acts) <> 0))
        SELECT a, b, CASE WHEN lo <= 0 THEN 0 WHEN t AND c AND known AND NOT g THEN 1 WHEN t AND c AND hi < 30 THEN 1
          WHEN t AND c AND g AND lo >= 30 THEN 2 WHEN t AND c THEN 0 WHEN NOT known THEN 0
          WHEN c AND g THEN 3 WHEN t AND g THEN 4 ELSE 5 END v FROM f"""

    def work():
        connection.execute(sql)

    def answer(_):
        counts = dict(connection.execute("SELECT v, count(*) FROM pairs GROUP BY 1").fetchall())
        return counts, connection.execute("SELECT sum(a)::BIGINT, sum(b)::BIGINT FROM pairs").fetchone()
    return work, answer


def use_polars(table, at, threads):
    import polars as pl
    programmes = pl.DataFrame(table, schema={k: pl.Int64 if k == "acts" else pl.Int32 for k in table})
    rows = pl.DataFrame(at, schema={"prog": pl.Int32, "place": pl.Int32})
    c = pl.col

    def work():
        left = rows.lazy().join(programmes.lazy(), on="prog")
        found = left.join(left, on="place", suffix="_b").filter(
            (c("prog") < c("prog_b")) & (c("body") != c("body_b")) & (c("start") <= c("late_b"))
            & (c("start_b") <= c("late"))
            & (((c("themes") & c("themes_b")) != 0) | ((c("acts") & c("acts_b")) != 0))
        ).unique(["prog", "prog_b"])
        start = pl.max_horizontal("start", "start_b")
        lo = pl.min_horizontal("soon", "soon_b") - start + 1
        hi = pl.min_horizontal("late", "late_b") - start + 1
        t, a, g = ((c(k) & c(k + "_b")) != 0 for k in ("themes", "acts", "people"))
        known = (c("people") != 0) & (c("people_b") != 0)
        verdict = (pl.when(lo <= 0).then(0).when(t & a & known & ~g).then(1).when(t & a & (hi < 30)).then(1)
                   .when(t & a & g & (lo >= 30)).then(2).when(t & a).then(0).when(~known).then(0)
                   .when(a & g).then(3).when(t & g).then(4).otherwise(5))
        return found.select("prog", "prog_b", verdict.alias("v")).collect()

    def answer(frame):
        counts = dict(frame.group_by("v").len().iter_rows())
        return counts, (frame["prog"].cast(pl.Int64).sum(), frame["prog_b"].cast(pl.Int64).sum())
    return work, answer


NAMES = ["cannot-tell", "same-work", "possible-duplication", "same-people", "complementary", "related"]


def child(tool, folder, threads):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    work, answer = {"DuckDB": use_duckdb, "polars": use_polars}[tool](*columns(folder), threads)
    seconds = []
    for _ in range(2):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts, sums = answer(result)
    checks = {name: counts.get(i, 0) for i, name in enumerate(NAMES)} | {"sum_a": sums[0], "sum_b": sums[1]}
    print(json.dumps({"seconds": min(seconds), "mb": memory, "checksum": checks}))


def compare(folder, program, rounds, threads):
    def run(tool):
        if tool == "StakeholderGraph":
            command = [os.path.abspath(program), "join", folder, "2", str(threads)]
        else:
            command = [sys.executable, __file__, "child", folder, "--tool", tool, "--threads", str(threads)]
        line = answer_of(command)
        checks = tuple(int(line["checksum"][name]) for name in NAMES + ["sum_a", "sum_b"])
        return line["seconds"], checks, line.get("mb", line.get("peak_rss_mb"))

    tools = ("StakeholderGraph", "DuckDB", "polars")
    best = best_by_turns("overlaps", {tool: functools.partial(run, tool) for tool in tools}, rounds)
    reference, checks, _ = best["StakeholderGraph"]
    pairs = sum(checks[:len(NAMES)])
    print("| Tool | Pairs | Time | Time / ours | Peak memory |\n|---|---:|---:|---:|---:|")
    for tool, (seconds, _, mb) in best.items():
        print(f"| {tool} | {pairs:,} | {seconds:.2f} s | {seconds / reference:.1f} | {mb:.0f} MB |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("make", "compare", "child"))
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=500_000)
    parser.add_argument("--program")
    parser.add_argument("--tool")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if options.what == "make":
        make(options.folder, options.count)
    elif options.what == "child":
        child(options.tool, options.folder, options.threads)
    else:
        compare(options.folder, options.program, options.rounds, options.threads)


if __name__ == "__main__":
    main()
