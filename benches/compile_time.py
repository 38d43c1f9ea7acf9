#!/usr/bin/env python3
"""What the macros cost while a crate compiles, in CPU seconds (user and system, of all processes).

    benches/compile_time.py [--documents FOLDER] [--endpoints 200] [--only all|endpoints|touch] [--limits]

all        the types of every document of a folder, in one crate: `cargo check`, `cargo build` (debug), memory
endpoints  the attribute: N endpoints against the same N functions without it, `cargo check`
touch      one handler of N changed, `cargo build` with incremental compilation, against axum with the same handlers

Crates are written below target/compile-time. Each figure is the least of three runs, or of six: the others had company. With
--limits, the exit status is 1 where a figure is above its limit. axum is fetched from crates.io.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "target/compile-time"
RUNS = 3
LIMITS = {
    "check of all documents, CPU s": 10.0,
    "debug build of all documents, CPU s": 30.0,
    "debug build of all documents, memory MB": 1300,
    "check per endpoint, CPU ms": 6.0,
    "one handler touched, ratio to axum": 1.2,
}
FIELDS_IN = {
    "handle": {"type": "string"}, "limit": {"type": "integer"}, "cursor": {"type": "string"},
    "q": {"type": "string"}, "sort": {"type": "string"}, "deep": {"type": "boolean"},
}
FIELDS_OUT = {
    "uri": {"type": "string"}, "cid": {"type": "string"}, "handle": {"type": "string"}, "count": {"type": "integer"},
    "active": {"type": "boolean"}, "tags": {"type": "array", "items": {"type": "string"}},
    "note": {"type": "string"}, "cursor": {"type": "string"},
}
REQUIRED_OUT = ["uri", "cid", "handle", "count", "active", "tags"]
VALUE = ("uri: given.handle.clone(), cid: String::from(\"{i}\"), handle: given.handle, count: given.limit.unwrap_or({i}), "
         "active: given.deep.unwrap_or(true), tags: vec![], note: given.q, cursor: given.cursor")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=pathlib.Path, default=ROOT / "lexicons")
    arguments.add_argument("--endpoints", type=int, default=200)
    arguments.add_argument("--only", choices=["all", "endpoints", "touch"])
    arguments.add_argument("--limits", action="store_true")
    given = arguments.parse_args()
    figures = {}
    if given.only in (None, "all"):
        figures |= all_documents(given.documents.resolve())
    if given.only in (None, "endpoints"):
        figures |= endpoints(given.endpoints)
    if given.only in (None, "touch"):
        figures |= touch(given.endpoints)
    print("\n| figure | value | limit |\n|---|---|---|")
    for name, value in figures.items():
        print(f"| {name} | {value:.4g} | {LIMITS.get(name, '')} |")
    above = [name for name, value in figures.items() if value > LIMITS.get(name, float("inf"))]
    if given.limits and above:
        sys.exit(f"above the limit: {', '.join(above)}")


def all_documents(documents):
    """The types of every document, in a crate that has nothing else."""
    crate = WORK / "all"
    files = sorted(documents.rglob("*.json"))
    write(crate, OURS, {"lib.rs": f"{SILENT}\npub mod lexicon {{ xrpc::lexicon!(\"*\"); }}\n"})
    env = {"XRPC_LEXICONS": str(documents), "CARGO_INCREMENTAL": "0"}
    figures = {"documents": len(files)}
    for command, name in (("check", "check"), ("build", "debug build")):
        cargo(crate, command, env)
        seconds, memory = least(crate, command, env, lambda: touched(crate / "src/lib.rs"))
        figures[f"{name} of all documents, CPU s"] = seconds
        figures[f"{name} of all documents, memory MB"] = memory
    return figures


def endpoints(count):
    """The attribute against nothing: the same functions, the same types, `routes!` only where there are endpoints."""
    crates = {kind: WORK / kind for kind in ("plain", "endpoints")}
    for kind, crate in crates.items():
        documents(crate, count)
        write(crate, OURS, {
            "lib.rs": f"{SILENT}\npub mod handlers;\npub mod lexicon {{ xrpc::lexicon!(\"com.example.*\"); }}\n"
                      + (f"pub fn routes() -> xrpc::Router<()> {{ xrpc::Router::new(()).mount(xrpc::routes![{mounted(count)}]) }}\n"
                         if kind == "endpoints" else ""),
            "handlers.rs": ours(count, attribute=kind == "endpoints"),
        })
    # The figure is a small difference of two large ones: they are measured in turns, and oftener than the others.
    runs = {kind: [] for kind in crates}
    for turn in range(2 * RUNS + 1):
        for kind, crate in crates.items():
            touched(crate / "src/lib.rs")
            seconds, _ = cargo(crate, "check", {"XRPC_LEXICONS": str(crate / "lexicons"), "CARGO_INCREMENTAL": "0"})
            # The first turn compiles what both depend on.
            runs[kind] += [seconds] * (turn > 0)
    for kind, times in runs.items():
        print(f"{kind}, cargo check: " + ", ".join(f"{seconds:.2f} s" for seconds in times), flush=True)
    figures = {kind: min(times) for kind, times in runs.items()}
    return {
        f"check of {count} plain functions, CPU s": figures["plain"],
        f"check of {count} endpoints, CPU s": figures["endpoints"],
        "check per endpoint, CPU ms": (figures["endpoints"] - figures["plain"]) / count * 1000,
    }


def touch(count):
    """One handler changed and the server built again, ours (types in a crate of their own, as advised) and axum's."""
    types = WORK / "touch-types"
    documents(types, count)
    write(types, OURS, {"lib.rs": f"{SILENT}\nxrpc::lexicon!(\"com.example.*\");\n"})
    server = WORK / "touch-ours"
    write(server, OURS + f'touch-types = {{ path = "{types}" }}\n' + TOKIO, {
        "handlers.rs": ours(count, attribute=True, types="touch_types"),
        "main.rs": f"{SILENT}\nmod handlers;\n#[tokio::main]\nasync fn main() {{\n"
                   f"    let router = xrpc::Router::new(()).mount(xrpc::routes![{mounted(count)}]);\n"
                   "    xrpc::Server::bind(\"127.0.0.1:0\").await.unwrap().serve(router).await.unwrap();\n}\n",
    })
    axum = WORK / "touch-axum"
    write(axum, AXUM + TOKIO, {"handlers.rs": axums(count), "main.rs": axum_main(count)})
    figures = {}
    for name, crate in (("ours", server), ("axum", axum)):
        env = {"XRPC_LEXICONS": str(types / "lexicons"), "CARGO_INCREMENTAL": "1"}
        cargo(crate, "build", env)
        figures[name], _ = least(crate, "build", env, lambda crate=crate: changed(crate / "src/handlers.rs"))
    return {
        "one handler touched, ours, CPU s": figures["ours"],
        "one handler touched, axum, CPU s": figures["axum"],
        "one handler touched, ratio to axum": figures["ours"] / figures["axum"],
    }


