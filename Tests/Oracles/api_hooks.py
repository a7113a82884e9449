"""Hooks for api_fuzz.py: what looks like an identifier or a version becomes one that exists, so that calls go deep."""
import json
import os
import re
import urllib.request

import schemathesis

KNOWN = json.loads(os.environ["ANJU_FUZZ"])
# These end the case, and nothing after them would go deep.
ENDINGS = {"withdrawCase", "transferCase"}


def present_version():
    """The case's present ETag."""
    address = f"{KNOWN['address']}/api/v1/cases/{KNOWN['case']}"
    request = urllib.request.Request(address, headers={"Authorization": "Bearer " + KNOWN["secret"]})
    with urllib.request.urlopen(request) as answer:
        return answer.headers["ETag"]


@schemathesis.hook
def before_call(ctx, case, kwargs):
    if not KNOWN["secret"]:
        return
    parts = case.path_parameters or {}
    for name, pattern in (("case", "cas_[0-9a-z]{26}"), ("permit", "pmt_[0-9a-z]{26}"), ("step", "[a-z][a-z0-9_]*")):
        if re.fullmatch(pattern, str(parts.get(name, ""))):
            parts[name] = KNOWN[name]
    operation = case.operation.definition.raw.get("operationId")
    tag = (case.headers or {}).get("If-Match")
    if tag and operation not in ENDINGS and re.fullmatch('"[0-9]{1,9}"', str(tag)):
        case.headers["If-Match"] = present_version()
