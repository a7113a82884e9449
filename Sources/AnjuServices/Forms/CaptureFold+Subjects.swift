import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

extension CaptureFold {
    /// A form filled again that names another subject begins a new one, and with it everything that hangs on it: another
    /// employer is a new employment under a new guarantee, and the earlier ones stay as they were.
    func release(_ typed: [String: String], _ work: inout CaseWork) {
        let held = work.file.values(centre.dictionary)
        let kinds = centre.dictionary.subjects.filter {
            !$0.comesAlong && $0.key != "case" && $0.key != "submission"
        }
        let changed = kinds.filter { kind in
            kind.identifiedBy.contains { key in
                typed[key] != nil && held[key] != nil && typed[key] != held[key]
            }
        }.map(\.key)
        for kind in kinds where changed.contains(kind.key) || kind.of.contains(where: changed.contains) {
            work.file.subjects[kind.key] = nil
        }
    }

    /// What was held and is confirmed stays the same subject; what differs begins a new one, and the earlier one stays as it was.
    ///
    /// What is known of somebody in every case, such as the person, never begins anew: see ``corrected(_:)``.
    func replaceChanged(_ sheet: CaptureSheet, _ typed: [String: String], _ work: inout CaseWork) {
        let replaceable = sheet.fields.filter { $0.held != nil && !isSameAlways($0.item) }
        let shown = Dictionary(grouping: replaceable) { $0.item.subject }
        let changed = Set(
            shown.filter { $0.value.contains { ($0.held?.value ?? "") != (typed[$0.item.key] ?? "") } }.keys)
        for kind in shown.keys {
            let hangs = centre.dictionary.subject(kind)?.of.contains(where: changed.contains) ?? false
            if changed.contains(kind) || hangs {
                work.file.subjects[kind] = nil
                work.file.offered[kind] = nil
            }
        }
    }

    /// Keys of the items whose held value is put right by what is typed: the subject is the same in every case, and the step
    /// that asks for the item was asked again for its sake.
    func corrected(_ sheet: CaptureSheet) -> Set<String> {
        Set(sheet.fields.filter { $0.held != nil && isSameAlways($0.item) }.map(\.item.key))
    }

    /// Takes away the held values that a correction leaves empty.
    func clear(_ corrected: Set<String>, besides typed: [String: String], _ work: inout CaseWork) {
        for key in corrected.sorted() where typed[key] == nil {
            guard let kind = centre.dictionary.item(key)?.subject, let subject = work.file.subjects[kind] else {
                continue
            }
            work.file.profiles[subject]?.clear(key)
        }
    }

    private func isSameAlways(_ item: Item) -> Bool { centre.dictionary.subject(item.subject)?.carried == .always }

    /// Gives every subject kind that has a value a subject: the one the file has, a known one, or a new one.
    func bindSubjects(
        _ fresh: [String: String], _ work: inout CaseWork, _ tokens: inout ArraySlice<Token>,
        _ folded: inout FoldedCapture, in transaction: any ReadTransaction
    ) throws {
        let kinds = Set(fresh.keys.compactMap { centre.dictionary.item($0)?.subject })
        for kind in kinds.sorted() where work.file.subjects[kind] == nil {
            let held = try work.file.offered[kind] ?? known(kind, fresh, work, in: transaction)
            guard let known = held ?? tokens.popFirst().flatMap({ SubjectIdentity.fresh(kind, $0) }) else { continue }
            if held == nil, kind == "document" {
                folded.documents += try document(known, fresh, work, in: transaction).map { [$0] } ?? []
            }
            // Of a subject that begins here nothing is known yet.
            let profile = try held.map { try transaction.profile(of: $0, sealer: centre.sealer) } ?? Profile()
            bind(known, profile, as: kind, &work, &folded)
        }
        if work.file.subjects["case"] == nil, kinds.contains("case") {
            let id = work.record.core.id.rawValue
            let profile = try work.isNew ? Profile() : transaction.profile(of: id, sealer: centre.sealer)
            bind(id, profile, as: "case", &work, &folded)
        }
    }

    private func bind(
        _ subject: String, _ profile: Profile, as kind: String, _ work: inout CaseWork, _ folded: inout FoldedCapture
    ) {
        work.file.subjects[kind] = subject
        work.file.profiles[subject] = profile
        folded.subjects.append((kind, subject))
    }

    /// The identifier of a new document is claimed for the person; that of an earlier one stays theirs.
    private func document(
        _ id: String, _ fresh: [String: String], _ work: CaseWork, in transaction: any ReadTransaction
    ) throws -> FoldedCapture.NewDocument? {
        guard let written = fresh["id_doc_number"] else { return nil }
        let number = NumberKey.normalized(written)
        // Without a character that counts, every such number would be one.
        if number.isEmpty { throw Problem.invalid([Violation("id_doc_number", "identifier.empty")]) }
        let nationality = fresh["nationality"] ?? work.values["nationality"] ?? ""
        let claim = centre.vault.blindIndex(number + "|" + nationality, group: "document")
        let isHeld = try NumberHolder(actor: actor, centre: centre).holds(claim, work.record.person, in: transaction)
        return FoldedCapture.NewDocument(
            id: id, kind: fresh["id_doc_type"] ?? "",
            numberIndex: centre.vault.blindIndex(number, group: "document"), claim: isHeld ? nil : claim,
            lastFour: NumberKey.lastFour(number), expiresOn: fresh["id_doc_expiry_date"])
    }

    /// A subject that others have registered: an organisation by its credit code, a dwelling by its area and address.
    private func known(
        _ kind: String, _ fresh: [String: String], _ work: CaseWork, in transaction: any ReadTransaction
    ) throws -> String? {
        switch kind {
        case "organisation": try fresh["employer_uscc"].flatMap { try organisation($0, in: transaction)?.id }
        case "dwelling":
            try fresh["address_detail"].flatMap {
                let area = fresh["address_division"] ?? work.record.core.area
                return try transaction.premises(
                    detailIndex: AddressLine.index($0, in: area, centre.vault))
            }
        default: nil
        }
    }

    /// Throws `employer.suspended` for one that may not guarantee now.
    private func organisation(_ code: String, in transaction: any ReadTransaction) throws -> OrganisationRecord? {
        let known = try transaction.organisation(creditCode: code)
        if known?.suspendedAt != nil { throw Problem.invalid([Violation("employer_uscc", "employer.suspended")]) }
        return known
    }
}
