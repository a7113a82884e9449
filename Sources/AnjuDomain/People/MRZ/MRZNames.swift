import AnjuCore

/// The name field of a machine-readable zone, cut where it is too long.
enum MRZNames {
    /// `PRIMARY<PARTS<<SECONDARY<PARTS`, at most `width` characters, without the fillers at the end.
    ///
    /// A field that is cut ends on a letter, which says that it was cut. The primary stays whole while a letter of the
    /// secondary fits; then its last parts shrink to initials, and at last its first part is cut (ICAO 9303-3, 4.6).
    static func field(primary: String, secondary: String, width: Int) throws(Problem) -> String {
        let first = try parts(primary, "primary")
        let second = try parts(secondary, "secondary")
        guard !first.isEmpty || !second.isEmpty else {
            throw .invalid([Violation("primary", "mrz.name-missing")])
        }
        // A name without a primary part is all primary (ICAO 9303-3, 4.6.1).
        guard !first.isEmpty else { return cut(second, width: width) }
        let whole = first.joined(separator: "<")
        if second.isEmpty { return whole.count <= width ? whole : cut(first, width: width) }
        let full = whole + "<<" + second.joined(separator: "<")
        if full.count <= width { return full }
        var short = shortened(first, second, width: width)
        while true {
            let room = width - 2 - short.reduce(short.count - 1) { $0 + $1.count }
            let rest = cut(second, width: room)
            // Where the last place would be a filler, the longest part of the primary gives up a letter for it.
            let longest = short.indices.max { short[$0].count < short[$1].count } ?? 0
            if rest.count == room || short[longest].count == 1 { return short.joined(separator: "<") + "<<" + rest }
            short[longest].removeLast()
        }
    }

    private static func parts(_ name: String, _ field: String) throws(Problem) -> [String] {
        try LatinLetters.machine(name, field: field).split(separator: "<").map(String.init)
    }

    /// The primary with room for a letter of the secondary, and letters given back where there is room for more.
    private static func shortened(_ primary: [String], _ secondary: [String], width: Int) -> [String] {
        var parts = primary
        func length() -> Int { parts.reduce(parts.count - 1) { $0 + $1.count } }
        let room = width - 3
        for index in parts.indices.dropFirst().reversed() where length() > room {
            parts[index] = String(parts[index].prefix(1))
        }
        if length() > room { parts[0] = String(parts[0].prefix(max(1, parts[0].count - (length() - room)))) }
        while length() > room { parts.removeLast() }
        let rest = secondary.reduce(secondary.count - 1) { $0 + $1.count }
        for index in parts.indices where parts[index].count < primary[index].count {
            let spare = width - 2 - rest - length()
            guard spare > 0 else { break }
            parts[index] = String(primary[index].prefix(parts[index].count + spare))
        }
        return parts
    }

    /// The parts joined and cut at `width` so that the last character is a letter.
    private static func cut(_ parts: [String], width: Int) -> String {
        var parts = parts
        while true {
            let joined = parts.joined(separator: "<")
            if joined.count <= width { return joined }
            let text = joined.prefix(width)
            if text.last != "<" { return String(text) }
            // It would end on a filler and look whole: the longest part gives up a letter.
            let longest = parts.indices.max { parts[$0].count < parts[$1].count } ?? 0
            guard parts[longest].count > 1 else { return String(text.dropLast()) }
            parts[longest].removeLast()
        }
    }
}
