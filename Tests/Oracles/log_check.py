"""Checks the tamper-evident log with aics-tlog, tamperlog and pymerkle, which know nothing of our code.

--tree: {"leaves": [hex], "inclusions": [{"leaf", "index", "size", "proof", "root"}],
    "consistencies": [{"old", "oldRoot", "new", "newRoot", "proof"}]} (all hashes hex, "leaf" a leaf's hash).
    Answers {"roots": {"aics", "tamperlog", "pymerkle"}, "inclusions": {"aics": [bool], "tamperlog": [bool]},
    "consistencies": the same}; roots for every size from 0.
--notes: {"key", "witnesses": [vkey], "notes": [text]}: for each {"ok", "witnesses": [name]}.
--proofs: {"key", "proofs": [{"file", "leaf" (hex)}]}: for each whether the file proves the leaf's input.
--openings: {"key", "witnesses", "proofs": [text]}: for each whether it proves, with what its `extra` opens, an entry
    about the person whom it names, under a checkpoint that all of them have signed.
--audit: {"key", "kept": [note], "places": [folder or URL], "proofs": count}: for each "" or what is wrong: the
    checkpoint, every tile and bundle against it, and that it continues every kept checkpoint; then so many random
    inclusion and consistency proofs.
"""
import base64
import hashlib
import json
import random
import sys
from pathlib import Path

import aics_tlog
import cbor2
import pymerkle
from aics_tlog.checkpoint import parse_checkpoint, verify_checkpoint
from tamperlog import merkle

question = json.load(sys.stdin)


def many(hexes):
    return [bytes.fromhex(text) for text in hexes]


def accepts(work):
    try:
        return work() is not False
    except Exception:
        return False


def tree():
    leaves = many(question["leaves"])
    hashes = [aics_tlog.leaf_hash(leaf) for leaf in leaves]
    ours, theirs = aics_tlog.MerkleTree(leaves), pymerkle.InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        theirs.append_entry(leaf)
    sizes = range(len(leaves) + 1)
    answer = {
        "roots": {
            "aics": [ours.root(size).hex() for size in sizes],
            "tamperlog": [merkle.merkle_root(hashes[:size]).hex() for size in sizes],
            "pymerkle": [theirs.get_state(size).hex() for size in sizes],
        },
        "inclusions": {"aics": [], "tamperlog": []}, "consistencies": {"aics": [], "tamperlog": []},
    }
    for case in question["inclusions"]:
        leaf, root, proof = bytes.fromhex(case["leaf"]), bytes.fromhex(case["root"]), many(case["proof"])
        index, size = case["index"], case["size"]
        answer["inclusions"]["aics"].append(
            accepts(lambda: aics_tlog.verify_inclusion(leaf, index, size, proof, root)))
        answer["inclusions"]["tamperlog"].append(
            accepts(lambda: merkle.verify_inclusion(index, size, leaf, proof, root)))
    for case in question["consistencies"]:
        roots, proof = many([case["oldRoot"], case["newRoot"]]), many(case["proof"])
        old, new = case["old"], case["new"]
        answer["consistencies"]["aics"].append(
            accepts(lambda: aics_tlog.verify_consistency(old, new, *roots, proof)))
        answer["consistencies"]["tamperlog"].append(
            accepts(lambda: merkle.verify_consistency(old, roots[0], new, roots[1], proof)))
    return answer


def checked(text, key, witnesses=()):
    result = verify_checkpoint(aics_tlog.parse_note(text), key, list(witnesses), quorum=len(witnesses))
    if not result.ok or result.origin != key.name:
        raise ValueError(result.error or "another log")
    return result


def notes():
    key, witnesses = aics_tlog.parse_vkey(question["key"]), [aics_tlog.parse_vkey(w) for w in question["witnesses"]]
    answer = []
    for text in question["notes"]:
        try:
            answer.append({"ok": True, "witnesses": checked(text, key, witnesses).witnesses})
        except Exception:
            answer.append({"ok": False, "witnesses": []})
    return answer


def proven(text, leaf, key):
    lines = text.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    lines = lines[2:] if lines[1].startswith("extra ") else lines[1:]
    assert lines[0].startswith("index ")
    gap = lines.index("")
    proof = [base64.b64decode(line, validate=True) for line in lines[1:gap]]
    head = checked("\n".join(lines[gap + 1:]), key)
    return aics_tlog.verify_leaf_inclusion(leaf, int(lines[0][6:]), head.size, proof, head.root)


