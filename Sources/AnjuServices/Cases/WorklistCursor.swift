import AnjuCore
import AnjuDomain
import AnjuVault
import Foundation

/// Where a list goes on: opaque to its reader, who sends it back as it came.
///
/// It is signed for one official and one department's list, so that nobody makes or changes one; its size is bounded.
struct WorklistCursor: Hashable {
    var department: String
    /// Rows of a page, which stays as it was where the list began.
    var size: Int
    var after: WorklistPlace

    /// Most characters of a cursor.
    private static let longest = 400
    /// Characters of the signature, which stands first.
    private static let signature = 32

    init(department: String, size: Int, after: WorklistPlace) {
        (self.department, self.size, self.after) = (department, size, after)
    }

    /// Reads what ``text(for:vault:)`` wrote for `actor`; anything else is `nil`.
    init?(_ text: String, of actor: Actor, vault: Vault) {
        guard (Self.signature...Self.longest).contains(text.utf8.count) else { return nil }
        let body = String(text.dropFirst(Self.signature))
        guard Self.sign(body, actor, vault).utf8.elementsEqual(text.prefix(Self.signature).utf8) else { return nil }
        guard let data = Data(base64Encoded: Self.padded(body)) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 6, let size = Int(parts[1]), let opened = Int64(parts[3]),
            let id = ID<Case>(String(parts[4]))
        else { return nil }
        (department, self.size) = (String(parts[0]), size)
        after = WorklistPlace(
            dueAt: Int64(parts[2]).map { Instant(milliseconds: $0) }, openedAt: Instant(milliseconds: opened),
            caseID: id, step: String(parts[5]))
    }

    /// Letters, digits, `-` and `_` alone, so that it stands in an address as it is.
    func text(for actor: Actor, vault: Vault) -> String {
        let due = after.dueAt.map { String($0.milliseconds) } ?? ""
        let parts = [
            department, String(size), due, String(after.openedAt.milliseconds), after.caseID.rawValue, after.step,
        ]
        let body = Data(parts.joined(separator: "|").utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return Self.sign(body, actor, vault) + body
    }

    private static func sign(_ body: String, _ actor: Actor, _ vault: Vault) -> String {
        vault.blindIndex(actor.id + "|" + body, group: "cursor")
    }

    private static func padded(_ body: String) -> String {
        let plain = body.replacing("-", with: "+").replacing("_", with: "/")
        return plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    }
}
