public import Foundation

/// The files of a population: the records as a register gives them out, and the truth beside them.
public enum PopulationFile {
    /// The heading of the register's file.
    public static let heading = (["record"] + RegisterField.allCases.map(\.rawValue)).joined(separator: ",") + "\n"

    /// The heading of the truth.
    public static let truthHeading = "record,person\n"

    /// One line of the register's file (RFC 4180), with its end.
    public static func line(of record: RegisterRecord) -> String {
        ([String(record.number)] + record.values.map(quoted)).joined(separator: ",") + "\n"
    }

    /// Which person a record is about.
    public static func truth(of record: RegisterRecord) -> String { "\(record.number),\(record.person)\n" }

    /// Writes a heading and lines behind it, a megabyte at a time.
    public static func write(_ heading: String, _ lines: some Sequence<String>, to file: FileHandle) throws {
        var waiting = heading
        for line in lines {
            waiting += line
            guard waiting.utf8.count >= 1 << 20 else { continue }
            try file.write(contentsOf: Data(waiting.utf8))
            waiting = ""
        }
        try file.write(contentsOf: Data(waiting.utf8))
    }

    private static func quoted(_ value: String) -> String {
        value.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }
            ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }
}
