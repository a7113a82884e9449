"""Prints what a database holds of an import drill, as JSON: the runs, and where "whole" is said, everything counted and the
engine's own examination.

Usage: import_stored.py sqlite FILE [whole] | import_stored.py postgres CONNECTION [whole]. Shares no code with the program:
Python's sqlite3, or psql.
"""
import json
import sys

from stored_rows import reader

engine, place = sys.argv[1:3]
whole = sys.argv[3:] == ["whole"]

rows = reader(engine, place, "ro")


def number(sql):
    return int(rows(sql)[0][0])


def damage():
    if engine == "sqlite":
        found = [line for (line,) in rows("PRAGMA quick_check") if line != "ok"]
        return found + [f"{row[0]} refers to nothing in {row[2]}" for row in rows("PRAGMA foreign_key_check")]
    tables = rows("SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
    rows("CREATE EXTENSION IF NOT EXISTS amcheck")
    return [f"{table}: {line[-1]}" for (table,) in tables for line in rows(f"SELECT * FROM verify_heapam('{table}')")]


told = (
    "FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry "
    "JOIN person p ON p.id = s.subject WHERE e.action = 'import.written'"
)
counted = {
    "people": "SELECT COUNT(*) FROM person",
    "claims": "SELECT COUNT(DISTINCT person) FROM identity_claim",
    "numbers": "SELECT COUNT(DISTINCT number_index) FROM document",
    "documents": "SELECT COUNT(*) FROM document",
    "submissions": "SELECT COUNT(*) FROM submission",
    "subjects": "SELECT COUNT(DISTINCT subject) FROM import_row WHERE written_at IS NOT NULL",
    "names": "SELECT COUNT(DISTINCT person) FROM person_name",
    "profiles": "SELECT COUNT(*) FROM profile",
    "judged": "SELECT COUNT(*) FROM import_row",
    "sound": "SELECT COUNT(*) FROM import_row WHERE outcome IN ('new', 'changed')",
    "written": "SELECT COUNT(*) FROM import_row WHERE written_at IS NOT NULL",
    "told": "SELECT COUNT(DISTINCT s.subject) " + told,
    "tellings": "SELECT COUNT(*) " + told,
}
runs = rows("SELECT id, state, row_count, reached, written FROM import_run ORDER BY created_at, id")
print(
    json.dumps(
        {
            "runs": [
                {"id": id, "state": state, "rows": int(count), "reached": int(reached), "written": int(written)}
                for id, state, count, reached, written in runs
            ],
            "counts": {name: number(sql) for name, sql in counted.items()} if whole else None,
            "damage": damage() if whole else [],
        }
    )
)
