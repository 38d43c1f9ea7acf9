#!/usr/bin/env python3
"""Whether two servers of the benchmark give the same answers, byte by byte: status, content-type and body.

    benches/same_answers.py target/release/bench-hyper "target/release/bench-xrpc --by-ref"

Each is a program and what stands behind the port in its command line. The exit status is 1 if an answer differs.
"""
import shlex
import sys

from server import REQUESTS, Server


def answers(command):
    program, *arguments = shlex.split(command)
    with Server([program], arguments) as server:
        connection = server.connect()
        return {name: connection.call(name) for name in REQUESTS}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    one, other = map(answers, sys.argv[1:])
    different = [name for name in REQUESTS if one[name] != other[name]]
    for name in REQUESTS:
        print(f"{name}: {len(one[name][2])} bytes, {'different' if name in different else 'the same'}")
    sys.exit(bool(different))


if __name__ == "__main__":
    main()
