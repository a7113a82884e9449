/// A kind of record that the program removes by itself once its time is over.
public enum RetainedRecords: String, Hashable, Sendable, CaseIterable {
    /// Images of papers and premises; a portrait lives as long as its case.
    case pictures
    /// Stays at an address: who and which bed goes, how many there were remains.
    case stays
    case employments
    case guarantees
    /// Statements that differed, once somebody decided.
    case conflicts
    /// Cases with their actions, forms, pictures and permits.
    case cases
    /// People of whom nothing else is kept.
    case people
    /// Accounts of officials who left: the name and the grants go, the identifier stays where it signed.
    case accounts
    /// Printed sheets that ended, with the sessions that they opened.
    case sheets
    /// Answered or withdrawn requests of people about their data; one that still restricts something is kept.
    case requests
    /// Agreements between departments that ended.
    case agreements
    /// Lifted blocks on people at risk.
    case blocks
    /// Reviewed emergencies.
    case emergencies
    /// Entries of the ledger that the log holds, with their salts; what tells of such a deletion stays as long as the log.
    case entries
    /// Guardianships that somebody ended.
    case guardianships
    /// Filed leases that are over.
    case leases
    /// Checks at places, with what they found wrong.
    case placeChecks = "place_checks"

    /// Key of the retention rule of the pack that says how long.
    public var rule: String {
        switch self {
        case .pictures: "identity_and_supporting_images"
        case .stays: "lodging_registration"
        case .employments, .guarantees: "employment_and_guarantees"
        case .conflicts: "settled_conflicts"
        case .cases: "permit_files"
        case .people, .leases, .placeChecks: "residence_registration"
        case .accounts: "official_accounts"
        // What shows who did what with whose data is kept as long as the entries about it.
        case .sheets, .requests, .agreements, .blocks, .emergencies, .guardianships, .entries: "access_log"
        }
    }
}
