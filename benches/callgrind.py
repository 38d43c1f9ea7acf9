#!/usr/bin/env python3
"""Instructions and allocations of one request, xrpc against bare hyper, counted by callgrind.

    cargo build --release -p xrpc-benches
    benches/callgrind.py [--only post] [--limit post=1.12] [--allocations post=+4] [--allocations get=15]

Each server is run twice, for N and for 3N requests on one connection; the difference over 2N is what one request
costs, without the start. The counts are exact for one binary; from build to build they move by about one percent.
A limit is the largest ratio of instructions that passes; a limit of allocations is a number, or with `+` how many more
than hyper's. The exit status is 1 where one is exceeded, or where an answer is not the baseline's.
"""
import argparse
import pathlib
import re
import sys
import tempfile

from server import RELEASE, Server

# What is measured: the request, and how `bench-xrpc` is to answer it.
ROWS = {
    "post": ("post", []),
    "post-checked": ("post", ["--checked"]),
    "get": ("get", []),
    "feed": ("feed", []),
    "feed-by-ref": ("feed", ["--by-ref"]),
    "feed-checked": ("feed", ["--checked"]),
    "blob": ("blob", []),
}
# Small requests are many, so that what happens now and then counts as often as it should.
TIMES = {"post": 300, "get": 300, "feed": 40, "blob": 20}
ALLOCATORS = {"malloc", "calloc", "realloc"}


def run(program, arguments, name, count, folder):
    """Instructions and allocations of a whole run, and the last answer."""
    out = folder / "callgrind.out"
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
    with Server([program], arguments, valgrind, TOKIO_WORKER_THREADS="1") as server:
        connection = server.connect()
        for _ in range(count):
            answer = connection.call(name)
    text = out.read_text(errors="replace")
    instructions = int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1])
    return instructions, allocations(text), answer


def allocations(text):
    """The calls of the allocator that callgrind has seen."""
    names, called, count = {}, None, 0
    for line in text.splitlines():
        if found := re.match(r"(c?)fn=\((\d+)\)(?: (.*))?", line):
            if found[3]:
                names[found[2]] = found[3]
            if found[1]:
                called = found[2]
        elif line.startswith("calls=") and names.get(called) in ALLOCATORS:
            count += int(line[6:].split()[0])
    return count


def measure(program, arguments, name, folder):
    """Instructions and allocations of one request, and its answer."""
    few, many = (run(program, arguments, name, times * TIMES[name], folder) for times in (1, 3))
    instructions, allocated = ((many[index] - few[index]) / (2 * TIMES[name]) for index in (0, 1))
    return instructions, allocated, many[2]


def limits(texts):
    """`post=1.12` as a row and its limit."""
    for text in texts:
        row, found, limit = text.partition("=")
        if row not in ROWS or not found:
            sys.exit(f"`{text}` is no limit: write `NAME=LIMIT`, where the name is one of {', '.join(ROWS)}")
        yield row, limit


def most_allocations(limit, base):
    return base + float(limit[1:]) if limit.startswith("+") else float(limit)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", action="append", choices=ROWS, help="measure just this row")
    arguments.add_argument("--limit", action="append", default=[], metavar="ROW=RATIO")
    arguments.add_argument("--allocations", action="append", default=[], metavar="ROW=COUNT")
    arguments.add_argument("--baseline", type=pathlib.Path, default=RELEASE / "bench-hyper")
    arguments.add_argument("--program", type=pathlib.Path, default=RELEASE / "bench-xrpc")
    arguments = arguments.parse_args()
    ratios, allocated = dict(limits(arguments.limit)), dict(limits(arguments.allocations))
    bases, exceeded = {}, []
    print("| request | bare hyper: instructions | allocations | xrpc: instructions | allocations | ratio |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for row in arguments.only or ROWS:
            name, flags = ROWS[row]
            if name not in bases:
                bases[name] = measure(arguments.baseline, [], name, folder)
            base, ours = bases[name], measure(arguments.program, flags, name, folder)
            if base[2] != ours[2]:
                sys.exit(f"{row}: the answers differ: {base[2]!r} {ours[2]!r}")
            ratio = ours[0] / base[0]
            print(f"| {row} | {base[0]:,.0f} | {base[1]:.1f} | {ours[0]:,.0f} | {ours[1]:.1f} | {ratio:.3f} |", flush=True)
            if row in ratios and ratio > float(ratios[row]):
                exceeded.append(f"{row}: {ratio:.3f} times the instructions, the limit is {ratios[row]}")
            # Buffers that grow now and then make a fraction.
            if row in allocated and ours[1] > most_allocations(allocated[row], base[1]) + 0.05:
                exceeded.append(f"{row}: {ours[1]:.1f} allocations, the limit is {allocated[row]}")
    if exceeded:
        sys.exit("\n".join(exceeded))


if __name__ == "__main__":
    main()
