"""Checks openapi.yaml against OpenAPI 3.1; prints its version and how many operations it has."""
import sys

import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

with open(sys.argv[1], encoding="utf-8") as file:
    spec = yaml.safe_load(file)
errors = list(OpenAPIV31SpecValidator(spec).iter_errors())
if errors:
    sys.exit("\n".join(str(error) for error in errors))
methods = {"get", "post", "put", "patch", "delete"}
print(spec["openapi"], sum(len(methods & item.keys()) for item in spec["paths"].values()))
