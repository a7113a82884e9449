import AnjuCore

/// Whether a PDF may be kept: it is stored as received and served as a download, so it must not act.
public enum PDFCheck {
    /// 5 MiB (`decisions` 8).
    public static let limit = 5 * 1_024 * 1_024

    /// Refuses scripts, launches, attached files, encryption, and what cannot be looked into.
    ///
    /// Throws ``Problem`` whose code is the first fault's and whose violations are all of them: `pdf.too-large`,
    /// `pdf.not-a-pdf`, `pdf.broken`, `pdf.encrypted`, `pdf.script`, `pdf.launch`, `pdf.attachment`, `pdf.unreadable`.
    public static func inspect(_ bytes: [UInt8]) throws {
        guard bytes.count <= limit else {
            throw ImageIntake.problem("pdf.too-large", ["bytes": String(bytes.count), "limit": String(limit)])
        }
        guard PDFBytes.first("%PDF-", in: bytes, from: 0).map({ $0 < 1_024 }) == true else {
            throw ImageIntake.problem("pdf.not-a-pdf")
        }
        guard PDFBytes.first("startxref", in: bytes, from: 0) != nil,
            PDFBytes.first("%%EOF", in: bytes, from: max(0, bytes.count - 2_048)) != nil
        else { throw ImageIntake.problem("pdf.broken") }
        var scan = PDFScan()
        scan.look(at: bytes)
        let faults = scan.faults.map(\.rawValue).sorted()
        guard let first = faults.first else { return }
        throw Problem(.invalid, first, violations: faults.map { Violation("", $0) })
    }
}
