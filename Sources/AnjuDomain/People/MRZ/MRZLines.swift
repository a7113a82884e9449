/// The text of a zone cut into lines.
struct MRZLines {
    /// Lines that fit a format, and what had to be done to them.
    struct Shape {
        let lines: [[Character]]
        let lineCount: Int
        let width: Int
        let notes: [ReadingNote]
    }

    /// The lines as they came, compacted.
    let lines: [[Character]]
    /// `nil` where no format has such lines.
    let shape: Shape?

    private static let shapes = [(3, 30), (2, 36), (2, 44)]

    static func read(_ text: String) -> MRZLines {
        let raw = TypedText.halfWidth(text).replacing("\r\n", with: "\n").split(whereSeparator: \.isNewline)
        let compact = raw.map { compacted($0, fillers: false) }.filter { !$0.isEmpty }
        // Some readers send a space for each filler: kept where only so the lengths come out right.
        let spaced = raw.map { compacted($0, fillers: true) }.filter { !$0.isEmpty }
        let note = ReadingNote("mrz.spaces-as-fillers")
        let shape =
            whole(compact, []) ?? whole(spaced, [note]) ?? padded(compact) ?? split(compact, [])
            ?? split(spaced, [note])
        return MRZLines(lines: compact, shape: shape)
    }

    /// The refusal that says how many characters each line has.
    var lengthFault: ReadingNote {
        if lines.isEmpty { return ReadingNote("mrz.empty") }
        let lengths = lines.map { String($0.count) }.joined(separator: "+")
        return ReadingNote("mrz.length", ["read": lengths, "due": "30+30+30/36+36/44+44"])
    }

    /// Upper case without blanks; `«` and `‹` are how some fonts show fillers.
    private static func compacted(_ line: Substring, fillers: Bool) -> [Character] {
        let trimmed = fillers ? line.drop { $0.isWhitespace } : line
        return trimmed.flatMap { character -> [Character] in
            switch character {
            case "«": return ["<", "<"]
            case "‹", "〈": return ["<"]
            case _ where character.isWhitespace: return fillers ? ["<"] : []
            default:
                return character.unicodeScalars.filter { !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF }
                    .map { Character(TypedText.upper($0)) }
            }
        }
    }

    /// Lines that fit as they are.
    private static func whole(_ lines: [[Character]], _ notes: [ReadingNote]) -> Shape? {
        for (count, width) in shapes where lines.count == count && lines.allSatisfy({ $0.count == width }) {
            return Shape(lines: lines, lineCount: count, width: width, notes: notes)
        }
        return nil
    }

    /// One long line, or lines broken elsewhere, that make a zone when they are cut anew.
    private static func split(_ lines: [[Character]], _ notes: [ReadingNote]) -> Shape? {
        let all = lines.flatMap(\.self)
        for (count, width) in shapes where all.count == count * width && lines.count != count {
            let cut = (0..<count).map { Array(all[($0 * width)..<(($0 + 1) * width)]) }
            let split = ReadingNote("mrz.split", ["read": "\(lines.count)", "lines": "\(count)", "width": "\(width)"])
            return Shape(lines: cut, lineCount: count, width: width, notes: notes + [split])
        }
        return nil
    }

    /// Lines of which some lost fillers at their end, or have too many there, while another has the full width.
    private static func padded(_ lines: [[Character]]) -> Shape? {
        for (count, width) in shapes where lines.count == count && lines.contains(where: { $0.count == width }) {
            let mended = lines.compactMap { fitted($0, width) }
            guard mended.count == count else { continue }
            let touched = zip(lines, mended).enumerated().filter { $0.element.0.count != $0.element.1.count }.map {
                "\($0.offset + 1)"
            }
            let note = ReadingNote("mrz.fillers", ["line": touched.joined(separator: ","), "due": "\(width)"])
            return Shape(lines: mended, lineCount: count, width: width, notes: [note])
        }
        return nil
    }

    /// The line brought to `width` by fillers alone.
    ///
    /// A line that ends on a digit may have lost anything, so it must end on a filler or be a line of letters.
    private static func fitted(_ line: [Character], _ width: Int) -> [Character]? {
        if line.count > width {
            return line[width...].allSatisfy { $0 == "<" } ? Array(line[..<width]) : nil
        }
        if line.count == width { return line }
        let isNames = line.allSatisfy { $0 == "<" || $0.isLetter }
        guard isNames || line.last == "<" else { return nil }
        return line + Array(repeating: "<", count: width - line.count)
    }
}
