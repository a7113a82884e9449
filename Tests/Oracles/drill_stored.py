"""Prints what a database holds of a durability drill, as JSON, and what the engine's own examination finds.

Usage: drill_stored.py sqlite FILE | drill_stored.py postgres CONNECTION. Shares no code with the program: Python's
sqlite3, or psql.
"""
import json
import sys

from stored_rows import reader

engine, place = sys.argv[1:3]

rows = reader(engine, place)


def counts(sql):
    return {name: int(count) for name, count in rows(sql)}


def number(sql):
    return int(rows(sql)[0][0])


def damage():
    if engine == "sqlite":
        found = [line for (line,) in rows("PRAGMA integrity_check") if line != "ok"]
        return found + [f"{row[0]} refers to nothing in {row[2]}" for row in rows("PRAGMA foreign_key_check")]
    rows("CREATE EXTENSION IF NOT EXISTS amcheck")
    rows(
        "SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_am a ON a.oid = c.relam "
        "WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace"
    )
    tables = rows("SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
    return [f"{table}: {line[-1]}" for (table,) in tables for line in rows(f"SELECT * FROM verify_heapam('{table}')")]


parts = {
    "submissions": counts("SELECT case_id, COUNT(*) FROM submission WHERE case_id IS NOT NULL GROUP BY case_id"),
    "subjects": counts("SELECT case_id, COUNT(*) FROM case_subject GROUP BY case_id"),
    "entries": counts("SELECT case_id, COUNT(*) FROM ledger_entry WHERE action = 'case.opened' GROUP BY case_id"),
    "seen": counts(
        "SELECT e.case_id, COUNT(*) FROM ledger_entry e JOIN ledger_subject s ON s.entry = e.id "
        "JOIN case_file c ON c.id = e.case_id AND c.person = s.subject WHERE e.action = 'case.opened' GROUP BY e.case_id"
    ),
    "claims": counts(
        "SELECT c.id, COUNT(*) FROM case_file c JOIN identity_claim i ON i.person = c.person GROUP BY c.id"
    ),
    "documents": counts("SELECT c.id, COUNT(*) FROM case_file c JOIN document d ON d.person = c.person GROUP BY c.id"),
    "names": counts("SELECT c.id, COUNT(*) FROM case_file c JOIN person_name n ON n.person = c.person GROUP BY c.id"),
    "profiles": counts("SELECT s.case_id, COUNT(*) FROM case_subject s JOIN profile p ON p.subject = s.subject GROUP BY s.case_id"),
}
actions = counts("SELECT case_id, MAX(sequence) FROM case_action GROUP BY case_id HAVING COUNT(*) = MAX(sequence)")
people = rows(
    "SELECT p.name_primary, COALESCE(c.id, ''), COALESCE(c.number, ''), COALESCE(c.version, 0) "
    "FROM person p LEFT JOIN case_file c ON c.person = p.id"
)
print(
    json.dumps(
        {
            "effects": [
                {
                    "name": name,
                    "id": case,
                    "number": printed,
                    "version": int(version),
                    "actions": actions.get(case, 0),
                    "parts": {part: found.get(case, 0) for part, found in parts.items()},
                }
                for name, case, printed, version in people
            ],
            "keys": [{"key": key, "resource": case} for key, case in rows("SELECT request_key, resource FROM idempotency")],
            "ledger": {
                "entries": number("SELECT COUNT(*) FROM ledger_entry"),
                "pending": number("SELECT COUNT(*) FROM ledger_pending"),
                "placed": number("SELECT COUNT(*) FROM change"),
                "lastPlace": number("SELECT COALESCE(MAX(position), 0) FROM change"),
                "adrift": number(
                    "SELECT COUNT(*) FROM ledger_entry e LEFT JOIN ledger_pending p ON p.entry = e.id "
                    "LEFT JOIN change c ON c.entry = e.id WHERE (p.entry IS NULL) = (c.entry IS NULL)"
                ),
            },
            "nextSerial": number("SELECT COALESCE(MAX(next_serial), 1) FROM serial WHERE series = 'case'"),
            "takesAhead": engine == "postgres",
            "damage": damage(),
        }
    )
)
