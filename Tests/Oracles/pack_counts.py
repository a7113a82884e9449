#!/usr/bin/env python3
"""Counts what a pack holds, from its YAML, and looks for references that lead nowhere.

Usage: pack_counts.py PACK_FOLDER. Prints one JSON object: `counts` with what the pack extends taken in, `own` without, `problems` as sentences.
The loader's tests compare their own figures with `counts`, so nothing here may be shared with the loader.
"""

import datetime
import json
import re
import sys
from pathlib import Path

import yaml

LISTS = {
    "forms": ("dictionary/forms.yaml", "id"),
    "images": ("dictionary/images.yaml", "id"),
    "subjects": ("dictionary/subjects.yaml", "key"),
    "groups": ("dictionary/groups.yaml", "key"),
    "sources": ("sources.yaml", "key"),
    "departments": ("departments.yaml", "key"),
    "grounds": ("grounds.yaml", "code"),
    "remedies": ("remedies.yaml", "key"),
    "fees": ("fees.yaml", "code"),
    "units": ("units.yaml", "key"),
    "phases": ("phases.yaml", "key"),
    "outcomes": ("outcomes.yaml", "key"),
    "operators": ("operators.yaml", "key"),
    "events": ("events.yaml", "key"),
    "common": ("common.yaml", "key"),
    "excluded_items": ("excluded-items.yaml", "key"),
    "retention": ("retention.yaml", "key"),
    "statutory_checks": ("statutory-checks.yaml", "key"),
    "areas": ("areas.yaml", "code"),
    "offices": ("offices.yaml", "key"),
    "sites": ("sites.yaml", "key"),
    "series": ("series.yaml", "key"),
    "courses": ("courses.yaml", "key"),
}


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None


def files(folder, sub):
    return sorted((folder / sub).glob("*.yaml"))


def merge(base, entries, key):
    """Entries lie over those of the base that have the same key, field by field."""
    for entry in entries or []:
        name = str(entry[key])
        if entry.get("removed"):
            base.pop(name, None)
        else:
            base[name] = {**base.get(name, {}), **entry}


def lay_rights(base, top):
    """A list of the rights lies over that of the base, entry by entry; anything else takes its place."""
    for key, value in top.items():
        if isinstance(value, list) and isinstance(base.get(key), list):
            entries = {entry["key"]: entry for entry in base[key]}
            merge(entries, value, "key")
            base[key] = list(entries.values())
        else:
            base[key] = value


def load(folder, into, problems):
    pack = read(folder / "pack.yaml")
    for section, (name, key) in LISTS.items():
        entries = read(folder / name) or []
        names = [str(entry[key]) for entry in entries]
        for twice in {n for n in names if names.count(n) > 1}:
            problems.append(f"{folder.name}/{name}: {twice} stands twice")
        merge(into.setdefault(section, {}), entries, key)
    items = into.setdefault("items", {})
    for path in files(folder, "dictionary/items"):
        page = read(path)
        if page["group"] != path.stem:
            problems.append(f"{path.name}: group {page['group']}")
        for item in page["items"]:
            if item["key"] in items:
                problems.append(f"item {item['key']} stands twice")
            items[item["key"]] = {**item, "group": page["group"]}
    codes = into.setdefault("code_lists", {})
    for path in files(folder, "codes"):
        page = read(path)
        old = codes.get(page["key"], {})
        values = {v["code"]: v for v in old.get("values", [])}
        for value in page.get("values", []):
            if not isinstance(value["code"], str):
                problems.append(f"codes/{path.name}: {value['code']!r} is not quoted")
        merge(values, page.get("values", []), "code")
        codes[page["key"]] = {**old, **page, "values": list(values.values())}
    procedures = into.setdefault("procedures", {})
    for path in files(folder, "procedures"):
        merge(procedures, [read(path)], "id")
    years = into.setdefault("calendars", {})
    for path in files(folder, "calendars"):
        page = read(path)
        years[page["year"]] = page
    tests = [test for path in files(folder, "tests") for test in read(path)]
    into["tests"] = {test["name"]: test for test in tests}
    if len(into["tests"]) != len(tests):
        problems.append(f"{folder.name}: two tests have one name")
    rights = read(folder / "rights.yaml")
    if rights:
        lay_rights(into.setdefault("rights", {}), rights)
    return pack


def leaves(condition):
    if not condition:
        return
    if "op" in condition:
        yield condition
    for word in ("all", "any"):
        for part in condition.get(word, []):
            yield from leaves(part.get("when", part) if "op" not in part else part)
    if "not" in condition:
        yield from leaves(condition["not"])


