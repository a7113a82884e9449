public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What the version of the pack with this hash held; `nil` where it was never in use here.
    public func packContent(_ hash: String) throws -> [UInt8]? {
        try rows("SELECT content FROM pack_version WHERE hash = \(hash)").first?.get("content")
    }

    /// Whether the version of the pack with this hash is kept.
    public func isPackKept(_ hash: String) throws -> Bool {
        try rows("SELECT 1 AS n FROM pack_version WHERE hash = \(hash)").first != nil
    }
}

extension WriteTransaction {
    /// Keeps what a version of the pack holds; one that is kept already never changes.
    public func keepPack(_ pack: PackIdentity, content: [UInt8], at now: Instant) throws {
        try run(
            """
            INSERT INTO pack_version (hash, pack, version, content, kept_at)
            VALUES (\(pack.hash), \(pack.id), \(pack.version), \(content), \(now)) ON CONFLICT (hash) DO NOTHING
            """)
    }

    /// Says that a case follows another version of the pack from now on.
    public func setPack(_ hash: String, of caseID: ID<Case>) throws {
        try run("UPDATE case_file SET pack = \(hash) WHERE id = \(caseID)")
    }
}
