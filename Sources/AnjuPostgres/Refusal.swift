#if Postgres
import AnjuSQL
import CLibPQ

/// What the server refused, and what follows for the transaction that asked.
struct Refusal: Error {
    enum Consequence {
        /// The caller hears of it.
        case final
        /// A race was lost: the same work again may win.
        case raceLost
        /// The connection is gone; before the commit, the same work may run on a fresh one.
        case connectionLost
        /// A migration changed the table under a prepared statement: prepare again.
        case planStale
    }

    let failure: DatabaseFailure
    let consequence: Consequence

    static func lost(_ words: String) -> Refusal {
        Refusal(failure: .unavailable(words), consequence: .connectionLost)
    }

    init(failure: DatabaseFailure, consequence: Consequence) {
        (self.failure, self.consequence) = (failure, consequence)
    }

    /// Reads the error out of `answer`; values are never part of what it keeps.
    init(_ answer: Answer, connectionIsLost: Bool) {
        let state = answer.field(anju_diag_sqlstate) ?? ""
        let words = answer.field(anju_diag_message) ?? "no message"
        let constraint = answer.field(anju_diag_constraint) ?? ""
        if connectionIsLost || ["08", "57P01", "57P02", "57P03"].contains(where: { state.hasPrefix($0) }) {
            self = .lost("the connection to PostgreSQL was lost \(state)")
            return
        }
        consequence =
            switch state {
            case "40001", "40P01": .raceLost
            case "0A000" where words == "cached plan must not change result type": .planStale
            default: .final
            }
        failure =
            switch state {
            case "23505", "23P01": .uniqueViolation(constraint)
            case "23503": .foreignKeyViolation(constraint)
            case "23514": .checkViolation(constraint)
            case "23502":
                .checkViolation(
                    [anju_diag_table, anju_diag_column].compactMap(answer.field).joined(separator: "."))
            // A trigger's RAISE: the words are the schema's own.
            case "P0001": .checkViolation(words)
            case "53100": .full("\(state): \(words)")
            case _ where state.hasPrefix("53") || state.hasPrefix("58"): .unavailable("\(state): \(words)")
            case "40001", "40P01", "55P03", "57014": .unavailable("\(state): \(words)")
            // A data exception quotes the value that it could not read.
            case _ where state.hasPrefix("22"): .other(code: state, "data exception")
            default: .other(code: state, words)
            }
    }
}
#endif
