public import AnjuDomain
import AnjuPacks

/// The pack of Ruili, read once for all tests of a process.
public enum TestPack {
    private static let pack = PackLoader.read(folder: Project.root + "/Packs/ruili", digest: { digest($0) })

    /// Its rulebook.
    ///
    /// Throws with the first findings where it does not load.
    public static func ruili() throws -> Rulebook {
        guard let rulebook = pack.rulebook else {
            throw PackFailure(description: pack.diagnostics.prefix(3).map { "\($0)" }.joined(separator: "\n"))
        }
        return rulebook
    }

    /// FNV-1a in hexadecimal: enough to tell one text from another where nobody is an enemy.
    public static func digest(_ bytes: [UInt8]) -> String {
        String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}

/// The pack that tests stand on does not load.
public struct PackFailure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}
