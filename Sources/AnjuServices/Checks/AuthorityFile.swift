public import AnjuCore
public import AnjuDomain

/// A file of records as an authority hands it over: CSV in UTF-8 (RFC 4180).
///
/// Five lines tell what it is, then come the records:
///
///     anju-check,1
///     authority,exit_entry
///     question,unit_consent_needed
///     as-of,2026-03-01
///     columns,document_number,name,birth_date,nationality
///
/// A column of any other name is passed over: nobody reads it. Throws `check.file-malformed` with the line.
public struct AuthorityFile: Sendable {
    /// Key of the department whose file it is.
    public let authority: String
    /// Key of the question that it answers.
    public let question: String
    /// The day of which the file is.
    public let day: CalendarDate
    private let columns: [Substring]
    private let records: [UInt8]

    /// Reads it to its end: a file that is broken anywhere answers nothing.
    public init(_ bytes: [UInt8]) throws {
        var lines = CSVLines(bytes)
        guard try lines.next() == ["anju-check", "1"] else { throw lines.malformed }
        authority = try lines.value(of: "authority")
        question = try lines.value(of: "question")
        guard let day = CalendarDate(try lines.value(of: "as-of")) else { throw lines.malformed }
        self.day = day
        guard let columns = try lines.next(), columns.first == "columns" else { throw lines.malformed }
        self.columns = columns.dropFirst().map { Substring($0) }
        guard self.columns.count(where: { $0 == "document_number" }) == 1,
            Set(self.columns).count == self.columns.count
        else { throw lines.malformed }
        // A file that is broken further down answers nothing, whoever is asked about.
        records = bytes
        while let record = try lines.next() {
            if record.count != self.columns.count { throw lines.malformed }
        }
    }

    /// The record with exactly this document number, in the spelling in which numbers are compared; `nil` where there is none.
    public func record(_ number: String) -> CheckIdentity? {
        guard !number.isEmpty, let place = columns.firstIndex(of: "document_number") else { return nil }
        var lines = CSVLines(records)
        for _ in 0..<5 { _ = try? lines.next() }
        while let record = try? lines.next() {
            guard record.indices.contains(place), NumberKey.normalized(record[place]) == number else { continue }
            func value(_ name: Substring) -> String {
                columns.firstIndex(of: name).flatMap { record.indices.contains($0) ? record[$0] : nil } ?? ""
            }
            return CheckIdentity(
                documentNumber: record[place], name: value("name"), birthDate: value("birth_date"),
                nationality: value("nationality"))
        }
        return nil
    }
}