SILENT = "#![allow(dead_code, unused_imports, unreachable_pub)]"
OURS = f'xrpc-runtime = {{ path = "{ROOT / "xrpc-runtime"}" }}\n'
AXUM = 'axum = "0.8"\nserde = { version = "1", features = ["derive"] }\n'
TOKIO = 'tokio = { version = "1", features = ["rt-multi-thread", "net", "macros"] }\n'


def documents(crate, count):
    """Half queries, half procedures."""
    folder = crate / "lexicons/com/example/gen"
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        body = {"type": "object", "required": ["handle"], "properties": FIELDS_IN}
        output = {"type": "object", "required": REQUIRED_OUT, "properties": FIELDS_OUT}
        main = {"type": "query", "parameters": body | {"type": "params"}} if i % 2 == 0 else \
            {"type": "procedure", "input": {"encoding": "application/json", "schema": body}}
        main["output"] = {"encoding": "application/json", "schema": output}
        document = {"lexicon": 1, "id": f"com.example.gen.method{i}", "defs": {"main": main}}
        (folder / f"method{i}.json").write_text(json.dumps(document))


def ours(count, attribute, types="crate::lexicon"):
    lines = ["use xrpc::{Error, Input, Output, Params};", f"use {types}::com::example::r#gen::*;"]
    for i in range(count):
        wrapper, kind = ("Params", "query") if i % 2 == 0 else ("Input", "procedure")
        if attribute:
            lines.append(f'#[xrpc::{kind}("com.example.gen.method{i}")]')
        lines.append(f"pub async fn h{i}({wrapper}(given): {wrapper}<method{i}::{wrapper}>) "
                     f"-> Result<Output<method{i}::Output>, Error> {{ Ok(Output(method{i}::Output {{ {VALUE.format(i=i)} }})) }}")
    return "\n".join(lines) + "\n"


