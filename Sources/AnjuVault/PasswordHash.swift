/// A password's Argon2id hash as it is stored: a PHC string, such as `$argon2id$v=19$m=19456,t=2,p=1,keyid=AAAAAA$salt$hash`.
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
    public let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        (self.cost, self.salt, self.hash) = (cost, salt, hash)
    }

    /// Reads a stored hash; `nil` for any other algorithm, version or pepper, and for costs that no machine should be asked.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
            let salt = [UInt8](unpadded: parts[4]), let hash = [UInt8](unpadded: parts[5]),
            (8...64).contains(salt.count), (16...64).contains(hash.count)
        else { return nil }
        let settings = parts[3].split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        guard settings.map(\.first) == ["m", "t", "p", "keyid"], settings.allSatisfy({ $0.count == 2 }),
            let kibibytes = Int(settings[0][1]), let passes = Int(settings[1][1]), let lanes = Int(settings[2][1]),
            settings[3][1] == Pepper.keyID.unpadded,
            (8...1_048_576).contains(kibibytes), (1...64).contains(passes), (1...16).contains(lanes)
        else { return nil }
        self.init(cost: PasswordCost(kibibytes: kibibytes, passes: passes, lanes: lanes), salt: salt, hash: hash)
    }

    /// What is stored.
    public var text: String {
        "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=\(cost.lanes),keyid=\(Pepper.keyID.unpadded)"
            + "$\(salt.unpadded)$\(hash.unpadded)"
    }

    /// Without salt and hash, which belong in no log.
    public var description: String { "argon2id m=\(cost.kibibytes) t=\(cost.passes) p=\(cost.lanes)" }

    /// Compares every byte, whatever the first ones say: the time tells nothing.
    func isEqual(inConstantTime other: [UInt8]) -> Bool {
        guard hash.count == other.count else { return false }
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
