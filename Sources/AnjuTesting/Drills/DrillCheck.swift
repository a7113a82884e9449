/// Compares what clients were told with what is stored: acknowledged ⊆ stored ⊆ sent, one whole effect for each key.
public struct DrillCheck: Sendable {
    /// Everything that breaks a promise; empty where all are kept.
    public let violations: [String]

    /// `reference` was sent in peace and says what a whole effect consists of.
    public init(_ account: DrillBook.Account, _ stored: DrillStored, reference: DrillWrite) {
        var found = account.contradictions.map { "contradiction: " + $0 }
        let sent = Dictionary(uniqueKeysWithValues: account.sent.union([reference]).map { ($0.name, $0) })
        let effects = Dictionary(grouping: stored.effects, by: \.name)
        let keys = Dictionary(grouping: stored.keys, by: \.key)
        found += Self.lost(account, effects)
        found += Self.invented(stored, sent)
        found += Self.doubled(effects, keys)
        found += Self.torn(stored, sent, keys, whole: effects[reference.name]?.first?.parts)
        found += Self.faults(of: stored)
        violations = found
    }

    /// Acknowledged, and not there, or not as it was told.
    private static func lost(_ account: DrillBook.Account, _ effects: [String: [DrillStored.Effect]]) -> [String] {
        account.acknowledged.compactMap { write, told in
            guard let found = effects[write.name] else {
                return "lost: \(write.key) was acknowledged as \(told.number)"
            }
            guard found.contains(where: { $0.id == told.id && $0.number == told.number }) else {
                return "lost: \(write.key) is not stored as it was told"
            }
            return nil
        }.sorted()
    }

    /// Stored, and never sent by anybody.
    private static func invented(_ stored: DrillStored, _ sent: [String: DrillWrite]) -> [String] {
        let keys = Set(sent.values.map(\.key))
        return stored.effects.filter { sent[$0.name] == nil }.map { "never sent: \($0.name)" }
            + stored.keys.filter { !keys.contains($0.key) }.map { "never sent: the key \($0.key)" }
    }

    /// More than one effect for a key, or two keys for one effect.
    private static func doubled(
        _ effects: [String: [DrillStored.Effect]], _ keys: [String: [DrillStored.Key]]
    ) -> [String] {
        let cases = Dictionary(grouping: keys.values.joined(), by: \.resource)
        return effects.filter { $1.count > 1 }.map { "doubled: \($0) is stored \($1.count) times" }.sorted()
            + keys.filter { $1.count > 1 }.map { "doubled: the key \($0)" }.sorted()
            + cases.filter { $1.count > 1 }.map { "doubled: \($0) belongs to several keys" }.sorted()
    }

    /// Stored in part: something of it is missing or too much.
    private static func torn(
        _ stored: DrillStored, _ sent: [String: DrillWrite], _ keys: [String: [DrillStored.Key]], whole: [String: Int]?
    ) -> [String] {
        guard let whole, whole["entries"] == 1, whole["submissions", default: 0] > 0 else {
            return ["torn: the write that was sent in peace is not stored whole"]
        }
        return stored.effects.compactMap { effect in
            guard effect.parts == whole else { return "torn: \(effect.name) has \(effect.parts), not \(whole)" }
            guard effect.actions == effect.version else { return "torn: \(effect.name) lacks actions" }
            guard let write = sent[effect.name] else { return nil }
            let isRemembered = keys[write.key]?.contains { $0.resource == effect.id } == true
            return isRemembered ? nil : "torn: \(effect.name) is stored without its key"
        }
    }

    /// The ledger, the number series, the files.
    private static func faults(of stored: DrillStored) -> [String] {
        var found = stored.damage.map { "damaged: " + $0 }
        let ledger = stored.ledger
        if ledger.adrift > 0 { found.append("ledger: \(ledger.adrift) entries have no place or two") }
        if ledger.lastPlace != ledger.placed { found.append("ledger: its order has gaps") }
        if ledger.pending + ledger.placed != ledger.entries { found.append("ledger: entries and places differ") }
        let isPast = stored.nextSerial > stored.effects.count
        if stored.takesAhead ? !isPast : stored.nextSerial != stored.effects.count + 1 {
            found.append("series: the next case is \(stored.nextSerial) after \(stored.effects.count)")
        }
        return found
    }
}
