"""Prints medians and ratios of what the programs of a benchmark measured: lines of program, what, value, unit, check.

A ratio above 1 says that relata is better: faster, or smaller. It is the median of the ratios of single rounds."""
import collections
import statistics
import sys

OURS = "relata"


def read(path):
    """{what: {program: [values, one a round]}}, {what: unit}, {what: {check: [programs]}}"""
    values, units = collections.defaultdict(lambda: collections.defaultdict(list)), {}
    checks = collections.defaultdict(lambda: collections.defaultdict(set))
    with open(path, encoding="utf-8") as file:
        for line in file:
            program, what, value, unit, check = line.rstrip("\n").split("\t")
            values[what][program].append(float(value))
            units[what] = unit
            if unit != "B" and check:
                checks[what][float(f"{float(check):.5g}")].add(program)
    return values, units, checks


def readable(value, unit):
    if unit == "s":
        return f"{value:.3f} s"
    if unit == "B":
        return f"{value:.0f} B"
    for limit, suffix in ((1e6, "M"), (1e3, "k")):
        if value >= limit:
            return f"{value / limit:.2f} {suffix}/s"
    return f"{value:.1f} /s"


def main():
    values, units, checks = read(sys.argv[1])
    for what, by_program in values.items():
        ours = by_program.pop(OURS, None)
        if ours is None:
            continue
        print(f"{what}: {OURS} {readable(statistics.median(ours), units[what])}")
        for program, theirs in by_program.items():
            pairs = zip(ours, theirs)
            ratios = [a / b if units[what] == "/s" else b / a for a, b in pairs]
            print(f"  {statistics.median(ratios):10.2f} x  {program} ({readable(statistics.median(theirs), units[what])})")
        if len(checks[what]) > 1:
            print("  results differ:", "; ".join(f"{check}: {', '.join(sorted(who))}" for check, who in checks[what].items()))


if __name__ == "__main__":
    main()
