import AnjuCore

/// The flowing part of a receipt: missing first, then what is here, the dates, and what comes next.
struct ReceiptRows {
    let receipt: Receipt
    let page: A4Page

    private static let markWidth = 20.0
    private var labelWidth: Double { page.width * 0.34 }
    private var textX: Double { Self.markWidth + labelWidth + 12 }
    private let body = TextStyle(size: 10.5)

    func all() throws -> [FlowRow] {
        var rows = [try heading(receipt.wording.missing)]
        rows +=
            try receipt.missing.isEmpty
            ? [row([mark(.done), text(page.runs(receipt.wording.nothingMissing, body), x: Self.markWidth)])]
            : receipt.missing.map(missing)
        if !receipt.papers.isEmpty {
            rows.append(try heading(receipt.wording.papers))
            rows += try receipt.papers.map(held)
        }
        if !receipt.dates.isEmpty {
            rows.append(try heading(receipt.wording.dates))
            rows += try receipt.dates.map(date)
        }
        if !receipt.next.isEmpty {
            rows.append(try heading(receipt.wording.next))
            rows += try receipt.next.map { text in
                FlowRow(cells: [try self.text(page.runs(text, body), x: 0)], tag: "P", before: 2, after: 4)
            }
        }
        return rows
    }

    private func heading(_ text: LocalizedText) throws -> FlowRow {
        let runs = page.runs(text, TextStyle(size: 13.5, bold: true), stacked: false)
        return FlowRow(
            cells: [FlowCell(x: 0, try page.layout(runs, width: page.width))], tag: "H2", before: 13, after: 3,
            keepsWithNext: true)
    }

    private func missing(_ paper: MissingPaper) throws -> FlowRow {
        var label = body
        label.bold = true
        var runs = page.runs(paper.whereToGet, body)
        if let reason = paper.reason {
            let quiet = TextStyle(size: 9.5, ink: .second)
            runs.append(TextRun("\n", .chinese, quiet))
            runs += page.runs(reason, quiet)
        }
        return try row([
            mark(.missing), text(page.runs(paper.label, label), x: Self.markWidth, width: labelWidth),
            text(runs, x: textX),
        ])
    }

    private func held(_ paper: HeldPaper) throws -> FlowRow {
        let state: StateMark =
            switch paper.state {
            case .here: .done
            case .awaited: .awaited
            }
        return try row([
            mark(state), text(page.runs(paper.label, body), x: Self.markWidth, width: labelWidth),
            text(page.runs(paper.note, body), x: textX),
        ])
    }

    private func date(_ date: ReceiptDate) throws -> FlowRow {
        var strong = body
        strong.bold = true
        let days = LocalizedText(
            WrittenDate.text(date.day, .chinese),
            [receipt.language: WrittenDate.text(date.day, receipt.language)])
        return try row([
            text(page.runs(date.label, body), x: Self.markWidth, width: labelWidth),
            text(page.runs(days, strong), x: textX),
        ])
    }

    private func mark(_ mark: StateMark) -> FlowCell { FlowCell(x: 0, .mark(mark)) }

    private func text(_ runs: [TextRun], x: Double, width: Double? = nil) throws -> FlowCell {
        FlowCell(x: x, try page.layout(runs, width: width ?? page.width - x))
    }

    private func row(_ cells: [FlowCell]) -> FlowRow {
        FlowRow(cells: cells, tag: "TR", before: 5, after: 5, isRuled: true)
    }
}
