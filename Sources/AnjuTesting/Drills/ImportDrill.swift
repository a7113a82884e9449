import Foundation

/// Takes a city's files in, kills every process of the program on the way, and compares what is stored with the files.
///
/// Citizens come in a workbook, foreigners in a text with columns. On SQLite the server works, on PostgreSQL the command itself
/// and, once that is dead, the server after two minutes.
public struct ImportDrill: Sendable {
    /// How many people the files are drawn from; nine in ten of them have all that a register asks for.
    let people: Int
    let kills: Int
    let engine: DrilledEngine
    let scratch: Scratch

    static let (clerk, second, password) = ("drill-clerk", "drill-second", "correct-horse-battery")

    /// `kills` falls a third each into reading and writing the workbook, and the rest into writing the text.
    public init(people: Int, kills: Int, on engine: DrilledEngine) throws {
        (self.people, self.kills, self.engine) = (people, kills, engine)
        scratch = try Scratch()
    }

    /// Holds it.
    public func run() async throws -> ImportDrillReport {
        let place = try await engine.place(in: scratch)
        try await prepare(place)
        var turn = ImportDrillTurn(place: place, people: people, server: try await ServingProgram.start(place))
        turn.report.engine = engine.name
        for (register, file) in [("people", "citizens.xlsx"), ("foreigners", "foreigners.csv")] {
            let path = scratch.file(file)
            let made = try await AnjuProgram.run(
                "generate", "--people", "\(people)", "--register", register, "--out", path)
            guard made.status == 0 else { throw DrillFailure(description: made.errorText) }
            // One of three kills while rows are read, two while they are written.
            let (reading, writing) = register == "people" ? (kills / 3, kills / 3) : (0, kills - kills / 3 * 2)
            try await turn.work(
                ["run", path, "--register", register], as: Self.clerk, until: "waiting", kills: reading)
            let run = try await turn.stored().runs.last?.id ?? ""
            try await turn.work(["release", run], as: Self.second, until: "released", kills: writing)
        }
        return try await turn.end()
    }

    private func prepare(_ place: [String]) async throws {
        let account = ["--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--language", "en"]
        let adding = [Self.clerk, Self.second].map { ["user", "add", $0, "--password-stdin"] + account }
        for command in [["migrate"]] + adding {
            let done = try await AnjuProgram.run(command + place, input: Self.password + "\n")
            guard done.status == 0 else { throw DrillFailure(description: done.errorText) }
        }
    }
}
