public import AnjuCore

extension MRZ {
    /// The lines of `document`; refuses letters without a Latin form, and fields that are too long.
    ///
    /// For demonstrations and tests: a passport's own zone is read, never written, by this service.
    public static func write(_ document: MRZDocument) throws(Problem) -> [String] {
        let layout = MRZLayout.of(document.format)
        let filler = Array(repeating: Character("<"), count: document.format.width)
        var grid = MRZGrid(document.format, rows: Array(repeating: filler, count: document.format.lineCount))
        let names = try MRZNames.field(
            primary: document.primary, secondary: document.secondary, width: layout.names.count)
        try fill(&grid, layout.documentCode, document.documentCode, "document_code")
        try fill(&grid, layout.state, document.state, "state")
        try fill(&grid, layout.names, names, "name")
        try fill(&grid, layout.nationality, document.nationality, "nationality")
        try fill(&grid, layout.birth, MRZDate.written(document.birth), "birth")
        let expiry = PartialDate(document.expiry.description)
        try fill(&grid, layout.expiry, MRZDate.written(expiry), "expiry")
        grid[layout.sex] = document.sex == .male ? "M" : document.sex == .female ? "F" : "<"
        try number(document, into: &grid)
        if let span = layout.moreOptional { try fill(&grid, span, document.moreOptional, "more_optional") }
        // The composite runs over the other check digits, so it comes last, as `checkDigits` orders them.
        for kind in grid.checkDigits.map(\.kind) {
            guard let digit = grid.checkDigits.first(where: { $0.kind == kind }) else { continue }
            grid[digit.place] = digit.due
        }
        if let place = layout.optionalCheck, document.optional.isEmpty { grid[place] = "<" }
        return grid.rows.map { String($0) }
    }

    /// A number over nine characters goes on in the optional field of cards, with its check digit.
    private static func number(_ document: MRZDocument, into grid: inout MRZGrid) throws(Problem) {
        let layout = grid.layout
        let typed = Array(TypedText.compact(document.number))
        let number = try alphabet(String(typed), "number")
        guard number.count > 9, document.format == .td1 || document.format == .td2 else {
            try fill(&grid, layout.number, String(number), "number")
            // At once, as a filler here would make the optional field the number's end.
            grid[layout.numberCheck] = CheckDigit.icao(number)
            return try fill(&grid, layout.optional, document.optional, "optional")
        }
        try fill(&grid, layout.number, String(number[..<9]), "number")
        let tail = String(number[9...]) + String(CheckDigit.icao(number))
        let rest = document.optional.isEmpty ? "" : "<" + document.optional
        try fill(&grid, layout.optional, tail + rest, "optional")
    }

    private static func fill(
        _ grid: inout MRZGrid, _ span: MRZSpan, _ text: String, _ field: String
    ) throws(Problem) {
        let characters = try alphabet(text, field)
        guard characters.count <= span.count else {
            let details = ["read": "\(characters.count)", "due": "\(span.count)"]
            throw .invalid([Violation(field, "mrz.field-length", details)])
        }
        for (place, character) in zip(span.places, characters) { grid[place] = character }
    }

    private static func alphabet(_ text: String, _ field: String) throws(Problem) -> [Character] {
        let characters = text.map { $0 == " " || $0 == "-" ? "<" : $0 }
        if let index = characters.firstIndex(where: { CheckDigit.icaoValue($0) == nil }) {
            let details = ["position": "\(index + 1)", "read": String(characters[index]), "due": "A-Z 0-9 <"]
            throw .invalid([Violation(field, "mrz.character", details)])
        }
        return characters
    }
}
