import AnjuCore
import AnjuDomain

extension PackChecker {
    /// Words that no item's key may carry: they follow people about, or sort them by suspicion.
    static let suspicion: Set<String> = [
        "risk", "suspicion", "suspicious", "suspect", "suspected", "score", "scoring", "rating", "threat", "danger",
        "blacklist", "greylist", "watchlist", "watch", "loyalty", "trust", "creditworthiness", "petitioner",
        "extremism",
        "trail", "trajectory", "track", "tracked", "trace", "movement", "movements", "whereabouts", "gps", "geofence",
        "imei", "imsi", "mac", "wifi", "faceprint", "gait", "voiceprint", "dna", "iris", "surveillance", "monitored",
        "religion", "faith", "caste", "clan",
    ]

    /// Items against forms, groups, code lists, and the list of what is never collected.
    func checkItems() {
        var ids: [String: String] = [:]
        for item in book.dictionary.items {
            let place = findings.place("items/\(item.key)")
            if let other = ids.updateValue(item.key, forKey: item.id) {
                findings.note(
                    place, "entry.duplicate", "`\(item.id)` is the number of `\(other)` too",
                    mend: "give it a number of its own")
            }
            if let reason = book.dictionary.excluded[item.key] {
                findings.note(
                    place, "item.excluded", "`\(item.key)` is never collected: \(reason)", mend: "remove the item")
            }
            let words = Set(item.key.split(separator: "_").map(String.init))
            if let word = words.intersection(Self.suspicion).sorted().first {
                findings.note(
                    place, "item.suspicion", "`\(item.key)` would follow people or sort them by suspicion (`\(word)`)",
                    mend: "remove the item; collect the lawful fact that a procedure needs, and name it so")
            }
            check(item, place)
        }
    }

    private func check(_ item: Item, _ place: Place) {
        if item.forms.isEmpty {
            findings.note(
                place, "item.no-form", "`\(item.key)` stands on no form", mend: "name a form, or remove the item")
        }
        for form in item.mandatoryOn.union(item.referenceOn).subtracting(item.forms).sorted() {
            findings.note(
                place, "item.form-not-its-own", "`\(item.key)` is not on \(form)", mend: "add \(form) to `forms`")
        }
        let isKnown = book.dictionary.subjects.contains { $0.key == item.subject }
        for form in item.forms.sorted().compactMap(book.dictionary.form)
        where isKnown && !form.subjects.contains(item.subject) {
            findings.note(
                place, "item.subject-mismatch",
                "`\(item.key)` says something about `\(item.subject)`, \(form.id) does not",
                mend: "add `\(item.subject)` to the form's subjects, or correct the item's subject")
        }
        let isCoded = item.type == .code || item.type == .codeMulti
        if isCoded, item.codeList == nil {
            findings.note(place, "item.no-code-list", "`\(item.key)` has no list of codes", mend: "add `code_list`")
        }
        if item.blindIndex, !item.sealed {
            findings.note(
                place, "item.index-not-sealed", "`\(item.key)` is not sealed and needs no blind index",
                mend: "set `sealed: true`, or remove `blind_index`")
        }
        if item.sensitive, !item.sealed {
            findings.note(
                place, "item.sensitive-not-sealed", "`\(item.key)` is sensitive and would lie open",
                mend: "set `sealed: true`")
        }
    }

    /// A subject that is over on a day says so with an item of its own that is a day.
    func checkSubjects() {
        for kind in book.dictionary.subjects {
            guard let key = kind.until, let item = book.dictionary.item(key) else { continue }
            let isDay = item.type == .date || item.type == .datetime
            if isDay, item.subject == kind.key, kind.carried == .confirmed { continue }
            findings.note(
                findings.place("subjects/\(kind.key)"), "subject.until",
                "`\(kind.key)` cannot be over by `\(key)`",
                mend: "name an item of `\(kind.key)` that is a date, and carry it `confirmed`")
        }
    }

    /// Forms against their subjects.
    func checkForms() {
        let used = book.dictionary.items.reduce(into: Set<String>()) { $0.formUnion($1.forms) }
        for form in book.dictionary.forms {
            let place = findings.place("forms/\(form.id)")
            if !form.subjects.contains(form.subject) {
                findings.note(
                    place, "form.subject-not-listed",
                    "\(form.id) is filed under `\(form.subject)`, which it does not reach",
                    mend: "add it to `subjects`")
            }
            if !used.contains(form.id) {
                findings.note(place, "form.empty", "\(form.id) has no item", mend: "put items on it, or remove it")
            }
        }
    }
}
