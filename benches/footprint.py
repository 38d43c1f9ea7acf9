#!/usr/bin/env python3
"""What a server takes beside instructions: memory, time to start, system calls. xrpc against bare hyper.

    cargo build --release -p xrpc-benches
    benches/footprint.py

- *start*: from the start of the process to its first answer, in milliseconds; the median of many starts.
- *memory*: resident, after one call, in MB.
- *idle*: what 1,000 connections add that have made one call each and stay open, in MB.
- *CPU* of the server for each upload of 1 MiB, system included, in microseconds; the median of rounds in which the
  servers take turns. It moves with whatever else the machine does: compare within one run only.
- *system calls* for each small POST and for each upload of 1 MiB, counted by strace as callgrind.py counts instructions.
"""
import argparse
import os
import pathlib
import re
import resource
import statistics
import tempfile
import time

from server import RELEASE, Server

STARTS = 15
CONNECTIONS = 1_000
CALLS = {"post": 300, "blob": 30}
ROUNDS = 60
UPLOADS = 20


def start(program, arguments):
    """Milliseconds until the first answer, and the memory that is resident then."""
    with Server([program], arguments) as server:
        server.connect().call("get")
        return (time.perf_counter() - server.start) * 1e3, resident(server)


def idle(program, arguments):
    """What connections take that are open and silent."""
    with Server([program], arguments) as server:
        first = server.connect()
        first.call("post")
        before, connections = resident(server), []
        for _ in range(CONNECTIONS):
            connections.append(server.connect())
            connections[-1].call("post")
        # The server is done with the last call once it has answered another.
        first.call("post")
        return resident(server) - before


def resident(server):
    """Resident memory in MB."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def cpu(servers):
    """Microseconds of CPU for an upload, for each server."""
    # One core for them and one for us: to wake another thread costs more than the difference that is looked for.
    ours = os.sched_getaffinity(0)
    running = [Server([program], arguments, ["taskset", "-c", str(min(ours))]) for program, arguments in servers]
    os.sched_setaffinity(0, {max(ours)})
    connections = [server.connect() for server in running]
    rounds = [[] for _ in running]
    for _ in range(ROUNDS):
        for server, connection, figures in zip(running, connections, rounds):
            before = on_cpu(server)
            for _ in range(UPLOADS):
                connection.call("blob")
            figures.append((on_cpu(server) - before) / UPLOADS)
    for server in running:
        server.stop()
    os.sched_setaffinity(0, ours)
    return [statistics.median(figures) for figures in rounds]


def on_cpu(server):
    """Microseconds that all threads of the server have run, from the counters of the scheduler."""
    threads = pathlib.Path(f"/proc/{server.process.pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e3


def system_calls(program, arguments, name, folder):
    """System calls for one request, by name."""
    few, many = (count_calls(program, arguments, name, times * CALLS[name], folder) for times in (1, 3))
    each = {call: (count - few.get(call, 0)) / (2 * CALLS[name]) for call, count in many.items()}
    return {call: count for call, count in each.items() if count > 0.02}


def count_calls(program, arguments, name, count, folder):
    out = folder / "strace.out"
    # `-D`: strace is the grandchild, so that the process that is stopped is the server.
    with Server([program], arguments, ["strace", "-D", "-f", "-c", "-o", str(out)],
                TOKIO_WORKER_THREADS="1") as server:
        connection = server.connect()
        for _ in range(count):
            connection.call(name)
    # Written when the tracer has seen the end of the server.
    end = time.monotonic() + 10
    while not (out.exists() and " total\n" in out.read_text()) and time.monotonic() < end:
        time.sleep(0.01)
    rows = re.findall(r"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)(?:\s+\d+)?\s+(\w+)$", out.read_text(), re.M)
    out.unlink()
    return {call: int(count) for count, call in rows if call != "total"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--baseline", type=pathlib.Path, default=RELEASE / "bench-hyper")
    arguments.add_argument("--program", type=pathlib.Path, default=RELEASE / "bench-xrpc")
    arguments = arguments.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    servers = {"bare hyper": (arguments.baseline, []), "xrpc": (arguments.program, []),
               "xrpc --checked": (arguments.program, ["--checked"])}
    print("| server | start, ms | memory, MB | 1,000 idle, MB | CPU of 1 MiB, us | system calls, POST | 1 MiB |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for (name, server), upload in zip(servers.items(), cpu(servers.values())):
            starts, sizes = zip(*(start(*server) for _ in range(STARTS)))
            calls = {request: system_calls(*server, request, pathlib.Path(folder)) for request in CALLS}
            cells = [f"{statistics.median(starts):.1f}", f"{statistics.median(sizes):.1f}", f"{idle(*server):.1f}",
                     f"{upload:.0f}",
                     *(f"{sum(by_name.values()):.2f} ({', '.join(f'{call} {count:.2f}' for call, count in by_name.items())})"
                       for by_name in calls.values())]
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
