import AnjuCore

/// The flowing part of a person's paper: each section's heading and its lines.
struct PersonPaperRows {
    let paper: PersonPaper
    let page: A4Page

    private let body = TextStyle(size: 10.5)
    private let quiet = TextStyle(size: 9, ink: .second)
    private var labelWidth: Double { page.width * 0.36 }

    func all() throws -> [FlowRow] {
        try paper.sections.flatMap { section in
            [try heading(section.title)] + (try section.lines.map(line))
        }
    }

    private func heading(_ text: LocalizedText) throws -> FlowRow {
        let runs = page.runs(text, TextStyle(size: 13.5, bold: true), stacked: false)
        return FlowRow(
            cells: [FlowCell(x: 0, try page.layout(runs, width: page.width))], tag: "H2", before: 13, after: 3,
            keepsWithNext: true)
    }

    private func line(_ line: PersonPaper.Line) throws -> FlowRow {
        var runs = page.runs(line.text, body)
        if let note = line.note {
            runs.append(TextRun("\n", .chinese, quiet))
            runs += page.runs(note, quiet)
        }
        guard let label = line.label else {
            return FlowRow(
                cells: [FlowCell(x: 0, try page.layout(runs, width: page.width))], tag: "P", before: 2, after: 4)
        }
        let x = labelWidth + 12
        return FlowRow(
            cells: [
                FlowCell(x: 0, try page.layout(page.runs(label, body), width: labelWidth)),
                FlowCell(x: x, try page.layout(runs, width: page.width - x)),
            ], tag: "TR", before: 5, after: 5, isRuled: true)
    }
}
