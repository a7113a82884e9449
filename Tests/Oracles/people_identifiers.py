"""Identifiers by the PyPI package `python-stdnum`.

Reads [{"kind": "ric" | "uscc", "text"}] and prints for each the check character it computes and whether it holds valid.
"""
import json
import sys

from stdnum.cn import ric, uscc

KINDS = {"ric": ric, "uscc": uscc}
json.dump([{"due": KINDS[one["kind"]].calc_check_digit(one["text"][:17] + ("0" if one["kind"] == "ric" else "")),
            "valid": KINDS[one["kind"]].is_valid(one["text"])} for one in json.load(sys.stdin)], sys.stdout)
