import AnjuCore

/// A workbook (ECMA-376, `.xlsx`), read without holding more than the texts that its cells share.
public struct WorkbookReader {
    /// Its sheets, in order.
    public let sheets: [WorkbookSheet]

    private let source: TableSource
    private let limits: TableLimits
    private let texts: SharedTexts
    private let styles: DateStyles
    private let serial: DateSerial

    /// Reads the list of sheets, the shared texts and the styles.
    public init(_ source: TableSource, limits: TableLimits = .standard) throws {
        guard source.count <= limits.bytes else { throw TableFault.tooLarge.problem(limit: limits.bytes) }
        let package = try WorkbookPackage(source, limits: limits)
        let outline = try WorkbookOutline(package)
        (self.source, self.limits) = (source, limits)
        sheets = outline.sheets
        serial = DateSerial(countsFrom1904: outline.countsFrom1904)
        texts =
            try outline.texts.map { try SharedTexts.read(XMLScanner($0, of: source), limits: limits) }
            ?? SharedTexts()
        styles = try outline.styles.map { try DateStyles.read(XMLScanner($0, of: source)) } ?? DateStyles()
    }

    /// The rows of a sheet.
    public func rows(of sheet: WorkbookSheet) throws -> SheetReader {
        try SheetReader(
            XMLScanner(sheet.part, of: source),
            cells: CellReader(texts: texts, styles: styles, serial: serial, limits: limits), limits: limits)
    }
}
