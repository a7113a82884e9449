import AsyncHTTPClient
import Foundation

/// Kills a server under load at moments drawn from a seed, and afterwards compares what its clients were told with what an
/// independent program finds in the database.
public struct Drill: Sendable {
    let plan: DrillPlan
    let engine: DrilledEngine
    /// Where the server's data lie; goes away with the outcome.
    let scratch: Scratch
    private let door = DrillDoor()

    static let (login, password) = ("drill-clerk", "correct-horse-battery")

    /// Prepares a fresh deployment on `engine`.
    public init(_ plan: DrillPlan, on engine: DrilledEngine) throws {
        (self.plan, self.engine) = (plan, engine)
        scratch = try Scratch()
    }

    /// What a drill leaves for the check.
    public struct Outcome: Sendable {
        public let account: DrillBook.Account
        public let stored: DrillStored
        public let report: DrillReport
        /// Of SQLite: the file.
        public let database: String
        /// Keeps the files.
        let scratch: Scratch
    }

    /// Holds it.
    public func run() async throws -> Outcome {
        let http = DrillClient.http()
        let outcome = await Result { try await run(http) }
        try await http.shutdown()
        return try outcome.get()
    }

    private func run(_ http: HTTPClient) async throws -> Outcome {
        let began = ContinuousClock.now
        let place = try await engine.place(in: scratch)
        try await Self.prepare(place)
        let book = DrillBook(seed: plan.seed, goal: plan.writes)
        let server = try await ServingProgram.start(place)
        let client = try await DrillClient.signedIn(
            http, at: server.address, as: Self.login, password: Self.password)
        door.open(server.address)
        // One in peace, which says what a whole effect is.
        let reference = DrillWrite(0)
        _ = try await client.send(reference, to: server.address)
        let last = try await withThrowingTaskGroup(of: ServingProgram?.self) { group in
            for _ in 0..<plan.clients {
                group.addTask {
                    await client.work(through: book, at: door) { book.next() }
                    return nil
                }
            }
            group.addTask { try await strike(server, place, book) }
            var last = server
            for try await serving in group { if let serving { last = serving } }
            return last
        }
        await client.work(through: book, at: door) { book.nextLost() }
        let status = await last.stop()
        guard status == 0 else { throw DrillFailure(description: "the last server ended with \(status ?? -1)") }
        let stored = try await engine.stored(place)
        let taken = ContinuousClock.now - began
        let check = DrillCheck(book.account, stored, reference: reference)
        let report = try await DrillReport(
            plan, engine.name, book.account, stored, violations: check.violations, seconds: taken / .seconds(1),
            folder: scratch.path)
        return Outcome(
            account: book.account, stored: stored, report: report, database: scratch.file("data/anju.db"),
            scratch: scratch)
    }

    /// The schema and one account.
    static func prepare(_ place: [String]) async throws {
        let account = ["--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--language", "en"]
        for command in [["migrate"], ["user", "add", login, "--password-stdin"] + account] {
            let done = try await AnjuProgram.run(command + place, input: password + "\n")
            guard done.status == 0 else { throw DrillFailure(description: done.errorText) }
        }
    }

    /// Deals every blow of the plan and answers the server that is left.
    private func strike(_ first: ServingProgram, _ place: [String], _ book: DrillBook) async throws -> ServingProgram {
        var server = first
        for blow in plan.blows() {
            await book.after(blow.after, blow.counts)
            if blow.kind == .cluster {
                try await engine.crash()
                continue
            }
            await server.crash()
            door.close(server.address)
            if blow.kind == .starting {
                let early = try ServingProgram.launch(place)
                // Not to wait for anything: the moment within the start is the seed's to choose.
                try await Task.sleep(for: .milliseconds(blow.intoStart))
                await early.crash()
            }
            server = try await ServingProgram.start(place)
            door.open(server.address)
        }
        book.endBlows()
        return server
    }
}

extension Result where Failure == any Error, Success: Sendable {
    /// What an asynchronous body answers or throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
