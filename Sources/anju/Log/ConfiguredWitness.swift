import AnjuLog
import Foundation

/// A witness as the setting `log.witnesses` names it: `URL KEY`, and a comma before the next.
struct ConfiguredWitness: Hashable, Sendable {
    /// What stands before `/add-checkpoint`.
    let address: String
    let key: NoteKey

    /// All that a text names; `nil` where one of them is none.
    static func all(_ text: String) -> [ConfiguredWitness]? {
        let parts = text.split(separator: ",").map { $0.split { $0.isWhitespace } }
        var all: [ConfiguredWitness] = []
        for part in parts {
            guard part.count == 2, let url = URL(string: String(part[0])), ["http", "https"].contains(url.scheme),
                url.host?.isEmpty == false, !part[0].hasSuffix("/"), let key = try? NoteKey(String(part[1])),
                key.kind == .witness, !all.contains(where: { $0.key == key })
            else { return nil }
            all.append(ConfiguredWitness(address: String(part[0]), key: key))
        }
        return all
    }
}

extension Configuration {
    /// Who is to see the log's checkpoints.
    var witnesses: [ConfiguredWitness] { text(.logWitnesses).flatMap(ConfiguredWitness.all) ?? [] }
}
