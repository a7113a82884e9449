import AnjuCore
import AnjuDomain
import AnjuServices

/// The file in which an authority hands over what it was asked about.
enum AuthorityTarget {
    static let target = FuzzTarget(
        "authority", "authorities' files",
        words: ["anju-check,1\n", "columns,document_number", "\"\"", "\r\n", ",", "\"", "as-of,2026-02-30"].map {
            Array($0.utf8)
        },
        seeds: { [Array(file.utf8), [0xEF, 0xBB, 0xBF] + Array(file.utf8), Array(quoted.utf8)] },
        run: { input in
            let file: AuthorityFile
            do { file = try AuthorityFile(input) } catch let problem as Problem { return .refused(problem.code) }
            try BrokenRule.unless(file.record("") == nil, "no number finds a record")
            let lines = plainly(input)
            let columns = Array(lines[4].dropFirst())
            guard let place = columns.firstIndex(of: "document_number") else {
                throw BrokenRule("a file without numbers is taken")
            }
            var seen: Set<String> = []
            for line in lines.dropFirst(5) {
                try BrokenRule.unless(line.count == columns.count, "a record of another length is taken")
                let number = line[place].uppercased()
                // How other characters compare is the number's own target.
                guard !number.isEmpty, number.utf8.allSatisfy(isPlain), seen.insert(number).inserted else { continue }
                let found = file.record(number)
                let name = columns.firstIndex(of: "name").map { line[$0] } ?? ""
                let isOwn = found?.documentNumber.uppercased() == number && found?.name == name
                try BrokenRule.unless(isOwn || lines.dropFirst(5).contains { isSpelt($0[place]) }, "another is found")
            }
            return .accepted("\(min(lines.count, 8))")
        })

    private static let head = "anju-check,1\nauthority,exit_entry\nquestion,exit_bar\nas-of,2026-03-01\n"
    private static let file =
        head + "columns,document_number,name,birth_date,nationality\nMX0000017,NO ONE,1900-01-01,MMR\n"
    private static let quoted = head + "columns,document_number,name\r\n\"MX 1\",\"NO, \"\"ONE\"\"\"\r\nMX2,\r\n"

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// Whether a number has signs that are passed over when it is compared.
    private static func isSpelt(_ number: String) -> Bool { !number.utf8.allSatisfy(isPlain) }

    /// The same by the letter of RFC 4180, for a text that was taken.
    private static func plainly(_ input: [UInt8]) -> [[String]] {
        var (lines, line, field): ([[String]], [String], [UInt8]) = ([], [], [])
        var (isQuoted, hasClosed, hasAny) = (false, false, false)
        func text() -> String { String(decoding: field, as: UTF8.self) }
        for byte in input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input.dropFirst(3)) : input {
            let isDoubled = hasClosed && byte == UInt8(ascii: "\"")
            (hasClosed, hasAny) = (isQuoted && byte == UInt8(ascii: "\""), true)
            switch byte {
            case UInt8(ascii: "\""):
                if isDoubled { field.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: (line, field) = (line + [text()], [])
            case UInt8(ascii: "\r") where !isQuoted: continue
            case UInt8(ascii: "\n") where !isQuoted:
                lines.append(line + [text()])
                (line, field, hasAny) = ([], [], false)
            default: field.append(byte)
            }
        }
        return hasAny ? lines + [line + [text()]] : lines
    }
}
