import AnjuCore

/// What a file is, by its first bytes and not by its name.
public enum TableKind: Hashable, Sendable {
    /// A packed workbook (`.xlsx`).
    case workbook
    /// Text with columns.
    case text

    /// Tells them apart; throws for a file that is too large, empty, or one of another form.
    public static func of(_ source: TableSource, limits: TableLimits = .standard) throws -> TableKind {
        guard source.count <= limits.bytes else { throw TableFault.tooLarge.problem(limit: limits.bytes) }
        let head = try source.read(0, 8)
        guard !head.isEmpty else { throw TableFault.notATable.problem() }
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return .workbook }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // A locked workbook of today is a compound file too, in which the packed one lies encrypted.
            let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let start = try source.read(0, 1 << 16)
            let isLocked = start.indices.contains { start[$0...].starts(with: name) }
            throw (isLocked ? TableFault.locked : TableFault.oldWorkbook).problem()
        }
        if head.starts(with: Array("%PDF".utf8)) || head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            throw TableFault.notATable.problem()
        }
        return .text
    }
}
