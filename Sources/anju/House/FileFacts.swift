import Foundation

/// What the system knows of a file.
struct FileFacts {
    /// The rights, such as 0o600.
    let mode: Int
    /// The number of its owner.
    let owner: UInt32
    let size: UInt64

    /// `nil` where it is not there, or may not be asked.
    init?(_ path: String) {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            let mode = found[.posixPermissions] as? NSNumber, let owner = found[.ownerAccountID] as? NSNumber
        else { return nil }
        (self.mode, self.owner) = (mode.intValue & 0o7777, owner.uint32Value)
        size = (found[.size] as? NSNumber)?.uint64Value ?? 0
    }

    /// Whether anybody but the owner may read, write or enter it.
    var isOpenToOthers: Bool { mode & 0o077 != 0 }
}