def check_dictionary(all_, problems):
    forms, groups, subjects = all_["forms"], all_["groups"], all_["subjects"]
    ids = {}
    for key, item in all_["items"].items():
        if item["id"] in ids:
            problems.append(f"items {key} and {ids[item['id']]} share {item['id']}")
        ids[item["id"]] = key
        if item["group"] not in groups:
            problems.append(f"item {key}: no group {item['group']}")
        if item.get("subject", groups.get(item["group"], {}).get("subject")) not in subjects:
            problems.append(f"item {key}: no subject")
        for form in item["forms"] + item["mandatory_on"] + item.get("reference_on", []):
            if form not in forms:
                problems.append(f"item {key}: no form {form}")
        if not set(item["mandatory_on"]) <= set(item["forms"]) or not item["forms"]:
            problems.append(f"item {key}: mandatory on a form that does not carry it, or on no form")
        if item["type"] in ("code", "code_multi") and item.get("code_list") not in all_["code_lists"]:
            problems.append(f"item {key}: no code list {item.get('code_list')}")
        if item["sensitive"] and not item["sealed"]:
            problems.append(f"item {key}: sensitive and not sealed")
        for department in item.get("shown_to", []) + [item.get("owner"), item.get("filled_by")]:
            if department and department != "program" and department not in all_["departments"]:
                problems.append(f"item {key}: no department {department}")
        if key in all_["excluded_items"]:
            problems.append(f"item {key} is excluded")
    for subject in subjects.values():
        for name in subject["of"]:
            if name not in subjects:
                problems.append(f"subject {subject['key']}: of {name}")
        for name in subject["identified_by"]:
            if name not in all_["items"]:
                problems.append(f"subject {subject['key']}: no item {name}")
    for form in forms.values():
        for name in form["subjects"] + [form["subject"]]:
            if name not in subjects:
                problems.append(f"form {form['id']}: no subject {name}")
    for image in all_["images"].values():
        for form in image["forms"]:
            if form not in forms:
                problems.append(f"image {image['key']}: no form {form}")


def check_law(all_, text, where, problems):
    """A basis names sources, divided by semicolons; an article follows the key."""
    keys = sorted(all_["sources"], key=len, reverse=True)
    for part in (text or "").split(";"):
        part = part.strip()
        if part and not any(part == k or part.startswith(k + " ") for k in keys):
            # 'PIPL Art.17, 30, 35': the articles after the first are bare.
            problems.append(f"{where}: no source for {part}")


def walk_law(all_, value, where, problems):
    if isinstance(value, dict):
        for key, part in value.items():
            if key in ("law", "basis") and isinstance(part, str):
                check_law(all_, part, where, problems)
            else:
                walk_law(all_, part, where, problems)
    elif isinstance(value, list):
        for part in value:
            walk_law(all_, part, where, problems)


def check_keys(value, problems):
    """YAML 1.1 takes `on`, `no` and bare numbers for something else than words."""
    if isinstance(value, dict):
        for key, part in value.items():
            if not isinstance(key, str) and not (isinstance(key, int) and 2000 < key < 2100):
                problems.append(f"key {key!r} is not a word")
            check_keys(part, problems)
    elif isinstance(value, list):
        for part in value:
            check_keys(part, problems)


