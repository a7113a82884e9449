/// The characters of a zone in their places, with the check digits computed over them.
struct MRZGrid {
    let format: MRZFormat
    var rows: [[Character]]
    let layout: MRZLayout

    init(_ format: MRZFormat, rows: [[Character]]) {
        (self.format, self.rows, layout) = (format, rows, .of(format))
    }

    subscript(place: MRZPlace) -> Character {
        get { rows[place.line - 1][place.position - 1] }
        set { rows[place.line - 1][place.position - 1] = newValue }
    }

    /// The document number, where it runs on into the optional field, and where its check digit then stands.
    ///
    /// ICAO 9303-5 and -6: a number over nine characters puts a filler in the check digit's place and goes on, check digit
    /// last, at the start of the optional field.
    var number: (text: [Character], covers: [MRZSpan], check: MRZPlace, rest: [Character]) {
        let head = layout.number.read(rows)
        let optional = layout.optional.read(rows)
        let run = optional.prefix { $0 != "<" }
        guard format == .td1 || format == .td2, self[layout.numberCheck] == "<", run.count >= 2 else {
            return (head, [layout.number], layout.numberCheck, optional)
        }
        let start = layout.optional.from
        let tail = MRZSpan(layout.optional.line, start, start + run.count - 2)
        let check = MRZPlace(line: tail.line, position: start + run.count - 1)
        return (head + run.dropLast(), [layout.number, tail], check, Array(optional.dropFirst(run.count + 1)))
    }

    /// Every check digit of the format, in the order number, birth, expiry, optional, composite.
    var checkDigits: [MRZCheckDigit] {
        let number = number
        var digits = [
            checkDigit(.number, at: number.check, covers: number.covers),
            checkDigit(.birth, at: layout.birthCheck, covers: [layout.birth]),
            checkDigit(.expiry, at: layout.expiryCheck, covers: [layout.expiry]),
        ]
        if let place = layout.optionalCheck {
            digits.append(checkDigit(.optional, at: place, covers: [layout.optional]))
        }
        if let composite = layout.composite {
            digits.append(checkDigit(.composite, at: composite.at, covers: composite.covers))
        }
        return digits
    }

    private func checkDigit(_ kind: MRZCheckDigit.Kind, at place: MRZPlace, covers: [MRZSpan]) -> MRZCheckDigit {
        let text = covers.flatMap { $0.read(rows) }
        let (read, due) = (self[place], CheckDigit.icao(text))
        let isEmptyOptional = kind == .optional && read == "<" && text.allSatisfy { $0 == "<" }
        return MRZCheckDigit(
            kind: kind, place: place, covers: covers, text: String(text), read: read, due: due,
            isRight: read == due || isEmptyOptional)
    }
}
