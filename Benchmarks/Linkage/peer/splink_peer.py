"""Links a file of `anju generate --errors` with Splink, and says how well: for comparison with AnjuMatching.

    python splink_peer.py RECORDS.csv TRUTH.csv [--threads 2] [--json OUT.json]

The rules are the widest that its users would write for these columns; training as its documentation advises.
"""
import argparse
import json
import resource
import time

import duckdb
import numpy
import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

NAMES = ["name_zh", "name_latin_primary", "name_native_script"]


def settings():
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record",
        comparisons=[
            cl.JaroWinklerAtThresholds("name_zh", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("name_latin_primary", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("name_native_script", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("birth_date", [1, 2]),
            cl.ExactMatch("sex"),
            cl.ExactMatch("nationality").configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("id_doc_number", [1]),
            cl.DamerauLevenshteinAtThresholds("phone", [1]),
            cl.JaroWinklerAtThresholds("address_detail", [0.95, 0.88]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("employer_name").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("id_doc_number"),
            block_on("phone"),
            block_on("birth_date", "sex"),
            block_on("name_zh", "employer_name"),
            block_on("name_zh", "substr(birth_date,1,4)"),
            block_on("name_latin_primary", "substr(birth_date,1,4)"),
            block_on("name_native_script", "substr(birth_date,1,4)"),
            block_on("address_detail", "sex"),
            block_on("name_latin_primary", "employer_name"),
        ],
        max_iterations=15,
    )


def measured(scores, labels, total):
    order = numpy.argsort(-scores, kind="stable")
    hit = labels[order]
    true = numpy.cumsum(hit)
    found = numpy.arange(1, len(hit) + 1)
    precision, recall = true / found, true / total
    f1 = 2 * precision * recall / numpy.maximum(precision + recall, 1e-12)
    best = int(f1.argmax())
    at = scores[order] >= 0.99
    fixed = int(at.sum()) - 1
    return {
        "best_f1": float(f1[best]), "best_precision": float(precision[best]), "best_recall": float(recall[best]),
        "f1_at_99": float(f1[fixed]) if fixed >= 0 else 0.0, "ceiling": float(true[-1] / total),
        "average_precision": float((precision * hit).sum() / total), "candidates": int(len(hit)),
    }


def main():
    options = argparse.ArgumentParser()
    options.add_argument("records")
    options.add_argument("truth")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--json")
    given = options.parse_args()
    began, used = time.time(), resource.getrusage(resource.RUSAGE_SELF)
    connection = duckdb.connect()
    connection.execute(f"SET threads={given.threads}")
    columns = connection.execute(f"SELECT * FROM read_csv('{given.records}', all_varchar=true) LIMIT 0").df().columns
    nulls = ", ".join(f"nullif({name}, '') AS {name}" for name in columns)
    connection.execute(f"CREATE TABLE people AS SELECT {nulls} FROM read_csv('{given.records}', all_varchar=true)")
    linker = Linker(DuckDBAPI(connection).register("people"), settings())
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("id_doc_number"), block_on("name_zh", "birth_date"), block_on("name_latin_primary", "birth_date"),
         block_on("name_native_script", "birth_date")], recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=2_000_000, seed=1)
    training.estimate_parameters_using_expectation_maximisation(
        block_on("id_doc_number"), record_sample_proportion=1.0)
    training.estimate_parameters_using_expectation_maximisation(
        block_on("birth_date", "sex"), record_sample_proportion=1.0)
    training.estimate_parameters_using_expectation_maximisation(
        block_on("phone"), record_sample_proportion=1.0)
    predicted = linker.inference.predict(threshold_match_probability=0.0001)
    table = predicted.physical_name
    pairs = connection.execute(
        f"SELECT cast(record_l AS INT) a, cast(record_r AS INT) b, match_probability p, match_weight w FROM {table}"
    ).df()
    after, ended = resource.getrusage(resource.RUSAGE_SELF), time.time()
    people = pandas.read_csv(given.truth).set_index("record")["person"]
    truth = people.to_numpy()[numpy.argsort(people.index.to_numpy())]
    labels = truth[pairs.a.to_numpy() - 1] == truth[pairs.b.to_numpy() - 1]
    sizes = people.value_counts().to_numpy()
    total = int((sizes * (sizes - 1) // 2).sum())
    result = measured(pairs.p.to_numpy(), labels, total)
    data = connection.execute("SELECT * FROM people ORDER BY cast(record AS INT)").df().fillna("")
    result.update(cross_script(data, truth, pairs, labels))
    result.update(
        records=len(truth), true_pairs=total, wall=ended - began, peak_mb=after.ru_maxrss / 1024,
        cpu=after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime)
    print(json.dumps(result, indent=1))
    if given.json:
        with open(given.json, "w") as file:
            json.dump(result, file, indent=1)


def cross_script(data, truth, pairs, labels):
    """Recall of pairs that share no identifier and no script of the name, where the whole has a precision of .98."""
    order = numpy.argsort(-pairs.w.to_numpy(), kind="stable")
    precision = numpy.cumsum(labels[order]) / numpy.arange(1, len(order) + 1)
    good = numpy.flatnonzero(precision >= 0.98)
    taken = order[: good[-1] + 1] if len(good) else order[:0]
    found = set(zip(pairs.a.to_numpy()[taken], pairs.b.to_numpy()[taken]))
    columns = {name: data[name].to_numpy() for name in NAMES + ["id_doc_number", "phone"]}
    members = {}
    for index, person in enumerate(truth):
        members.setdefault(person, []).append(index)
    wanted = hit = 0
    for indices in members.values():
        for left, a in enumerate(indices):
            for b in indices[left + 1:]:
                if any(columns[name][a] and columns[name][b] for name in NAMES):
                    continue
                if any(columns[name][a] and columns[name][a] == columns[name][b] for name in ("id_doc_number", "phone")):
                    continue
                wanted += 1
                hit += (min(a, b) + 1, max(a, b) + 1) in found or (max(a, b) + 1, min(a, b) + 1) in found
    return {"cross_pairs": wanted, "cross_recall": hit / wanted if wanted else None}


if __name__ == "__main__":
    main()
