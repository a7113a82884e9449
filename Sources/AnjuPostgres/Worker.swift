#if Postgres
import AnjuSQL
import Dispatch

/// One thread's work: its connection, made when there is work, and the rules for trying again.
final class Worker {
    /// How a transaction begins.
    enum Kind: String {
        case write = "BEGIN ISOLATION LEVEL SERIALIZABLE"
        case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    }

    /// So many lost races before a write runs with nobody beside it.
    private static let patience = 6
    private static let secondsToTry = 5.0

    private let information: String
    private let turnstile: Turnstile
    private var connection: Connection?

    init(information: String, turnstile: Turnstile) {
        (self.information, self.turnstile) = (information, turnstile)
    }

    /// Runs `body` in a transaction until it commits, is refused, or five seconds are over.
    ///
    /// What is brief waits for nobody who runs alone: a read cannot take a race from them, and a few small rows seldom do.
    func perform<T>(_ kind: Kind, isBrief: Bool, _ body: (PostgresTransaction) throws -> T) throws -> T {
        let deadline = DispatchTime.now() + Self.secondsToTry
        var (tries, losses) = (0, 0)
        while true {
            do {
                let isAlone = losses >= Self.patience
                if isBrief, !isAlone { return try attempt(kind, isAlone, body) }
                return try turnstile.pass(alone: isAlone) { try attempt(kind, isAlone, body) }
            } catch let refusal as Refusal {
                guard refusal.consequence != .final else { throw refusal.failure }
                tries += 1
                var seconds = Double.random(in: 0...0.0005) * Double(1 << min(tries, 6))
                if refusal.consequence == .connectionLost {
                    // A server that restarts needs longer than a race, and nobody gains by waiting for it alone.
                    connection = nil
                    seconds += 0.02
                } else {
                    losses += 1
                }
                guard DispatchTime.now() + seconds < deadline else { throw refusal.failure.asUnavailable }
                Pause.sleep(seconds: seconds)
            }
        }
    }

    /// Runs `statement` by itself, for the few that no transaction can hold, such as `CREATE DATABASE`.
    func administer(_ statement: String) throws {
        do {
            try connected().command(statement)
        } catch let refusal as Refusal {
            throw refusal.failure
        }
    }

    /// Closes the connection, on the thread that made it.
    func disconnect() {
        connection = nil
    }

    /// Throws ``Refusal`` for what may be tried again, and the body's own errors as they are.
    private func attempt<T>(
        _ kind: Kind, _ isAlone: Bool, _ body: (PostgresTransaction) throws -> T
    ) throws -> T {
        let connection = try connected()
        let transaction = PostgresTransaction(on: connection, isAwaited: isAlone)
        let value: T
        do {
            try connection.command(kind.rawValue)
            value = try body(transaction)
            if let refusal = transaction.refusal { throw refusal }
        } catch {
            leave(connection, after: transaction.refusal)
            // A lost race hides behind whatever the body made of it.
            if let refusal = transaction.refusal, refusal.consequence != .final { throw refusal }
            throw error
        }
        switch kind {
        case .write: try commit(connection)
        // Nothing hangs on how a read ends.
        case .read: leave(connection, after: nil)
        }
        return value
    }

    private func commit(_ connection: Connection) throws {
        do {
            let tag = try connection.command("COMMIT")
            guard tag == "COMMIT" else {
                throw Refusal(failure: .other(code: "25P02", "ended as \(tag)"), consequence: .final)
            }
        } catch let refusal as Refusal {
            if refusal.consequence == .connectionLost {
                self.connection = nil
                let words = "the connection broke during the commit: whether it was written is unknown"
                throw Refusal(failure: .unavailable(words), consequence: .final)
            }
            leave(connection, after: refusal)
            throw refusal
        }
    }

    /// Leaves the connection idle, or drops it.
    private func leave(_ connection: Connection, after refusal: Refusal?) {
        guard !connection.isLost else { return self.connection = nil }
        do {
            if connection.isInTransaction { try connection.command("ROLLBACK") }
            if refusal?.consequence == .planStale { try connection.forgetPlans() }
        } catch {
            // It cannot even roll back: the server does so when the connection ends.
            self.connection = nil
        }
    }

    private func connected() throws -> Connection {
        if let connection, !connection.isLost { return connection }
        connection = nil
        let fresh = try Connection(information)
        connection = fresh
        return fresh
    }
}

extension DatabaseFailure {
    /// Still not done after every try.
    fileprivate var asUnavailable: DatabaseFailure {
        guard case .other(let code, let words) = self else { return self }
        return .unavailable("\(code): \(words)")
    }
}
#endif
