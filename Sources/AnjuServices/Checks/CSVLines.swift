import AnjuCore

/// The records of a CSV text, one after another, without keeping those that were read.
struct CSVLines {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 0

    /// Longest field; a record of an authority has none that is longer.
    static let longestField = 4_096

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A mark of the byte order that some programs write first.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// What is wrong stands on the line that was read last.
    var malformed: Problem { Problem(.unavailable, "check.file-malformed", ["line": "\(line)"]) }

    /// The value of a line `name,value`.
    mutating func value(of name: String) throws -> String {
        guard let record = try next(), record.count == 2, record[0] == name, !record[1].isEmpty else { throw malformed }
        return record[1]
    }

    /// The next record; `nil` at the end.
    mutating func next() throws -> [String]? {
        guard place < bytes.count else { return nil }
        line += 1
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard place < bytes.count else { return fields }
            if bytes[place] == UInt8(ascii: ",") {
                place += 1
                continue
            }
            if bytes[place] == UInt8(ascii: "\r") { place += 1 }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\n") else { throw malformed }
            place += 1
            return fields
        }
    }

    private mutating func field() throws -> String {
        let isQuoted = place < bytes.count && bytes[place] == UInt8(ascii: "\"")
        let content = isQuoted ? try quoted() : plain()
        guard content.count <= Self.longestField, !content.contains(0),
            let text = String(validating: content, as: UTF8.self)
        else { throw malformed }
        return text
    }

    private mutating func plain() -> [UInt8] {
        let start = place
        while place < bytes.count, !Self.ends.contains(bytes[place]) { place += 1 }
        return Array(bytes[start..<place])
    }

    /// Text in quotes, in which a doubled quote is one; it does not run over the end of a line.
    private mutating func quoted() throws -> [UInt8] {
        var content: [UInt8] = []
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return content }
            }
            content.append(bytes[place])
            place += 1
        }
        throw malformed
    }

    private static let ends: Set<UInt8> = [
        UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""),
    ]
}
