"""Hooks for api_fuzz.py: what looks like an identifier or a version becomes one that exists, so that calls go deep."""
import json
import os
import re
import urllib.error
import urllib.request

import schemathesis

KNOWN = json.loads(os.environ["ANJU_FUZZ"])
# These end the case, and nothing after them would go deep.
ENDINGS = {"withdrawCase", "transferCase", "closePlace"}
THINGS = {"case": "cas", "permit": "pmt", "place": "prm", "stay": "sty", "person": "per", "checkin": "cin"}


def present_version(operation):
    """The present ETag of the case, or of the place that is acted on."""
    path = f"places/{KNOWN['place']}" if operation == "setCapacity" else f"cases/{KNOWN['case']}"
    address = f"{KNOWN['address']}/api/v1/{path}"
    request = urllib.request.Request(address, headers={"Authorization": "Bearer " + KNOWN["secret"]})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.headers["ETag"]
    except urllib.error.HTTPError:
        # Who may not look at it is refused whatever the tag is.
        return '"1"'


@schemathesis.hook
def before_call(ctx, case, kwargs):
    if not KNOWN["secret"]:
        return
    parts = case.path_parameters or {}
    for name, prefix in THINGS.items():
        if re.fullmatch(prefix + "_[0-9a-z]{26}", str(parts.get(name, ""))):
            parts[name] = KNOWN[name]
    if re.fullmatch("[a-z][a-z0-9_]*", str(parts.get("step", ""))):
        parts["step"] = KNOWN["step"]
    operation = case.operation.definition.raw.get("operationId")
    tag = (case.headers or {}).get("If-Match")
    if tag and operation not in ENDINGS and re.fullmatch('"[0-9]{1,9}"', str(tag)):
        case.headers["If-Match"] = present_version(operation)
