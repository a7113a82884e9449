import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What the register itself says in a case: since when somebody lives here, and how the permit stands that is to be endorsed.
///
/// It is worked out whenever an open case is read, so that nobody types it and nobody decides by what was true last month.
/// What a step did with it stays in that step's submissions; a case that has ended keeps what it was decided by.
struct RegisterItems {
    let centre: Centre
    let procedure: Procedure

    /// Items of which somebody else than the register never gives the value.
    private static let since = "registered_residence_since"

    /// Puts it into the file of an open case of `person`.
    func fill(_ file: inout CaseFile, of person: ID<Person>, in transaction: any ReadTransaction) throws {
        if procedure.steps.contains(where: { $0.assigns.contains(Self.since) }) {
            let since = try self.since(of: person, in: transaction)
            set([Self.since: since?.description], of: person.rawValue, in: &file)
        }
        if let id = file.subjects["permit"].flatMap(ID<Permit>.init), let permit = try transaction.permit(id) {
            fill(&file, with: permit)
        }
    }

    /// Puts into the file how a permit stands that endorsements keep in use; of another one nothing.
    func fill(_ file: inout CaseFile, with permit: Permit) {
        guard let year = permit.year else { return }
        set(
            [
                "permit_number": permit.number, "permit_issue_date": permit.validFrom.description,
                "permit_status": permit.status(on: centre.today).code, "endorsement_due_date": year.due.description,
            ], of: permit.id.rawValue, in: &file)
    }

    /// The permit that is to be endorsed stands in the case from its beginning.
    ///
    /// Throws `permit.none-to-endorse` where the person holds none of the kind, or one that has ended for good.
    func take(into file: inout CaseFile, of person: ID<Person>, in transaction: any ReadTransaction) throws {
        guard let kind = procedure.outputs.compactMap(\.endorses).first else { return }
        guard let permit = try transaction.heldPermit(kind, of: person), !permit.status.next.isEmpty else {
            throw Problem(.conflict, "permit.none-to-endorse")
        }
        let id = permit.id.rawValue
        file.subjects["permit"] = id
        file.profiles[id] = try transaction.profile(of: id, sealer: centre.sealer)
    }

    /// Facts that the program says when a case begins: whether the person holds what it would issue.
    func facts(of person: ID<Person>, in transaction: any ReadTransaction) throws -> [CaseAction.Kind] {
        guard procedure.facts.contains(where: { $0.key == "permit_held" && $0.setBy == "program" }),
            let output = procedure.outputs.first(where: \.isPermit),
            let held = try transaction.heldPermit(output.key, of: person), !held.status.next.isEmpty,
            !held.isExpired(on: centre.today)
        else { return [] }
        return [.factSet(key: "permit_held", value: "true")]
    }

    /// Since when somebody is registered here without a gap; `nil` where nobody is today.
    private func since(of person: ID<Person>, in transaction: any ReadTransaction) throws -> CalendarDate? {
        let count = ResidenceCount(
            of: try transaction.stays(of: person), past: try transaction.pastResidence(of: person),
            today: centre.today, zone: centre.zone)
        return switch count.standing {
        case .reached(let since, _), .counting(let since, _): since
        case .interrupted, .none: nil
        }
    }

    private func set(_ values: [String: String?], of subject: String, in file: inout CaseFile) {
        var profile = file.profiles[subject] ?? Profile()
        let provenance = Provenance(
            kind: .program, department: Actor.program.department, at: centre.ambient.now(), submission: "")
        for (key, value) in values where centre.dictionary.item(key) != nil {
            if let value, profile[key]?.value == value { continue }
            profile.clear(key)
            if let value { _ = profile.accept([key: value], from: provenance) }
        }
        file.profiles[subject] = profile
    }
}

extension PermitStatus {
    /// Its code in the dictionary's list (`permit_status`).
    fileprivate var code: String {
        switch self {
        case .valid: "1"
        case .suspended: "2"
        case .terminated: "3"
        case .cancelled: "4"
        case .inProduction: "5"
        }
    }
}
