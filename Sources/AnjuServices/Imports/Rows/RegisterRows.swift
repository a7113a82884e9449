import AnjuCore
import AnjuDomain
import AnjuSQL

/// How the rows of one register come to what is on file: by the rules and the writers of the counter.
protocol RegisterRows: Sendable {
    /// Works out a row with canonical values; `tokens` are those of ``tokens``, made outside the transaction.
    func plan(_ values: [String: String], tokens: ArraySlice<Token>, in transaction: any ReadTransaction) throws
        -> RowPlan
    /// What was built upon a written row since, as a code; `nil` where nothing was.
    func builtUpon(_ row: ImportRow, _ trace: RowTrace, in transaction: any ReadTransaction) throws -> String?
}

/// Tokens that one row may need: its subjects, its submission, and a conflict for each item.
enum RowTokens { static let count = 48 }

extension Register {
    /// How its rows are taken in, by the hand of `actor` at `now`.
    func rows(centre: Centre, actor: Actor, now: Instant) -> any RegisterRows {
        let hand = RowHand(centre: centre, register: self, actor: actor, now: now)
        return switch self {
        case .people, .foreigners: PeopleRows(hand: hand)
        case .employers: EmployerRows(hand: hand)
        case .places: PlaceRows(hand: hand)
        }
    }
}
