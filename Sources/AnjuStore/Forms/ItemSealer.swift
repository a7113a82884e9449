public import AnjuDomain
public import AnjuVault

/// Divides a subject's values into what stands plain in its row and what is sealed beside it.
public struct ItemSealer: Sendable {
    public let vault: Vault
    private var sealedItems: Set<String>

    /// Seals the items that the dictionary marks as sealed.
    public init(vault: Vault, dictionary: DataDictionary) {
        self.vault = vault
        sealedItems = Set(dictionary.items.filter(\.sealed).map(\.key))
    }

    /// The same, and sealing also what this dictionary seals: an item that one version seals is plain in none.
    public func sealing(also dictionary: DataDictionary) -> ItemSealer {
        var sealer = self
        sealer.sealedItems.formUnion(dictionary.items.filter(\.sealed).map(\.key))
        return sealer
    }

    func isSealed(_ item: String) -> Bool { sealedItems.contains(item) }

    /// The plain part as JSON text and the sealed part as bytes bound to this table and row.
    func parted(_ values: [String: String], table: String, row: String) throws -> (plain: String, sealed: [UInt8]) {
        try parted(values, table, row, StoredJSON.bytes)
    }

    /// The same of a profile's entries.
    func parted(_ entries: [String: ProfileEntry], table: String, row: String) throws -> (
        plain: String, sealed: [UInt8]
    ) {
        try parted(entries, table, row, StoredJSON.bytes)
    }

    private func parted<Value>(
        _ values: [String: Value], _ table: String, _ row: String, _ bytes: ([String: Value]) throws -> [UInt8]
    ) throws -> (plain: String, sealed: [UInt8]) {
        let plain = values.filter { !sealedItems.contains($0.key) }
        let secret = values.filter { sealedItems.contains($0.key) }
        let place = SealedPlace(table: table, column: "sealed", row: row)
        return (
            String(decoding: try bytes(plain), as: UTF8.self),
            secret.isEmpty ? [] : try vault.seal(try bytes(secret), at: place)
        )
    }

    /// Both parts together again.
    func joined<Value: Decodable>(_ plain: String, _ sealed: [UInt8], table: String, row: String) throws -> [String:
        Value]
    {
        let open: [String: Value] = try StoredJSON.value(plain)
        guard !sealed.isEmpty else { return open }
        let secret = try vault.open(sealed, at: SealedPlace(table: table, column: "sealed", row: row))
        return open.merging(try StoredJSON.value(secret)) { $1 }
    }
}
