public import AnjuCore
public import AnjuDomain
import AnjuStore
import AnjuVault
import Foundation

/// Carries any form of an official past a sign-in that came between: sealed into the page, for the account whose
/// session had ended and for nobody else.
///
/// Nothing is kept or entered meanwhile.
public struct CarriedPost: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A form as it was sent.
    public struct Letter: Hashable, Sendable, Codable {
        /// Where it was sent.
        public var path: String
        /// Every value of every field; files and passwords are not among them.
        public var values: [String: [String]]

        public init(path: String, values: [String: [String]]) { (self.path, self.values) = (path, values) }
    }

    private struct Envelope: Codable {
        var account: String
        var at: Instant
        var letter: Letter
    }

    private static let place = SealedPlace(table: "form", column: "carried-post", row: "sign-in")

    /// The sealed text of `letter` for the account whose session `secret` opened; `nil` where nobody knows any more whose it was.
    public func text(_ letter: Letter, ofSession secret: String) async throws -> String? {
        let hash = centre.vault.blindIndex(secret, group: "session")
        guard let owner = try await centre.ledger.readImpersonal({ try $0.owner(ofSession: hash) }) else { return nil }
        let envelope = Envelope(account: owner.rawValue, at: centre.ambient.now(), letter: letter)
        return Data(try centre.vault.seal([UInt8](try JSONEncoder().encode(envelope)), at: Self.place))
            .base64EncodedString()
    }

    /// The form again; `nil` for another account, and for what this centre has not sealed within the working day.
    public func letter(_ text: String, for account: ID<Account>) -> Letter? {
        guard let sealed = Data(base64Encoded: text),
            let bytes = try? centre.vault.open([UInt8](sealed), at: Self.place),
            let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)),
            envelope.account == account.rawValue,
            envelope.at.adding(hours: CarriedForm.hours) > centre.ambient.now()
        else { return nil }
        return envelope.letter
    }
}
