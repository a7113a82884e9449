import AnjuCore
import AnjuDomain
import AnjuPacks
import Crypto

/// Reads packs.
enum PackShelf {
    /// A pack with everything that is wrong with it.
    static func read(_ folder: String) -> LoadedPack { PackLoader.read(folder: folder, digest: digest) }

    /// The rulebook of a pack without faults; throws with the first few of them.
    static func rulebook(_ folder: String) throws -> Rulebook { try pack(folder).rulebook }

    /// A pack without faults, with what is kept of it.
    struct Pack {
        var rulebook: Rulebook
        var content: [UInt8]
    }

    /// The pack in `folder`; throws with the first few of its faults.
    static func pack(_ folder: String) throws -> Pack {
        let pack = read(folder)
        if let rulebook = pack.rulebook { return Pack(rulebook: rulebook, content: pack.content) }
        let faults = pack.diagnostics.filter { $0.severity == .error }.prefix(5).map {
            "\n  \($0.file):\($0.line): \($0.message)"
        }
        throw CommandFailure(
            "the pack in \(folder) cannot be used:" + faults.joined(), mend: "anju pack check \(folder) tells all of it"
        )
    }

    /// The rulebook of what was kept of a version.
    @Sendable static func kept(_ content: [UInt8]) -> Rulebook? {
        PackLoader.read(content: content, digest: digest).rulebook
    }

    /// SHA-256 in hexadecimal.
    @Sendable static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
