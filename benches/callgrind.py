#!/usr/bin/env python3
"""Instructions and allocations of one request, xrpc against bare hyper, counted by callgrind.

    cargo build --release -p xrpc-benches
    benches/callgrind.py [--post 1.35] [--get 1.60]

Each server is run twice, for N and for 3N requests on one connection; the difference over 2N is what one request
costs, without the start. The counts are exact for one binary; from build to build they move by about one percent.
With a limit, the exit status is 1 where the ratio is above it.
"""
import argparse
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BODY = b'{"identifier":"alice.test","password":"hunter2-hunter2"}'
REQUESTS = {
    "post": b"POST /xrpc/com.atproto.server.createSession HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY),
    "get": b"GET /xrpc/com.atproto.identity.resolveHandle?handle=alice.test HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
}
ALLOCATORS = {"malloc", "calloc", "realloc"}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def connect(port, process):
    """Valgrind starts slowly: the server is there once the port answers."""
    end = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            if process.poll() is not None or time.monotonic() > end:
                sys.exit("the server did not start")
            time.sleep(0.02)


def call(stream, request):
    """One request and its whole answer; returns the body."""
    stream.sendall(request)
    data = b""
    while True:
        head, found, body = data.partition(b"\r\n\r\n")
        if found:
            length = int(re.search(rb"content-length: *(\d+)", head.lower())[1])
            if len(body) >= length:
                assert head.startswith(b"HTTP/1.1 200"), head
                return body
        part = stream.recv(1 << 16)
        assert part, "the connection ended"
        data += part


def run(program, request, count, folder):
    """Instructions and allocations of a whole run, and the last answer."""
    port, out = free_port(), folder / "callgrind.out"
    process = subprocess.Popen(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, TOKIO_WORKER_THREADS="1"))
    stream = connect(port, process)
    for _ in range(count):
        answer = call(stream, request)
    process.send_signal(signal.SIGTERM)
    process.wait(60)
    text = out.read_text(errors="replace")
    instructions = int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1])
    names, called, allocations = {}, None, 0
    for line in text.splitlines():
        if found := re.match(r"(c?)fn=\((\d+)\)(?: (.*))?", line):
            if found[3]:
                names[found[2]] = found[3]
            if found[1]:
                called = found[2]
        elif line.startswith("calls=") and names.get(called) in ALLOCATORS:
            allocations += int(line[6:].split()[0])
    return instructions, allocations, answer


def measure(program, request, count, folder):
    (few, few_allocations, _), (many, many_allocations, answer) = (
        run(program, request, times, folder) for times in (count, 3 * count))
    return (many - few) / (2 * count), (many_allocations - few_allocations) / (2 * count), answer


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--requests", type=int, default=300)
    for name in REQUESTS:
        arguments.add_argument(f"--{name}", type=float, metavar="RATIO", help="the largest ratio that passes")
    arguments.add_argument("--bin", type=pathlib.Path,
                           default=pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release")
    arguments = arguments.parse_args()
    failed = False
    print("| request | bare hyper: instructions | allocations | xrpc: instructions | allocations | ratio |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, request in REQUESTS.items():
            base, ours = (measure(arguments.bin / program, request, arguments.requests, pathlib.Path(folder))
                          for program in ("bench-hyper", "bench-xrpc"))
            assert base[2] == ours[2], f"{name}: the answers differ: {base[2]!r} {ours[2]!r}"
            ratio, limit = ours[0] / base[0], getattr(arguments, name)
            failed |= limit is not None and ratio > limit
            print(f"| {name} | {base[0]:,.0f} | {base[1]:.1f} | {ours[0]:,.0f} | {ours[1]:.1f} | {ratio:.2f} |"
                  + ("" if limit is None else f" (limit {limit:.2f})"), flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
