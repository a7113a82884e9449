import AnjuDocuments
import AnjuDomain
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
            Beside it FILE.truth says which records are about one person. With --register the file is one that \
            anju import takes, of those whom the register is for: .csv, or .xlsx.
            """)

    @Option(help: "How many people.") var people = 1_000
    @Option(help: "The same seed makes the same people.") var seed: UInt64 = 1_880
    @Flag(help: "People several times, with slips.") var errors = false
    @Option(help: "As a file for this register: people or foreigners.") var register: String?
    @Option(help: "The file to write; it must not be there yet.") var out: String

    func validate() throws {
        guard (1...2_000_000).contains(people) else { throw ValidationError("--people is 1 to 2000000") }
        guard register == nil || sheet != nil else { throw ValidationError("--register is people or foreigners") }
        guard register == nil || !errors else { throw ValidationError("--errors makes no file for a register") }
    }

    private var sheet: PopulationSheet? { register.flatMap(Register.init(rawValue:)).flatMap(PopulationSheet.init) }

    func run() throws {
        let records = Population(people: people, seed: seed, hasErrors: errors).records()
        if let sheet { return try write(records, as: sheet) }
        try Self.write(out, heading: PopulationFile.heading, records.lazy.map(PopulationFile.line))
        try Self.write(out + ".truth", heading: PopulationFile.truthHeading, records.lazy.map(PopulationFile.truth))
        Output.note("wrote \(records.count) records of \(people) people to \(out), and who is who to \(out).truth")
    }

    private func write(_ records: [RegisterRecord], as sheet: PopulationSheet) throws {
        let rows = records.lazy.compactMap(sheet.row).map { $0.map { $0.isEmpty ? TableCell.empty : .text($0) } }
        let heading = sheet.keys.map { TableCell.text($0) }
        let file = try Self.made(out)
        var count = 0
        if out.hasSuffix(".xlsx") {
            let writer = try WorkbookWriter(path: out)
            try writer.addSheet(sheet.register.rawValue, frozenRows: 1)
            try writer.write(TableRow(number: 1, cells: heading), as: .heading)
            for row in rows {
                count += 1
                try writer.write(TableRow(number: count + 1, cells: row))
            }
            try writer.close()
        } else {
            var writer = CSVWriter()
            var waiting = writer.row(heading)
            for row in rows {
                count += 1
                waiting += writer.row(row)
                guard waiting.count >= 1 << 20 else { continue }
                try file.write(contentsOf: waiting)
                waiting.removeAll(keepingCapacity: true)
            }
            try file.write(contentsOf: waiting)
        }
        try file.synchronize()
        Output.note("wrote \(count) rows to \(out)")
    }

    private static func write(_ path: String, heading: String, _ lines: some Sequence<String>) throws {
        let file = try made(path)
        try PopulationFile.write(heading, lines, to: file)
        try file.synchronize()
    }

    /// A file that was not there.
    private static func made(_ path: String) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "cannot make \(path): \(String(cString: strerror(errno)))", mend: "name a new file with --out")
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
