import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuTesting

/// A check as somebody writes it who has the database and none of the program.
struct RawCheck: Sendable {
    let database: any Database
    let caseID: ID<Case>

    /// What such a writer tries; each is one statement, the way it says.
    struct Try: Sendable {
        var name: String
        var sql: @Sendable (String) -> SQL

        init(_ name: String, _ sql: @escaping @Sendable (String) -> SQL) { (self.name, self.sql) = (name, sql) }
    }

    private static let sealed = [UInt8](repeating: 1, count: 40)
    private static let hash = [UInt8](repeating: 1, count: 97)

    /// A proposal by anna, officer, at 1,000, that ends at 2,000 and at 3,000 at the latest.
    func propose(_ id: String) async throws {
        let caseID = caseID
        try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO statutory_check (id, case_id, step, question, authority, ground, decision_number,
                    decision_hash, proposer, proposer_role, proposed_at, latest_at, deferrable_until, expires_at, version)
                VALUES (\(id), \(caseID), 'review', \(Self.sealed), \(Self.sealed), \(Self.sealed), \(Self.sealed),
                        \(Self.hash), 'anna', 'officer', 1000, 3000, 1500, 2000, 1)
                """)
        }
    }

    /// Whether the database let it be done.
    func run(_ sql: SQL) async throws -> Bool {
        do {
            try await database.write { _ = try $0.run(sql) }
            return true
        } catch DatabaseFailure.checkViolation {
            return false
        }
    }

    /// The row, without its identifier.
    func row(_ id: String) async throws -> [String: SQLValue] {
        try await database.read { transaction in
            guard let row = try transaction.rows("SELECT * FROM statutory_check WHERE id = \(id)").first else {
                return [:]
            }
            var values: [String: SQLValue] = [:]
            for name in row.names where name != "id" { values[name] = try row.value(name) }
            return values
        }
    }

    /// Right deeds and wrong ones, in the order of a life.
    static let tries: [Try] = [
        Try("approved by another") {
            "UPDATE statutory_check SET approver = 'chen', approver_role = 'supervisor', approved_at = 1100 WHERE id = \($0)"
        },
        Try("approved by the proposer") {
            "UPDATE statutory_check SET approver = 'anna', approver_role = 'supervisor', approved_at = 1100 WHERE id = \($0)"
        },
        Try("approved in the same role") {
            "UPDATE statutory_check SET approver = 'bob', approver_role = 'officer', approved_at = 1100 WHERE id = \($0)"
        },
        Try("asked") { "UPDATE statutory_check SET asked_at = 1200 WHERE id = \($0)" },
        Try("clear") { "UPDATE statutory_check SET answer = 'clear', answered_at = 1300 WHERE id = \($0)" },
        Try("possible") { "UPDATE statutory_check SET answer = 'possible', answered_at = 1300 WHERE id = \($0)" },
        Try("same") {
            "UPDATE statutory_check SET verdict = 'same', adjudicator = 'bob', adjudicated_at = 1400 WHERE id = \($0)"
        },
        Try("not the same") {
            "UPDATE statutory_check SET verdict = 'not_same', adjudicator = 'bob', adjudicated_at = 1400 WHERE id = \($0)"
        },
        Try("same by nobody") {
            "UPDATE statutory_check SET verdict = 'same', adjudicator = '', adjudicated_at = 1400 WHERE id = \($0)"
        },
        Try("noticed") { "UPDATE statutory_check SET noticed_at = 1450 WHERE id = \($0)" },
        Try("deferral") {
            "UPDATE statutory_check SET deferred_until = 1480, deferral_proposer = 'bob', deferral_proposer_role = 'officer' WHERE id = \($0)"
        },
        Try("deferral allowed by its proposer") {
            "UPDATE statutory_check SET deferral_approver = 'bob', deferral_approver_role = 'supervisor' WHERE id = \($0)"
        },
        Try("deferral allowed") {
            "UPDATE statutory_check SET deferral_approver = 'chen', deferral_approver_role = 'supervisor' WHERE id = \($0)"
        },
        Try("relied on") { "UPDATE statutory_check SET relied_at = 1500 WHERE id = \($0)" },
        Try("longer by one") { "UPDATE statutory_check SET expires_at = 2500 WHERE id = \($0)" },
        Try("longer asked") {
            "UPDATE statutory_check SET extension_until = 2500, extension_proposer = 'bob', extension_proposer_role = 'officer' WHERE id = \($0)"
        },
        Try("longer allowed") {
            "UPDATE statutory_check SET expires_at = 2500, extender = 'chen', extender_role = 'supervisor' WHERE id = \($0)"
        },
        Try("appealed") { "UPDATE statutory_check SET appealed_at = 1600, appeal_due = 1900 WHERE id = \($0)" },
        Try("appeal upheld by the approver") {
            "UPDATE statutory_check SET appeal_outcome = 'upheld', appeal_decider = 'chen' WHERE id = \($0)"
        },
        Try("appeal upheld") {
            "UPDATE statutory_check SET appeal_outcome = 'upheld', appeal_decider = 'duan' WHERE id = \($0)"
        },
        Try("lifted") { "UPDATE statutory_check SET lifted_at = 1700 WHERE id = \($0)" },
        Try("not lifted") { "UPDATE statutory_check SET lifted_at = NULL WHERE id = \($0)" },
        Try("purged early") { purge($0, at: 1800) }, Try("purged") { purge($0, at: 2600) },
    ]

    /// Everything that a purge removes.
    static func purge(_ id: String, at moment: Int) -> SQL {
        """
        UPDATE statutory_check SET step = '', question = NULL, authority = NULL, ground = NULL, decision_number = NULL,
            decision_hash = NULL, proposer = NULL, proposer_role = NULL, proposed_at = NULL, latest_at = NULL,
            deferrable_until = NULL, expires_at = NULL, approver = NULL, approver_role = NULL, approved_at = NULL,
            asked_at = NULL, answer = NULL, answered_at = NULL, verdict = NULL, adjudicator = NULL,
            adjudicated_at = NULL, noticed_at = NULL, deferred_until = NULL, deferral_proposer = NULL,
            deferral_proposer_role = NULL, deferral_approver = NULL, deferral_approver_role = NULL,
            extension_until = NULL, extension_proposer = NULL, extension_proposer_role = NULL, extender = NULL,
            extender_role = NULL, appealed_at = NULL, appeal_due = NULL, appeal_outcome = NULL, appeal_decider = NULL,
            relied_at = NULL, lifted_at = NULL, purged_at = \(moment)
        WHERE id = \(id)
        """
    }
}
