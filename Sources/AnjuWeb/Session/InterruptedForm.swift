import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// A form of an official that was sent after the session had ended: it goes sealed through the sign-in, and is sent again
/// behind it by the same account.
struct InterruptedForm: Sendable {
    let bench: Workbench

    /// Most bytes that are read of somebody who is not signed in.
    static let most = 16 << 20

    /// The sign-in page that carries the form, or says that it was too long to be carried; `nil` where nothing was typed or
    /// nobody knows whose session it was.
    func page(_ request: Request, _ context: AnjuContext) async throws -> Response? {
        guard request.method == .post, request.uri.description == LocalPath.safe(request.uri.description),
            let secret = request.cookies[bench.settings.sessionCookie]?.value, secret.utf8.count == 64,
            try await bench.accounts.knows(secret)
        else { return nil }
        let body = try await FormBody(request, upTo: Self.most, longestValue: IntakeRoutes.longestValue)
        let letter = CarriedPost.Letter(
            path: request.uri.description, values: body.values.filter { !$0.key.contains("password") })
        guard !letter.values.isEmpty,
            let text = try await CarriedPost(centre: bench.centre).text(letter, ofSession: secret)
        else { return nil }
        return SignInRoutes(bench: bench).carrying(CarriedPieces.cut(text), context)
    }

    /// What came through the sign-in, for the account that it was typed by.
    func arrived(_ pieces: [String], as account: ID<Account>) -> CarriedPost.Letter? {
        if pieces.isEmpty { return nil }
        return CarriedPost(centre: bench.centre).letter(pieces.joined(), for: account)
    }
}
