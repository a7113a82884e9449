import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting

extension CanaryWorld {
    /// Collects every value as every answer may say it, and of those the ones that are one person's alone.
    mutating func index() async throws {
        for person in people { words[person.id] = try await said(of: person) }
        var owners: [String: Set<ID<Person>>] = [:]
        for (person, groups) in words {
            for text in groups.values.joined() { owners[text, default: []].insert(person) }
        }
        // The area of an office stands on the page of the offices, whoever lives there.
        let areas = Set(site.centre.centre.present.offices.map(\.area))
        for person in people {
            var found: [String: Set<String>] = [:]
            for (group, texts) in words[person.id] ?? [:] {
                for text in texts where text.utf8.count >= 5 && owners[text]?.count == 1 && !areas.contains(text) {
                    found[text, default: []].insert(group)
                }
            }
            let job = Set(CanaryPerson.job(person.place).filter { $0.key.hasPrefix("employer") }.values)
            canaries += found.map { Canary(person.id, $0.key, $0.value, isFirm: job.contains($0.key)) }
        }
    }

    private func said(of person: CanaryPerson) async throws -> [String: Set<String>] {
        let centre = site.centre.centre
        let sealer = centre.sealer
        var said: [String: Set<String>] = [:]
        for (id, _) in person.cases {
            let (file, permit, submissions) = try await site.centre.database.read { transaction in
                let permit = try ID<Permit>(person.permit).flatMap { try transaction.permit($0) }
                return (
                    try transaction.file(of: id, sealer: sealer), permit,
                    try transaction.submissions(of: id, sealer: sealer)
                )
            }
            var values = file.values(centre.dictionary).map { ($0.key, $0.value) }
            values += submissions.flatMap { $0.values.map { ($0.key, $0.value) } }
            for (key, value) in values {
                // An identifier of a record says nothing of anybody: it stands in addresses.
                guard let item = centre.dictionary.item(key), !value.isEmpty,
                    !["record_id", "person_ref"].contains(key)
                else { continue }
                said[item.group, default: []].formUnion(Self.ways(value, item, centre))
            }
            if let permit { said["border", default: []].insert(permit.number) }
        }
        if !person.request.isEmpty {
            let item = person.place.isMultiple(of: 2) ? "mobile_phone" : "name_latin_primary"
            if let group = centre.dictionary.item(item)?.group {
                let wished = CanaryPerson.wished(item, person.place)
                // Its tail too, as who sees the item in part is shown it.
                said[group, default: []].formUnion([wished, String(wished.suffix(4))])
            }
        }
        // A tail of the number, as lists and cards have it, and the year alone.
        said["identity", default: []].formUnion([String(person.document.suffix(4))])
        return said
    }

    private static func ways(_ value: String, _ item: Item, _ centre: Centre) -> Set<String> {
        let text = ValueText(dictionary: centre.dictionary)
        let languages: [LanguageTag] = [.chinese, .english, .burmese]
        return Set([value] + languages.map { text.text(value, of: item, in: $0, zone: centre.zone) })
    }
}
