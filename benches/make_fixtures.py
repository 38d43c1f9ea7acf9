#!/usr/bin/env python3
"""Writes fixtures/timeline.json and fixtures/uploaded.json. Deterministic: the same files every time.

`getTimeline` answers 51 kB: as many posts as that takes, a third of their authors with a label, every other author
followed, every post with a link. The text has what texts have: quotes, accents, line breaks, now and then an emoji of
several code points.
"""
import base64
import hashlib
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent / "fixtures"
SIZE = 51_200
WORDS = """who sails before dawn finds “quiet” harbours and gulls that argue over bread; étienne brought plums, ångström
measured light, 東京 slept, someone said "later" and meant now 👩‍🚀 while rain\\drummed on tin roofs & boats""".split(" ")


def digest(*seed):
    return hashlib.sha256("/".join(map(str, seed)).encode()).digest()


def base32(data):
    return base64.b32encode(data).decode().lower().rstrip("=")


def cid(*seed, codec=0x71):
    return "b" + base32(bytes([1, codec, 0x12, 0x20]) + digest("cid", *seed))


def did(*seed):
    return "did:plc:" + base32(digest("did", *seed))[:24]


def tid(*seed):
    return "3m" + base32(digest("tid", *seed))[:11]


def date(seed):
    second = int.from_bytes(digest("date", seed)[:4], "big") % 86_400
    return f"2026-11-2{seed % 9}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.{seed * 37 % 1000:03}Z"


def text(number):
    return " ".join(WORDS[byte % len(WORDS)] for byte in digest("text", number)[:21])


def item(number):
    author = did(number)
    viewer = {"muted": False, "blockedBy": False}
    if number % 2:
        viewer["following"] = f"at://{did('reader')}/app.bsky.graph.follow/{tid('follow', number)}"
    label = {"src": author, "uri": f"at://{author}/app.bsky.actor.profile/self", "val": "!no-unauthenticated",
             "cts": date(number + 1)}
    counts = digest("counts", number)
    return {"post": {
        "uri": f"at://{author}/app.bsky.feed.post/{tid('post', number)}",
        "cid": cid("post", number),
        "author": {
            "did": author, "handle": f"sailor-{number}.harbour.example", "displayName": f"Sailor no. {number}",
            "avatar": f"https://images.harbour.example/avatars/{author}/{cid('avatar', number)}.jpeg",
            "viewer": viewer, "labels": [label] if number % 3 == 0 else [], "createdAt": date(number + 2)},
        "record": {
            "$type": "app.bsky.feed.post", "text": text(number), "langs": ["en"],
            "facets": [{"index": {"byteStart": 0, "byteEnd": 5}, "features": [
                {"$type": "app.bsky.richtext.facet#link", "uri": f"https://harbour.example/log/{number}"}]}],
            "createdAt": date(number + 3)},
        "replyCount": counts[0] % 7, "repostCount": counts[1] % 40, "likeCount": counts[2] * 4, "quoteCount": counts[3] % 3,
        "indexedAt": date(number + 4),
        "viewer": {"threadMuted": False, "embeddingDisabled": False},
        "labels": []}}


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def main():
    timeline = {"cursor": f"{date(8)}::{cid('cursor')}", "feed": []}
    while len(compact(timeline)) < SIZE:
        timeline["feed"].append(item(len(timeline["feed"])))
    uploaded = {"blob": {"$type": "blob", "ref": {"$link": cid("blob", codec=0x55)},
                         "mimeType": "application/octet-stream", "size": 1 << 20}}
    for name, value in {"timeline": timeline, "uploaded": uploaded}.items():
        (FOLDER / f"{name}.json").write_bytes(compact(value))


if __name__ == "__main__":
    main()
