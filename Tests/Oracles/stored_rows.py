"""Reads rows of a database of ours without a line of the program: Python's sqlite3, or psql."""
import sqlite3
import subprocess
import sys


def reader(engine, place, sqlite_mode="rw"):
    """A function that answers the rows of a statement; `place` is a file, or what psql connects to."""
    if engine == "sqlite":
        database = sqlite3.connect(f"file:{place}?mode={sqlite_mode}", uri=True, timeout=30)
        return lambda sql: database.execute(sql).fetchall()

    def rows(sql):
        command = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", place, "-c", sql]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines() if line]

    return rows
