"""Runs schemathesis against a site: api_fuzz.py SPEC, and on standard input what exists there, as JSON.

The members are address, secret (empty for nobody), case, permit, step, place, stay, person, checkin, phases (schemathesis' own) and examples (a number).
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

known = json.load(sys.stdin)
spec = pathlib.Path(sys.argv[1])
# What a schema cannot say is refused by 422, an old version by 412, a state that does not fit by 409.
config = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 401, 403, 404, 409, 412, 422, 429]
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429]
[checks.missing_required_header]
expected-statuses = [400, 401, 403, 404, 412, 415, 422, 428]
# A cursor is signed: no text that a schema can describe is one.
[[operations]]
include-operation-id = "worklist"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", 400, 401, 403, 422]
"""
hooks = pathlib.Path(__file__).with_name("api_hooks.py")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "schemathesis.toml"
    path.write_text(config, encoding="utf-8")
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file", str(path), "run", str(spec),
        "--url", known["address"] + "/api/v1", "--phases", known["phases"], "--checks", "all", "--request-timeout", "60",
        "--max-examples", known["examples"], "--generation-deterministic", "--continue-on-failure", "--no-color",
        "--suppress-health-check", "all",
    ]
    if known["secret"]:
        # Signing out would leave the rest of the run without a session; nobody's run and a test of its own cover it.
        command += ["--header", "Authorization: Bearer " + known["secret"], "--exclude-operation-id", "endSession"]
    environment = os.environ | {"ANJU_FUZZ": json.dumps(known), "SCHEMATHESIS_HOOKS": "api_hooks",
                                "PYTHONPATH": str(hooks.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment)
if result.returncode != 0:
    sys.exit(result.stdout[-20000:] + result.stderr[-4000:])
print(result.stdout[-1500:])
print("no failures")