def axums(count):
    lines = ["use axum::{Json, extract::Query};", "use serde::{Deserialize, Serialize};"]
    rust = {"string": "String", "integer": "i64", "boolean": "bool", "array": "Vec<String>"}
    def fields(properties, required):
        return " ".join(f"pub {name}: {rust[schema['type']] if name in required else 'Option<' + rust[schema['type']] + '>'},"
                        for name, schema in properties.items())
    for i in range(count):
        wrapper = "Query" if i % 2 == 0 else "Json"
        lines.append(f"#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)] pub struct In{i} {{ {fields(FIELDS_IN, ['handle'])} }}")
        lines.append(f"#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)] pub struct Out{i} {{ {fields(FIELDS_OUT, REQUIRED_OUT)} }}")
        lines.append(f"pub async fn h{i}({wrapper}(given): {wrapper}<In{i}>) -> Json<Out{i}> {{ Json(Out{i} {{ {VALUE.format(i=i)} }}) }}")
    return "\n".join(lines) + "\n"


def axum_main(count):
    routes = "".join(f'.route("/xrpc/com.example.gen.method{i}", {"get" if i % 2 == 0 else "post"}(handlers::h{i}))'
                     for i in range(count))
    return (f"{SILENT}\nmod handlers;\nuse axum::routing::{{get, post}};\n#[tokio::main]\nasync fn main() {{\n"
            f"    let app: axum::Router = axum::Router::new(){routes};\n"
            "    let listener = tokio::net::TcpListener::bind(\"127.0.0.1:0\").await.unwrap();\n"
            "    axum::serve(listener, app).await.unwrap();\n}\n")


def mounted(count):
    return ", ".join(f"handlers::h{i}" for i in range(count))


def write(crate, dependencies, sources):
    shutil.rmtree(crate / "src", ignore_errors=True)
    (crate / "src").mkdir(parents=True)
    (crate / "Cargo.toml").write_text(
        f'[package]\nname = "{crate.name}"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n{dependencies}')
    shutil.copy(ROOT / "Cargo.lock", crate / "Cargo.lock")
    for name, text in sources.items():
        (crate / "src" / name).write_text(text)


def least(crate, command, env, change):
    runs = []
    for _ in range(RUNS):
        change()
        runs.append(cargo(crate, command, env))
    print(f"{crate.name}, cargo {command}: " + ", ".join(f"{seconds:.2f} s" for seconds, _ in runs), flush=True)
    return min(seconds for seconds, _ in runs), min(memory for _, memory in runs)


def cargo(crate, command, env):
    """Runs cargo. Returns the CPU seconds of it and all that it started, and the largest of their memories in MB."""
    environment = os.environ | env | {"CARGO_TARGET_DIR": str(WORK / "target")}
    process = subprocess.Popen(["cargo", command, "--quiet"], cwd=crate, env=environment,
                               stderr=subprocess.PIPE, text=True)
    errors = process.stderr.read()
    # `wait4` and not `wait`: it has the figures of this process and of those that it waited for, and of no other.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"cargo {command} in {crate} failed:\n{errors}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def touched(path):
    os.utime(path)


def changed(path):
    """Changes the body of one handler, to something new each time."""
    text = path.read_text()
    marker = "given.limit.unwrap_or("
    start = text.index(marker) + len(marker)
    end = text.index(")", start)
    path.write_text(f"{text[:start]}{int(text[start:end]) + 1000}{text[end:]}")


if __name__ == "__main__":
    main()
