import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Whose sheet takes two officials: it opens the whole file, what is blocked too.
extension Centre {
    /// Whether something is blocked of a person, or of somebody who acts for them or did.
    ///
    /// The clerk at the counter may be whom the person is protected from, and so may be a parent who brings the child. A
    /// guardianship that one official ended counts as if it stood: ending it opens nothing.
    func isGuarded(
        _ person: PersonRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        if try !transaction.blocks(on: person.id).isEmpty { return true }
        guard let rules = present.rights.ownFile.guardians else { return false }
        let birth = PartialDate(person.birthDate)
        return try transaction.guardianships(everOver: person.id, sealer: sealer).contains { found in
            var standing = found
            standing.endedAt = nil
            return try standing.holds(bornOn: birth, by: rules, at: now, zone: zone)
                && !transaction.blocks(on: found.guardian).isEmpty
        }
    }

    /// Whether a sheet takes two officials: of a person who is guarded, and of one who acts for somebody who is.
    func takesSecond(
        toSheetOf person: PersonRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        if try isGuarded(person, at: now, in: transaction) { return true }
        return try wards(of: person.id, at: now, in: transaction).contains {
            try isGuarded($0.person, at: now, in: transaction)
        }
    }

    /// Whether a sheet opens the own file now: one that a single official made does not while the person is guarded.
    func opens(_ sheet: OwnSheet, at now: Instant, in transaction: any ReadTransaction) throws -> Bool {
        guard sheet.allowedBy == nil else { return true }
        guard let person = try transaction.person(sheet.person) else { return false }
        return try !isGuarded(person, at: now, in: transaction)
    }

    /// Whether a guardianship opens the ward's file to the sheet of a session now.
    ///
    /// Of a ward who is guarded it takes a sheet that two officials made, who could know of the guardianship.
    func opens(
        _ guardianship: Guardianship, over ward: PersonRecord, to session: OwnSession, at now: Instant,
        in transaction: any ReadTransaction
    ) throws -> Bool {
        guard guardianship.guardian == session.holder, guardianship.ward == ward.id,
            try holds(guardianship, over: ward, at: now, in: transaction)
        else { return false }
        guard try isGuarded(ward, at: now, in: transaction) else { return true }
        guard let sheet = try transaction.liveSheet(of: session.holder, at: now), sheet.id == session.sheet else {
            return false
        }
        return sheet.allowedBy != nil && guardianship.from <= sheet.madeAt
    }

    /// Ends the sheet of a person of whom something is blocked from now on, and the sheets of those for whom they act.
    ///
    /// What was asked about them is forgotten as well. Answers whose sheets there were.
    func endSheets(
        ofBlocked person: ID<Person>, at now: Instant, in transaction: any WriteTransaction
    ) throws -> [ID<Person>] {
        let wards = try transaction.guardianships(of: person, sealer: sealer).map(\.ward)
        return try ([person] + wards).filter { each in
            try transaction.endSheetAsk(of: each)
            return try transaction.endSheet(of: each, as: .atCounter, at: now)
        }
    }
}
