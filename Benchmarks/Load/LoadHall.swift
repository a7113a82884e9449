import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// Two clerks who take files in, and others who search.
struct LoadHall: Sendable {
    let centre: Centre
    /// What is asked, in turns.
    let questions: [String]
    let clerk: Actor
    let second: Actor
    let confirming: @Sendable (Actor) -> Confirming

    /// Takes a file in and has its rows read.
    func read(_ cells: [[String]]) async throws -> ID<ImportRun> {
        let lines = cells.map { $0.joined(separator: ",") + "\n" }.joined()
        var pieces = [Array(lines.utf8)][...]
        let run = try await KeepImport(centre: centre)(.people, name: "people.csv", by: clerk) { pieces.popFirst() }
        try await GuideImport(centre: centre).start(run.id, by: clerk)
        try await ImportWorker(centre: centre, holder: "bench").run()
        return run.id
    }

    /// Has what was read written.
    func write(_ run: ID<ImportRun>) async throws {
        try await GuideImport(centre: centre).release(run, by: second, confirming: confirming(second))
        try await ImportWorker(centre: centre, holder: "bench").run()
        let seen = try await ViewImports(centre: centre)(run, by: clerk)
        guard seen.run.state == .released else { throw BenchFailure("the run is \(seen.run.state)") }
    }

    /// So many searches, one after the other.
    func searches(_ count: Int) async throws -> Sample {
        var times: [Double] = []
        for number in 0..<count { times.append(try await search(number)) }
        return Sample(times)
    }

    /// Searches one after the other for as long as `work` takes.
    func searches<T: Sendable>(
        while work: @escaping @Sendable () async throws -> T
    ) async throws -> (Sample, T) {
        let bell = Bell()
        let asking = Task {
            var times: [Double] = []
            while !bell.isRung { times.append(try await search(times.count)) }
            return times
        }
        let result = try await work()
        bell.ring()
        return (Sample(try await asking.value), result)
    }

    /// Milliseconds of one.
    ///
    /// Each is asked by an account of its own: the limit of one account is no matter of speed.
    private func search(_ number: Int) async throws -> Double {
        var asker = TestOfficials.clerk
        asker.id = "acc_load_" + centre.ambient.token().text
        let text = questions[number % questions.count]
        let watch = Watch()
        _ = try await SearchPeople(centre: centre)(text, for: "registration", by: asker)
        return watch.milliseconds
    }
}
