public import AnjuCore
public import AnjuDomain
import AnjuStore
import AnjuVault
import Foundation

/// Carries a form past a sign-in that came between: sealed, so that the page which asks for the password shows nothing of it.
public struct CarriedForm: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// For how long it can be taken up again: a working day.
    static let hours = 12

    private static let place = SealedPlace(table: "form", column: "carried", row: "sign-in")

    private struct Letter: Codable {
        /// Whose session had ended; `nil` where nobody knows that any more.
        var account: String?
        var procedure: String
        var person: String?
        var key: String
        var content: DraftContent
        /// Vouchers by the key of their place.
        var images: [String: String]
        var version: Int?
        var at: Instant
    }

    /// The sealed text of `form`, with its pictures as vouchers, for the account whose session `secret` opened.
    public func text(_ form: KeepDraft.Form, ofSession secret: String) async throws -> String {
        let hash = centre.vault.blindIndex(secret, group: "session")
        let owner = try await centre.ledger.readImpersonal { try $0.owner(ofSession: hash) }
        let letter = Letter(
            account: owner?.rawValue, procedure: form.procedure, person: form.person?.rawValue, key: form.key,
            content: form.content,
            images: try form.images.mapValues { try ImageVoucher(centre: centre).text($0) }, version: form.version,
            at: centre.ambient.now())
        return Data(try centre.vault.seal([UInt8](try JSONEncoder().encode(letter)), at: Self.place))
            .base64EncodedString()
    }

    /// The form again; `nil` for another account than the one that typed it, where that is known, and for what this centre has
    /// not sealed within the working day.
    public func form(_ text: String, for account: ID<Account>) -> KeepDraft.Form? {
        guard let sealed = Data(base64Encoded: text),
            let bytes = try? centre.vault.open([UInt8](sealed), at: Self.place),
            let letter = try? JSONDecoder().decode(Letter.self, from: Data(bytes)),
            letter.account == nil || letter.account == account.rawValue,
            letter.at.adding(hours: Self.hours) > centre.ambient.now()
        else { return nil }
        var form = KeepDraft.Form(
            procedure: letter.procedure, person: letter.person.flatMap { ID($0) }, key: letter.key,
            content: letter.content,
            images: letter.images.compactMapValues { ImageVoucher(centre: centre).image($0) }, version: letter.version)
        form.isRescue = true
        return form
    }
}
