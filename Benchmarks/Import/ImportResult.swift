/// How long a file of people takes until all are in the register, beside a copy into a bare table.
struct ImportResult: Codable, Sendable {
    var engine: String
    var rows: Int
    /// Seconds in which every row was read, checked and held against what is on file.
    var read: Double
    /// Seconds in which they were written, with names, numbers, forms, receipts of what was done, and entries.
    var written: Double
    /// The most that the program held, in megabytes.
    var peakMB: Double
    /// Seconds of PostgreSQL's `COPY`, five indexes and one of trigrams; nothing is checked, entered or sealed there.
    var copy: Double

    /// Ours in parts of the copy's (G12).
    var ratio: Double { copy == 0 ? 0 : (read + written) / copy }
}
