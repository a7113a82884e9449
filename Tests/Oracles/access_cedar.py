"""Decisions by Cedar, in the PyPI package `cedarpy`.

Reads [{"policies", "entities", "requests": [{"principal", "action", "resource", "context"}]}] and prints for each world
whether each request is allowed. A policy that fails to evaluate is an error here, and no denial.
"""
import json
import sys

from cedarpy import is_authorized_batch

answers = []
for world in json.load(sys.stdin):
    results = is_authorized_batch(world["requests"], world["policies"], world["entities"])
    for result in results:
        if result.diagnostics.errors:
            sys.exit(str(result.diagnostics.errors[:3]))
    answers.append([result.allowed for result in results])
json.dump(answers, sys.stdout)
