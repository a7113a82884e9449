import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Who acts for whom: always asked of the moment, the ward's birth date, the pack and what is blocked.
extension Centre {
    /// Whether a guardianship holds now.
    ///
    /// While anything is blocked of the ward, nobody acts for them: a guardian may be whom they are protected from.
    func holds(
        _ guardianship: Guardianship, over ward: PersonRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        guard let rules = present.rights.ownFile.guardians,
            guardianship.holds(bornOn: PartialDate(ward.birthDate), by: rules, at: now, zone: zone)
        else { return false }
        return try transaction.blocks(on: ward.id).isEmpty
    }

    /// Who may act for a person now.
    func guardianships(
        over ward: PersonRecord, at now: Instant, in transaction: any ReadTransaction
    ) throws -> [Guardianship] {
        try transaction.guardianships(over: ward.id, sealer: sealer).filter {
            try holds($0, over: ward, at: now, in: transaction)
        }
    }

    /// For whom a person may act now.
    func wards(
        of guardian: ID<Person>, at now: Instant, in transaction: any ReadTransaction
    ) throws -> [OwnFile.Ward] {
        try transaction.guardianships(of: guardian, sealer: sealer).compactMap { guardianship in
            guard let ward = try transaction.person(guardianship.ward),
                try holds(guardianship, over: ward, at: now, in: transaction)
            else { return nil }
            return OwnFile.Ward(guardianship: guardianship, person: ward)
        }
    }
}
