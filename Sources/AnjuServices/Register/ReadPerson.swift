import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// One of the people of a submit, as read and held against what is on file.
struct ReadPerson: Sendable {
    /// Place in the list, from 0.
    let place: Int
    var values: [String: String]
    let fromDocument: Set<String>
    /// The file that the person has already.
    var known: PersonRecord?
    /// Blind index of the number with the state that gave it; `nil` where there is no number.
    var claim: String?
    /// Whether the claim is made already, by the same person.
    var isClaimed = false

    init(_ place: Int, _ values: [String: String], fromDocument: Set<String>, _ centre: Centre) {
        (self.place, self.values, self.fromDocument) = (place, values, fromDocument)
        guard let number = values["id_doc_number"].map(NumberKey.normalized), !number.isEmpty else { return }
        claim = centre.vault.blindIndex(number + "|" + (values["nationality"] ?? ""), group: "document")
    }

    /// A fault of one of the people of a list.
    func beside(_ field: String, _ code: String) -> Violation { Self.beside(Violation(field, code), place) }

    static func beside(_ fault: Violation, _ place: Int) -> Violation {
        Violation("guest.\(place).\(fault.field)", fault.code, fault.details)
    }

    /// Those of a list whose number stands in it already.
    static func twice(in people: [ReadPerson]) -> [Violation] {
        var seen: Set<String> = []
        return people.compactMap { person in
            guard let claim = person.claim, !seen.insert(claim).inserted else { return nil }
            return person.beside("id_doc_number", "stay.twice")
        }
    }

    /// Finds who it is: the holder of the number, where the birth is the same; without a number, nobody whom the name may mean.
    ///
    /// Answers the fault that tells that somebody is on file, and of whom; nothing else of a file is told.
    mutating func find(
        isAnother: Bool, in transaction: any ReadTransaction
    ) throws -> (fault: Violation, people: [ID<Person>])? {
        let born = values["birth_date"] ?? ""
        if let claim {
            guard let holder = try transaction.holder(ofClaim: claim).flatMap({ try transaction.person($0) }) else {
                return nil
            }
            guard holder.birthDate == born, mayBe(holder) else {
                return (beside("id_doc_number", "stay.other-person"), [holder.id])
            }
            (known, isClaimed) = (holder, true)
            return nil
        }
        if isAnother { return nil }
        let found = try transaction.people(named: NameKeys.of(values).sorted(), born: born)
        return found.isEmpty ? nil : (beside("is_another", "stay.known-name"), found.map(\.id))
    }

    /// Whether a name fits the file's, in one of the scripts in which both have one; where there is none, nothing speaks
    /// against it.
    private func mayBe(_ person: PersonRecord) -> Bool {
        let name = PersonName(values)
        let pairs = [
            (name.primary + " " + name.secondary, person.namePrimary + " " + person.nameSecondary),
            (name.native, person.nameNative), (name.chinese, person.nameChinese),
        ].map { (NameKeys.asked($0), NameKeys.asked($1)) }.filter { !$0.isEmpty && !$1.isEmpty }
        return pairs.isEmpty || pairs.contains { !$0.isDisjoint(with: $1) }
    }
}
