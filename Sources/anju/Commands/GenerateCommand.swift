import AnjuPopulation
import ArgumentParser
import Foundation

/// Writes made-up people into a file, to try the register on.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write made-up people as a city's registers hold them into a CSV file.",
        discussion: """
            The same seed makes the same file on every machine. Nobody in it lives: births lie before 1901, numbers are of \
            series that nobody issues. With --errors people stand in it several times, with the slips that offices make. \
            Beside it FILE.truth says which records are about one person.
            """)

    @Option(help: "How many people.") var people = 1_000
    @Option(help: "The same seed makes the same people.") var seed: UInt64 = 1_880
    @Flag(help: "People several times, with slips.") var errors = false
    @Option(help: "The file to write; it must not be there yet.") var out: String

    func validate() throws {
        guard (1...2_000_000).contains(people) else { throw ValidationError("--people is 1 to 2000000") }
    }

    func run() throws {
        let records = Population(people: people, seed: seed, hasErrors: errors).records()
        try Self.write(out, heading: PopulationFile.heading, records.lazy.map(PopulationFile.line))
        try Self.write(out + ".truth", heading: PopulationFile.truthHeading, records.lazy.map(PopulationFile.truth))
        Output.note("wrote \(records.count) records of \(people) people to \(out), and who is who to \(out).truth")
    }

    private static func write(_ path: String, heading: String, _ lines: some Sequence<String>) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "cannot make \(path): \(String(cString: strerror(errno)))", mend: "name a new file with --out")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try PopulationFile.write(heading, lines, to: file)
        try file.synchronize()
    }
}
