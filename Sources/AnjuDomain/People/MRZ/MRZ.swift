public import AnjuCore

/// Machine-readable zones by ICAO 9303: read from what a person typed or a desk reader sent, and written.
public enum MRZ {
    /// Reads TD1, TD2, TD3, MRV-A or MRV-B.
    ///
    /// Takes CR, LF, CR LF or no line end at all, spaces, lower case, full-width forms, swapped lines and missing fillers
    /// at a line's end. `today` decides the century of the birth. Nothing is corrected: what may be meant is suggested.
    public static func read(_ text: String, today: CalendarDate) -> MRZReading {
        let typed = MRZLines.read(text)
        guard let shape = typed.shape else {
            return MRZReading(
                format: nil, lines: typed.lines.map { String($0) }, fields: nil, checkDigits: [],
                findings: [typed.lengthFault], notes: [], suggestions: [])
        }
        let (grid, swap) = MRZOrder.best(shape.lines, lineCount: shape.lineCount, width: shape.width)
        let digits = grid.checkDigits
        let fields = MRZFields(grid, today: today)
        let findings =
            MRZRules.characters(grid) + MRZRules.values(grid, fields, today: today) + MRZRules.checkDigits(digits)
        return MRZReading(
            format: grid.format, lines: grid.rows.map { String($0) }, fields: fields, checkDigits: digits,
            findings: findings, notes: shape.notes + [swap].compactMap(\.self),
            suggestions: MRZRepair.suggestions(grid, today: today))
    }
}