def proofs():
    key = aics_tlog.parse_vkey(question["key"])
    return [accepts(lambda: proven(p["file"], bytes.fromhex(p["leaf"]), key)) for p in question["proofs"]]


def strictly(text):
    data = base64.b64decode(text, validate=True)
    assert base64.b64encode(data).decode() == text
    return data


def opened(text, key, witnesses):
    """Documentation/Log.md, read by somebody who does not know our program."""
    assert text.isprintable() or set(text) - {"\n"} == {c for c in text if c.isprintable()}
    lines = text.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1" and lines[1].startswith("extra ") and lines[2].startswith("index ")
    assert lines[2][6:] == str(int(lines[2][6:]))
    extra = strictly(lines[1][6:])
    opening = cbor2.loads(extra)
    assert cbor2.dumps(opening, canonical=True) == extra and opening.keys() == {1, 2, 3, 4, 5, 6, 7} and opening[1] == 2
    salt, canonical, person_salt, handle, sides, path = (opening[n] for n in range(2, 8))
    entry = cbor2.loads(canonical)
    node = aics_tlog.leaf_hash(hashlib.sha256(person_salt + handle.encode()).digest())
    for place, other in enumerate(path):
        pair = (other, node) if sides >> place & 1 else (node, other)
        node = hashlib.sha256(b"\x01" + pair[0] + pair[1]).digest()
    if sides >> len(path) or node != entry[3]:
        return False
    gap = lines.index("")
    note = "\n".join(lines[gap + 1:])
    head = checked(note, key, witnesses)
    named = [line.split(" ")[1] for line in note.split("\n")[4:-1]]
    for line in note.split("\n")[4:-1]:
        strictly(line.split(" ")[2])
    if len(set(named)) != len(named) or not note.endswith("\n") or note.endswith("\n\n"):
        return False
    leaf = b"\x01" + hashlib.sha256(salt + canonical).digest()
    proof = [strictly(line) for line in lines[3:gap]]
    return aics_tlog.verify_leaf_inclusion(leaf, int(lines[2][6:]), head.size, proof, head.root)


def openings():
    key, witnesses = aics_tlog.parse_vkey(question["key"]), [aics_tlog.parse_vkey(w) for w in question["witnesses"]]
    return [accepts(lambda: opened(text, key, witnesses)) for text in question["proofs"]]


def source(place):
    if place.startswith("http"):
        reader = aics_tlog.HttpTileReader(place, proxies={})
        from urllib.request import urlopen
        with urlopen(place + "/checkpoint", timeout=20) as answer:
            return reader, answer.read().decode()
    return aics_tlog.FileSystemTileReader(place), Path(place, "checkpoint").read_text()


def audit(place, key, kept):
    reader, text = source(place)
    head = checked(text, key)
    aics_tlog.audit_tiles(reader, head.size, head.root)
    for note in kept:
        before = checked(note, key)
        if before.size > head.size:
            return f"rolled back from {before.size} to {head.size}"
        proof = aics_tlog.consistency_proof_from_tiles(reader, before.size, head.size)
        if not aics_tlog.verify_consistency(before.size, head.size, before.root, head.root, proof):
            return f"another past than at {before.size}"
    chance = random.Random(9162)
    for _ in range(question.get("proofs", 0)):
        index, old = chance.randrange(head.size), chance.randint(1, head.size)
        entry = aics_tlog.read_entry(reader, index, head.size)
        proof = aics_tlog.inclusion_proof_from_tiles(reader, index, head.size)
        if not aics_tlog.verify_leaf_inclusion(entry, index, head.size, proof, head.root):
            return f"no proof of entry {index}"
        root = aics_tlog.tree_root_from_tiles(reader, old, head.size)
        proof = aics_tlog.consistency_proof_from_tiles(reader, old, head.size)
        if not aics_tlog.verify_consistency(old, head.size, root, head.root, proof):
            return f"no proof from {old}"
    return ""


def audits():
    key, answer = aics_tlog.parse_vkey(question["key"]), []
    for place in question["places"]:
        try:
            answer.append(audit(place, key, question["kept"]))
        except Exception as error:
            answer.append(f"{type(error).__name__}: {error}" or "refused")
    return answer


WORK = {"--tree": tree, "--notes": notes, "--proofs": proofs, "--openings": openings, "--audit": audits}
print(json.dumps(WORK[sys.argv[1]]()))