def check_dates(value, where, problems):
    if isinstance(value, dict):
        steps = value.get("values")
        if isinstance(steps, list) and steps and isinstance(steps[0], dict) and "from" in steps[0]:
            days = [step["from"] for step in steps]
            if days != sorted(set(days)) or not all(isinstance(d, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", d) for d in days):
                problems.append(f"{where}: values are not in the order of quoted days")
        for part in value.values():
            check_dates(part, where, problems)
    elif isinstance(value, list):
        for part in value:
            check_dates(part, where, problems)


def check_conditions(all_, procedure, condition, where, problems):
    facts = {fact["key"] for fact in procedure.get("facts", [])}
    for leaf in leaves(condition):
        if leaf["op"] not in all_["operators"]:
            problems.append(f"{where}: no operator {leaf['op']}")
        if "item" in leaf:
            item = all_["items"].get(leaf["item"])
            if not item:
                problems.append(f"{where}: no item {leaf['item']}")
            elif item.get("code_list") and "value" in leaf:
                known = {v["code"] for v in all_["code_lists"][item["code_list"]]["values"]}
                wanted = leaf["value"] if isinstance(leaf["value"], list) else [leaf["value"]]
                for value in wanted:
                    if known and value not in known:
                        problems.append(f"{where}: {leaf['item']} has no code {value}")
        elif leaf.get("fact") not in facts:
            problems.append(f"{where}: no fact {leaf.get('fact')}")


def check_procedure(all_, procedure, problems):
    name, steps = procedure["id"], procedure["steps"]
    keys = [step["key"] for step in steps]
    departments = all_["departments"]
    phases = list(all_["phases"])
    earlier = {}
    for index, step in enumerate(steps):
        where = f"{name} {step['key']}"
        after = step.get("after", [keys[index - 1]] if index else [])
        for before in after:
            if before not in keys[:index]:
                problems.append(f"{where}: after {before}, which does not stand before it")
            elif phases.index(steps[keys.index(before)]["phase"]) > phases.index(step["phase"]):
                problems.append(f"{where}: its phase lies before that of {before}")
        earlier[step["key"]] = set(after).union(*[earlier.get(b, set()) for b in after])
        for department in [step["actor"], *step.get("alternates", []), *step.get("with", []), *step.get("present", [])]:
            if department not in departments:
                problems.append(f"{where}: no department {department}")
        for form in step.get("captures", []) + step.get("updates", []):
            if form not in procedure["forms"]:
                problems.append(f"{where}: form {form} is not one of the procedure")
        for item in step.get("assigns", []):
            if item not in all_["items"]:
                problems.append(f"{where}: no item {item}")
        for outcome, grounds in step["outcomes"].items():
            if outcome not in all_["outcomes"]:
                problems.append(f"{where}: no outcome {outcome}")
            kind = {"returned": "return", "refused": "refusal", "waits": "waiting"}.get(outcome)
            for ground in grounds:
                if all_["grounds"].get(ground, {}).get("kind") != kind:
                    problems.append(f"{where}: {outcome} by {ground}")
        if "returns_to" in step and step["returns_to"] not in earlier[step["key"]]:
            problems.append(f"{where}: returns to {step['returns_to']}")
        for ask in step.get("asks", []):
            if ask["of"] not in departments or any(item not in all_["items"] for item in ask["fills"]):
                problems.append(f"{where}: question {ask['key']}")
            if "else_paper" in ask and ask["else_paper"] not in [d["id"] for d in procedure["documents"]]:
                problems.append(f"{where}: question {ask['key']} has no paper {ask['else_paper']}")
            check_conditions(all_, procedure, ask.get("when"), where, problems)
        for word in ("when", "completes_when"):
            check_conditions(all_, procedure, step.get(word), where, problems)
    captured = [form for step in steps for form in step.get("captures", [])]
    captured += [entry["form"] for entry in procedure.get("prefilled", [])]
    if sorted(captured) != sorted(procedure["forms"]) or any(form not in all_["forms"] for form in procedure["forms"]):
        problems.append(f"{name}: forms {sorted(procedure['forms'])}, captured {sorted(captured)}")
    for document in procedure["documents"]:
        where = f"{name} {document['id']}"
        if document["needed_at"] not in keys:
            problems.append(f"{where}: no step {document['needed_at']}")
        known = {"item": all_["items"], "form": all_["forms"], "image": {i["key"] for i in all_["images"].values()}}
        if document[document["kind"]] not in known[document["kind"]]:
            problems.append(f"{where}: no {document['kind']} {document[document['kind']]}")
        for department in document.get("shared_by", []) + [document["obtain_at"].get("dept")]:
            if department and department not in departments:
                problems.append(f"{where}: no department {department}")
        if isinstance(document["required"], dict):
            check_conditions(all_, procedure, document["required"].get("when"), where, problems)
    clock_keys = {clock["key"] for clock in procedure["clocks"]}
    for clock in procedure["clocks"] + [step["clock"] for step in steps if "clock" in step]:
        where = f"{name} clock {clock.get('key', clock.get('same_as', ''))}"
        if "same_as" in clock:
            if clock["same_as"] not in clock_keys:
                problems.append(where)
            continue
        if clock["starts"] not in all_["events"] or clock["unit"] not in all_["units"]:
            problems.append(f"{where}: starts {clock['starts']}, unit {clock['unit']}")
        if "ends" in clock and clock["ends"] not in keys:
            problems.append(f"{where}: ends {clock['ends']}")
        if "value" not in clock and "values" not in clock:
            problems.append(f"{where}: no value")
        check_conditions(all_, procedure, clock.get("when"), where, problems)
    for output in procedure["outputs"]:
        validity = output.get("validity", {})
        if output["by"] not in keys or any(item not in all_["items"] for item in validity.get("not_beyond", [])):
            problems.append(f"{name} output {output['key']}")
        if "number" in output and output["number"] not in all_["items"]:
            problems.append(f"{name} output {output['key']}: no item {output['number']}")
        for kind in validity.get("by_kind", []):
            check_conditions(all_, procedure, kind["when"], f"{name} output {output['key']}", problems)
    for fee in procedure["fees"]:
        if fee["code"] not in all_["fees"] or fee["at"] not in keys:
            problems.append(f"{name} fee {fee['code']}")
        check_conditions(all_, procedure, all_["fees"].get(fee["code"], {}).get("when"), f"{name} fee {fee['code']}", problems)
    for check in procedure["checks"]:
        if check["at"] not in keys:
            problems.append(f"{name} check {check['key']}: no step {check['at']}")
        check_conditions(all_, procedure, check.get("rule"), f"{name} check {check['key']}", problems)
    for entry in procedure.get("carries", []):
        if entry["from"] not in all_["items"] or entry["to"] not in all_["items"]:
            problems.append(f"{name} carries {entry}")
    for part in procedure.get("eligibility", {}).get("all", []) + procedure.get("eligibility", {}).get("any", []):
        if all_["grounds"].get(part["else"], {}).get("kind") != "refusal":
            problems.append(f"{name} eligibility {part['key']}: {part['else']}")
        check_conditions(all_, procedure, part["when"], f"{name} eligibility {part['key']}", problems)
    if procedure["remedy"] not in all_["remedies"] or procedure["lead"] not in departments:
        problems.append(f"{name}: remedy {procedure['remedy']}, lead {procedure['lead']}")


def check_statutory_checks(all_, problems):
    rights = all_.get("rights") or {"roles": []}
    roles = {role["key"] for role in rights["roles"]}
    for key, ground in all_["statutory_checks"].items():
        if ground["authority"] not in all_["departments"] or ground["remedy"] not in all_["remedies"]:
            problems.append(f"statutory check {key}: authority {ground['authority']}, remedy {ground['remedy']}")
        if not ground["approvers"] or not set(ground["approvers"]) <= roles:
            problems.append(f"statutory check {key}: approvers {ground['approvers']}")
        for code in ground.get("refusals", []):
            if all_["grounds"].get(code, {}).get("kind") != "refusal":
                problems.append(f"statutory check {key}: {code} is no refusal")
        for limit in ("maximum", "appeal"):
            if ground[limit]["value"] < 1:
                problems.append(f"statutory check {key}: no {limit}")


def check_rights(all_, problems):
    rights = all_.get("rights")
    if not rights:
        problems.append("there is no rights section")
        return
    purposes = {purpose["key"] for purpose in rights["purposes"]}
    for role in rights["roles"]:
        for department in role["departments"]:
            if department not in all_["departments"]:
                problems.append(f"role {role['key']}: no department {department}")
        for sight in role["sees"]:
            if sight["purpose"] not in purposes:
                problems.append(f"role {role['key']}: no purpose {sight['purpose']}")
            for group in sight["groups"]:
                if group not in all_["groups"]:
                    problems.append(f"role {role['key']}: no group {group}")
            for item in sight.get("items", []):
                if item not in all_["items"]:
                    problems.append(f"role {role['key']}: no item {item}")
    for right in rights["rights"]:
        if right["remedy"] not in all_["remedies"] or right["clock"]["starts"] not in all_["events"]:
            problems.append(f"right {right['key']}")
    bound = {item for entry in rights["step_bound"] for item in entry["items"]}
    shown = {key for key, item in all_["items"].items() if item.get("shown_to")}
    for key in sorted(bound ^ shown):
        problems.append(f"item {key}: step_bound and shown_to disagree")


def check_local(all_, problems):
    for office in all_["offices"].values():
        if office["department"] not in all_["departments"] or office["site"] not in all_["sites"] or office["area"] not in all_["areas"]:
            problems.append(f"office {office['key']}")
    outputs = {output["key"] for procedure in all_["procedures"].values() for output in procedure["outputs"]}
    for series in all_["series"].values():
        if series["for"] not in ("case", "stay", "declaration", "roster", "lease") and series["for"] not in outputs:
            problems.append(f"series {series['key']}: for {series['for']}")
        year = series["example"] and re.search(r"20\d\d", series["example"])
        made = series["pattern"].replace("{year}", year.group() if year else "").replace("{n}", "17".zfill(series["digits"]))
        if made != series["example"]:
            problems.append(f"series {series['key']}: {made} is not {series['example']}")
        item = all_["items"].get(series.get("item", ""))
        if item and item.get("max_length", 0) < len(made):
            problems.append(f"series {series['key']}: longer than {item['key']}")
    for entry in all_["retention"].values():
        if entry["starts"] not in all_["events"] or entry.get("unit") not in all_["units"]:
            problems.append(f"retention {entry['key']}")


def check_calendars(all_, country, problems):
    """Every day of every decreed year against another table of the same notices."""
    for year, page in all_["calendars"].items():
        off = set()
        for holiday in page["holidays"]:
            day, last = (datetime.date.fromisoformat(holiday[word]) for word in ("from", "to"))
            if not all(holiday["from"] <= statutory <= holiday["to"] for statutory in holiday["statutory"]):
                problems.append(f"calendar {year}: {holiday['key']} has a statutory day outside")
            while day <= last:
                off.add(day)
                day += datetime.timedelta(days=1)
        worked = {datetime.date.fromisoformat(day) for day in page["make_up_days"]}
        if any(day.weekday() < 5 for day in worked) or off & worked:
            problems.append(f"calendar {year}: a make-up day is no weekend day, or is off")
        if country != "CHN" or page["provisional"]:
            continue
        import chinese_calendar

        day = datetime.date(year, 1, 1)
        while day.year == year:
            ours = day in worked or (day.weekday() < 5 and day not in off)
            if ours != chinese_calendar.is_workday(day):
                problems.append(f"calendar {year}: {day}")
            day += datetime.timedelta(days=1)


def check_tests(all_, problems):
    for name, test in all_["tests"].items():
        procedure = all_["procedures"].get(test.get("procedure", ""))
        if "procedure" in test and not procedure:
            problems.append(f"test {name}: no procedure {test['procedure']}")
            continue
        given = test.get("given", {})
        for item in list(given.get("items", {})) + test["expect"].get("shows", []) + test["expect"].get("hides", []):
            if item not in all_["items"]:
                problems.append(f"test {name}: no item {item}")
        for event in given.get("events", []):
            if "step" in event and event["step"] not in [step["key"] for step in procedure["steps"]]:
                problems.append(f"test {name}: no step {event['step']}")
            if "event" in event and event["event"] not in all_["events"]:
                problems.append(f"test {name}: no event {event['event']}")
            if event["at"][:10] > test["at"][:10]:
                problems.append(f"test {name}: {event} lies after {test['on']}")


def texts(value, counts):
    """How many texts there are and in how many languages, for the coverage page."""
    if isinstance(value, dict):
        if isinstance(value.get("zh"), str):
            for language in ("zh", "en", "my"):
                counts[language] = counts.get(language, 0) + (language in value)
        for part in value.values():
            texts(part, counts)
    elif isinstance(value, list):
        for part in value:
            texts(part, counts)


def counts(all_):
    figures = {section: len(all_.get(section, {})) for section in [*LISTS, "items", "code_lists", "procedures", "calendars", "tests"]}
    figures["code_values"] = sum(len(codes["values"]) for codes in all_["code_lists"].values())
    classes = [item["data_class"] for item in all_["items"].values()]
    figures["data_classes"] = {name: classes.count(name) for name in sorted(set(classes))}
    figures["steps"] = {key: len(procedure["steps"]) for key, procedure in all_["procedures"].items()}
    figures["papers"] = {key: len(procedure["documents"]) for key, procedure in all_["procedures"].items()}
    figures["sealed"] = sum(item["sealed"] for item in all_["items"].values())
    figures["roles"] = len(all_.get("rights", {}).get("roles", []))
    figures["rights"] = len(all_.get("rights", {}).get("rights", []))
    figures["limits"] = len(all_.get("rights", {}).get("limits", []))
    return figures


def main():
    folder = Path(sys.argv[1]).resolve()
    all_, own, problems = {}, {}, []
    base = read(folder / "pack.yaml").get("extends")
    below = load(folder.parent / base, all_, problems) if base else {}
    pack = {**below, **load(folder, all_, problems)}
    load(folder, own, [])
    check_dictionary(all_, problems)
    check_rights(all_, problems)
    check_statutory_checks(all_, problems)
    check_local(all_, problems)
    check_calendars(all_, pack["country"], problems)
    for procedure in all_["procedures"].values():
        check_procedure(all_, procedure, problems)
    check_tests(all_, problems)
    walk_law(all_, all_, "law", problems)
    check_dates(all_, "values", problems)
    check_keys(all_, problems)
    spoken = {}
    texts(own, spoken)
    answer = {"pack": pack["id"], "extends": base, "counts": counts(all_), "own": counts(own), "own_texts": spoken, "problems": problems}
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
