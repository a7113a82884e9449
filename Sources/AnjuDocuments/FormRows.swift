import AnjuCore

/// The flowing part of a form: sections, pictures, signatures.
struct FormRows {
    let form: FilledForm
    let page: A4Page

    private let body = TextStyle(size: 10.5)
    private let quiet = TextStyle(size: 9, ink: .second)
    private var valueX: Double { page.width * 0.28 }
    private var provenanceX: Double { page.width * 0.76 }

    func all() throws -> [FlowRow] {
        var rows: [FlowRow] = []
        for section in form.sections {
            rows.append(try heading(section.heading))
            rows += try section.rows.map(row)
        }
        if !form.pictures.isEmpty {
            rows.append(try heading(form.wording.pictures))
            rows += try pictures()
        }
        if !form.signatures.isEmpty {
            rows.append(try heading(form.wording.signatures))
            rows += try signatures()
        }
        return rows
    }

    private func heading(_ text: LocalizedText) throws -> FlowRow {
        let runs = page.runs(text, TextStyle(size: 12.5, bold: true), stacked: false)
        return FlowRow(
            cells: [FlowCell(x: 0, try page.layout(runs, width: page.width))], tag: "H2", before: 13, after: 3,
            keepsWithNext: true)
    }

    private func row(_ row: FormRow) throws -> FlowRow {
        let isEmpty = row.value.printable.allSatisfy { $0.isWhitespace || $0 == "\u{200B}" }
        var strong = body
        strong.bold = row.valueLanguage != .burmese
        if row.valueLanguage == .burmese { strong.size *= 1.1 }
        let value =
            isEmpty
            ? page.runs(form.wording.empty, quiet, stacked: false)
            : [TextRun(row.value, row.valueLanguage, strong)]
        var label = quiet
        label.size = 9.5
        var cells = [
            FlowCell(x: 0, try page.layout(page.runs(row.label, label), width: valueX - 10)),
            FlowCell(x: valueX, try page.layout(value, width: provenanceX - valueX - 12)),
        ]
        if let provenance = row.provenance {
            let width = page.width - provenanceX
            cells.append(FlowCell(x: provenanceX, try page.layout(page.runs(provenance, quiet), width: width)))
        }
        return FlowRow(cells: cells, tag: "TR", before: 4, after: 4, isRuled: true)
    }

    /// Three pictures a row, each under 52 mm high, with its words below.
    private func pictures() throws -> [FlowRow] {
        let gap = 12.0
        let width = (page.width - 2 * gap) / 3
        var rows: [FlowRow] = []
        for start in stride(from: 0, to: form.pictures.count, by: 3) {
            let three = form.pictures[start..<min(start + 3, form.pictures.count)]
            var (frames, captions): ([FlowCell], [FlowCell]) = ([], [])
            for (column, picture) in three.enumerated() {
                let drawn = try PaperPicture(picture.bytes)
                let scale = min(width / drawn.width, points(52) / drawn.height)
                let x = Double(column) * (width + gap)
                frames.append(
                    FlowCell(x: x, .picture(drawn, width: drawn.width * scale, height: drawn.height * scale)))
                captions.append(FlowCell(x: x, try page.layout(page.runs(picture.label, quiet), width: width)))
            }
            rows.append(FlowRow(cells: frames, tag: "Figure", before: 6, after: 3, keepsWithNext: true))
            rows.append(FlowRow(cells: captions, tag: "P", after: 6))
        }
        return rows
    }

    /// All lines to sign on stand on one page, below their heading.
    private func signatures() throws -> [FlowRow] {
        var rows = try form.signatures.flatMap(signature)
        for index in rows.indices.dropLast() { rows[index].keepsWithNext = true }
        return rows
    }

    private func signature(_ who: LocalizedText) throws -> [FlowRow] {
        let dateX = page.width * 0.62
        return [
            FlowRow(
                cells: [
                    FlowCell(x: 0, .signature(width: page.width * 0.55)),
                    FlowCell(x: dateX, .signature(width: page.width * 0.38)),
                ], tag: "Figure", before: 4, keepsWithNext: true),
            FlowRow(
                cells: [
                    FlowCell(x: 0, try page.layout(page.runs(who, quiet, stacked: false), width: page.width * 0.55)),
                    FlowCell(
                        x: dateX,
                        try page.layout(
                            page.runs(form.wording.signedOn, quiet, stacked: false), width: page.width * 0.38)),
                ], tag: "P", before: 2, after: 4),
        ]
    }
}
