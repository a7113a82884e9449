"""Machine-readable zones by the PyPI package `mrz`.

people_mrz.py make N   prints N documents that the package wrote: the input fields and the lines, as JSON
people_mrz.py check    reads [{"format", "lines"}] and prints what the package's checkers say of each
"""
import json
import random
import sys

from mrz.checker.mrva import MRVACodeChecker
from mrz.checker.mrvb import MRVBCodeChecker
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker
from mrz.generator.mrva import MRVACodeGenerator
from mrz.generator.mrvb import MRVBCodeGenerator
from mrz.generator.td1 import TD1CodeGenerator
from mrz.generator.td2 import TD2CodeGenerator
from mrz.generator.td3 import TD3CodeGenerator

CHECKERS = {"TD1": TD1CodeChecker, "TD2": TD2CodeChecker, "TD3": TD3CodeChecker,
            "MRV-A": MRVACodeChecker, "MRV-B": MRVBCodeChecker}
STATES = ["MMR", "CHN", "USA", "THA", "LAO", "VNM", "D", "FRA", "IND", "JPN", "UTO"]
OPTIONAL = {"TD1": 15, "TD2": 7, "TD3": 14, "MRV-A": 16, "MRV-B": 8}
OPENERS = {"TD1": ["I", "ID", "A", "C"], "TD2": ["I", "ID", "A", "C"], "TD3": ["P", "PA"],
           "MRV-A": ["V", "VA"], "MRV-B": ["V"]}
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = LETTERS + "ÉÈÇÑÖÜØŁŽŠÅÆĐÞ"


def word(dice, low, high, letters=ACCENTED):
    return "".join(dice.choice(letters) for _ in range(dice.randint(low, high)))


def document(dice, kind):
    optional = word(dice, 1, OPTIONAL[kind], DIGITS + LETTERS) if dice.random() < 0.5 else ""
    fields = {
        "document_type": dice.choice(OPENERS[kind]), "country_code": dice.choice(STATES),
        "surname": " ".join(word(dice, 1, 4) for _ in range(dice.randint(1, 3))),
        "given_names": " ".join(word(dice, 1, 3) for _ in range(dice.randint(0, 1))),
        "document_number": word(dice, 5, 9, DIGITS + LETTERS), "nationality": dice.choice(STATES),
        "birth_date": "%02d%02d%02d" % (dice.randint(0, 99), dice.randint(1, 12), dice.randint(1, 28)),
        "sex": dice.choice("MF<"),
        "expiry_date": "%02d%02d%02d" % (dice.randint(20, 40), dice.randint(1, 12), dice.randint(1, 28)),
    }
    if kind == "TD1":
        more = word(dice, 1, 11, DIGITS + LETTERS) if dice.random() < 0.5 else ""
        made = TD1CodeGenerator(**fields, optional_data1=optional, optional_data2=more)
        return fields | {"optional": optional, "more": more}, made
    maker = {"TD2": TD2CodeGenerator, "TD3": TD3CodeGenerator, "MRV-A": MRVACodeGenerator, "MRV-B": MRVBCodeGenerator}
    return fields | {"optional": optional, "more": ""}, maker[kind](**fields, optional_data=optional)


def make(count):
    dice = random.Random(9303)
    out = []
    for index in range(count):
        kind = list(CHECKERS)[index % 5]
        fields, made = document(dice, kind)
        digits = {"number": made.document_number_hash, "birth": made.birth_date_hash, "expiry": made.expiry_date_hash}
        if kind == "TD3":
            digits["optional"] = made.optional_data_hash
        if not kind.startswith("MRV"):
            digits["composite"] = made.final_hash
        out.append({"format": kind, "lines": str(made).split("\n"), "fields": fields, "digits": digits,
                    "primary": made.surname, "secondary": made.given_names})
    return out


def check(zones):
    out = []
    for zone in zones:
        checker = CHECKERS[zone["format"]]("\n".join(zone["lines"]))
        fields = checker.fields()._asdict()
        out.append({"ok": bool(checker.result), "wrong": [name for name, _ in checker.report.falses],
                    "fields": {key: str(value) for key, value in fields.items()}})
    return out


if sys.argv[1] == "make":
    json.dump(make(int(sys.argv[2])), sys.stdout)
else:
    json.dump(check(json.load(sys.stdin)), sys.stdout)
