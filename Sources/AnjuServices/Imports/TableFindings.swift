/// What was found in a file, counted.
public struct TableFindings: Sendable, Encodable {
    /// Rows of the register, without those in which nothing stands.
    public internal(set) var rows = 0
    /// Rows without a fault that no earlier one repeats.
    public internal(set) var sound = 0
    /// Rows with a fault.
    public internal(set) var rejected = 0
    /// Rows without a fault that mean the same as an earlier one.
    public internal(set) var duplicates = 0
    /// How often each fault was met, by code.
    public internal(set) var faults: [String: Int] = [:]
    /// Words above columns that no item of the register has, with their sheet: what stands there is not read.
    public internal(set) var unreadColumns: [String] = []
    /// Sheets without the register's columns.
    public internal(set) var unreadSheets: [String] = []
}
