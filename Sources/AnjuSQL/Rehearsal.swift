/// A write worked out on a snapshot, before its turn to write comes.
///
/// Given to the code that would otherwise write: it asks the snapshot and keeps the statements instead of running them.
/// Everything that costs time, such as reading, folding, encoding and sealing, is then done beside other writers.
/// ``Script/perform(in:)`` asks again in the transaction that writes.
public final class Rehearsal: WriteTransaction {
    /// What was asked, and the statements that follow from the answers.
    public struct Script: Sendable {
        fileprivate var questions: [(sql: SQL, answer: [Row])] = []
        fileprivate var statements: [SQL] = []
    }

    /// Something that was asked has another answer by now, or a statement was refused: the work is to be done anew.
    public struct Outdated: Error, Hashable, Sendable {}

    public private(set) var script = Script()
    private let snapshot: any ReadTransaction

    public init(on snapshot: any ReadTransaction) { self.snapshot = snapshot }

    /// Answers from the snapshot.
    ///
    /// Throws ``Outdated`` once there is a statement: the snapshot does not know what it will have written.
    public func rows(_ sql: SQL) throws -> [Row] {
        guard script.statements.isEmpty else { throw Outdated() }
        let answer = try snapshot.rows(sql)
        script.questions.append((sql, answer))
        return answer
    }

    /// Keeps the statement; how many rows it will change is not known, and said to be one.
    public func run(_ sql: SQL) throws -> Int {
        script.statements.append(sql)
        return 1
    }
}

extension Rehearsal.Script {
    /// Whether everything that was asked has the same answer still.
    public func holds(in transaction: any ReadTransaction) throws -> Bool {
        try questions.allSatisfy { try transaction.rows($0.sql) == $0.answer }
    }

    /// Asks everything again, and runs the statements where every answer is what it was: they are then exactly those that
    /// the work would have run here, for it sees nothing else of the database.
    ///
    /// Throws ``Rehearsal/Outdated`` where an answer differs, and where the data refuse a statement: which rule of the
    /// service stands behind that, the work itself knows, done in a transaction of its own.
    public func perform(in transaction: any WriteTransaction) throws {
        guard try holds(in: transaction) else { throw Rehearsal.Outdated() }
        try run(in: transaction)
    }

    /// Runs the statements, whatever the answers are by now.
    ///
    /// Throws ``Rehearsal/Outdated`` where the data refuse one.
    public func run(in transaction: any WriteTransaction) throws {
        do {
            for statement in statements { try transaction.run(statement) }
        } catch DatabaseFailure.uniqueViolation, DatabaseFailure.foreignKeyViolation, DatabaseFailure.checkViolation {
            throw Rehearsal.Outdated()
        }
    }
}
