import AnjuCore
public import AnjuDomain
import Foundation

/// Asks an authority's own file, which lies where the operator says: read-only, by exact document number, and copied nowhere.
///
/// `<folder>/<authority>.<question>.csv`, as ``AuthorityFile`` reads it. Nothing that comes over the web is part of the path:
/// both names are keys of the pack.
public struct FileAuthority: CheckAuthority {
    /// Most bytes of a file: some 200,000 records.
    public static let maxBytes = 16 << 20

    private let folder: String

    public init(folder: String) { self.folder = folder }

    public func ask(_ inquiry: CheckInquiry) async throws -> CheckIdentity? {
        guard Self.isKey(inquiry.authority), Self.isKey(inquiry.question) else {
            throw Problem(.unavailable, "check.authority-unavailable", ["authority": inquiry.authority])
        }
        let path = "\(folder)/\(inquiry.authority).\(inquiry.question).csv"
        let file = try AuthorityFile(try Self.bytes(path, of: inquiry))
        guard file.authority == inquiry.authority, file.question == inquiry.question else {
            throw Problem(.unavailable, "check.file-wrong", ["authority": inquiry.authority])
        }
        if let oldest = inquiry.oldest, file.day < oldest {
            throw Problem(.unavailable, "check.file-old", ["date": file.day.description, "oldest": oldest.description])
        }
        // A file of tomorrow is one whose date nobody can trust.
        if file.day > inquiry.day {
            throw Problem(.unavailable, "check.file-wrong", ["authority": inquiry.authority])
        }
        return file.record(NumberKey.normalized(inquiry.identity.documentNumber))
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// The whole of a regular file within bounds, opened for reading alone; no link is followed.
    private static func bytes(_ path: String, of inquiry: CheckInquiry) throws -> [UInt8] {
        let unavailable = Problem(.unavailable, "check.authority-unavailable", ["authority": inquiry.authority])
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unavailable }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unavailable }
        guard status.st_size <= maxBytes else {
            throw Problem(.unavailable, "check.file-large", ["limit": "\(maxBytes >> 20)"])
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var taken = 0
        while taken < bytes.count {
            let (from, room) = (taken, bytes.count - taken)
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + from }, room) }
            guard count > 0 else { throw unavailable }
            taken += count
        }
        return bytes
    }
}
