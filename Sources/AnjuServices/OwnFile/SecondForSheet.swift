import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Whose sheet takes two officials: it opens the whole file, what is blocked too.
extension Centre {
    /// Whether something is blocked of a person, or of somebody who may act for them now.
    ///
    /// The clerk at the counter may be whom the person is protected from, and so may be a parent who brings the child.
    func takesSecond(
        toSheetOf person: PersonRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        if try !transaction.blocks(on: person.id).isEmpty { return true }
        guard let rules = present.rights.ownFile.guardians else { return false }
        let birth = PartialDate(person.birthDate)
        for found in try transaction.guardianships(over: person.id, sealer: sealer)
        where found.holds(bornOn: birth, by: rules, at: now, zone: zone) {
            if try !transaction.blocks(on: found.guardian).isEmpty { return true }
        }
        return false
    }

    /// Whether a sheet opens the file now: one that a single official made does not while it takes two.
    func opens(_ sheet: OwnSheet, at now: Instant, in transaction: any ReadTransaction) throws -> Bool {
        guard sheet.allowedBy == nil else { return true }
        guard let person = try transaction.person(sheet.person) else { return false }
        return try !takesSecond(toSheetOf: person, at: now, in: transaction)
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
