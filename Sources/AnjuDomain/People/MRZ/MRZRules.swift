import AnjuCore

/// What must hold of a zone's characters, values and check digits.
enum MRZRules {
    /// Characters outside the alphabet, digits where only letters stand, and letters where only digits do.
    static func characters(_ grid: MRZGrid) -> [ReadingNote] {
        let layout = grid.layout
        var notes: [ReadingNote] = []
        for (line, row) in grid.rows.enumerated() {
            for (position, read) in row.enumerated() where CheckDigit.icaoValue(read) == nil {
                notes.append(note("mrz.character", MRZPlace(line: line + 1, position: position + 1), read, "A-Z 0-9 <"))
            }
        }
        for span in [layout.documentCode, layout.state, layout.names, layout.nationality] {
            for place in span.places where grid[place].isASCIIDigit {
                notes.append(note("mrz.letter-due", place, grid[place], "A-Z"))
            }
        }
        for span in [layout.birth, layout.expiry] {
            for place in span.places where grid[place].isASCIICapital {
                notes.append(note("mrz.digit-due", place, grid[place], "0-9"))
            }
        }
        return notes
    }

    /// Values that no document has: a type, a state, a day, a sex.
    static func values(_ grid: MRZGrid, _ fields: MRZFields, today: CalendarDate) -> [ReadingNote] {
        let layout = grid.layout
        var notes: [ReadingNote] = []
        if let due = openers(grid.format), !due.contains(grid.rows[0][0]) {
            notes.append(note("mrz.document-code", MRZPlace(line: 1, position: 1), grid.rows[0][0], due))
        }
        for (code, span) in [(fields.state, layout.state), (fields.nationality, layout.nationality)]
        where CountryCode.named(code) == nil && !span.read(grid.rows).contains(where: \.isNumber) {
            notes.append(note("mrz.country-unknown", span, code))
        }
        let birth = layout.birth.read(grid.rows)
        if fields.birth == nil, isDigits(birth), !MRZDate.isUnknown(birth[...]) {
            notes.append(note("mrz.birth-date", layout.birth, String(birth)))
        }
        let expiry = layout.expiry.read(grid.rows)
        if fields.expiry == nil, isDigits(expiry), !MRZDate.isUnknown(expiry[...]) {
            notes.append(note("mrz.expiry-date", layout.expiry, String(expiry)))
        }
        if fields.sex == nil || fields.sexLetter == "X" {
            notes.append(note("mrz.sex", layout.sex, fields.sexLetter, "M F <"))
        }
        if fields.primary.isEmpty { notes.append(note("mrz.name-missing", layout.names, "")) }
        if fields.number.isEmpty { notes.append(note("mrz.number-missing", layout.number, "")) }
        return notes
    }

    /// Each wrong check digit, with the digit that was due.
    static func checkDigits(_ digits: [MRZCheckDigit]) -> [ReadingNote] {
        let wrong = digits.filter { !$0.isRight }
        let causes = wrong.filter { $0.kind != .composite }.map(\.kind.rawValue)
        return wrong.map { digit in
            var details = [
                "field": digit.kind.rawValue, "text": digit.text, "line": "\(digit.place.line)",
                "position": "\(digit.place.position)", "read": String(digit.read), "due": String(digit.due),
            ]
            if digit.kind == .composite {
                // A wrong field throws the composite out too; that is one error, not two.
                details["because"] = causes.isEmpty ? nil : causes.joined(separator: ",")
                return ReadingNote(causes.isEmpty ? "mrz.composite" : "mrz.composite-follows", details)
            }
            if let span = digit.covers.first {
                details["from"] = "\(span.from)"
                details["to"] = "\(digit.place.line == span.line ? digit.place.position : span.to)"
            }
            return ReadingNote("mrz.check-digit", details)
        }
    }

    /// What the first letter may be; `nil` where the issuer chooses.
    private static func openers(_ format: MRZFormat) -> String? {
        switch format {
        case .td1, .td2: "I A C"
        case .td3: "P"
        case .mrvA, .mrvB: "V"
        }
    }

    private static func isDigits(_ text: [Character]) -> Bool {
        text.allSatisfy { $0 == "<" || $0.isASCIIDigit }
    }

    private static func note(_ code: String, _ place: MRZPlace, _ read: Character, _ due: String) -> ReadingNote {
        var details = [
            "line": "\(place.line)", "position": "\(place.position)", "read": String(read), "due": due,
        ]
        if code != "mrz.character", code != "mrz.sex",
            let likely = Misreading.likeliest(read, digit: code == "mrz.digit-due")
        {
            details["likely"] = String(likely)
        }
        return ReadingNote(code, details)
    }

    private static func note(_ code: String, _ span: MRZSpan, _ read: String) -> ReadingNote {
        ReadingNote(
            code, ["line": "\(span.line)", "from": "\(span.from)", "to": "\(span.to)", "read": read])
    }
}
