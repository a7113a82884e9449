import AnjuCore
import AnjuDomain
import Hummingbird

/// A request by somebody signed in: a route of this context cannot be reached otherwise.
///
/// Who came in by a password that was handed over reaches none but the page on which they choose another.
struct OfficerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let signedIn: SignedIn
    let language: LanguageTag
    let path: String

    init(context: AnjuContext) throws {
        if let problem = context.sessionProblem { throw problem }
        guard let signedIn = context.signedIn else { throw SignInNeeded(path: context.path) }
        let isChoosing = context.path.prefix { $0 != "?" } == OwnPasswordPage.path
        if signedIn.account.passwordGivenAt != nil, !isChoosing { throw OwnPasswordNeeded(path: context.path) }
        coreContext = context.coreContext
        (self.signedIn, language, path) = (signedIn, context.language, context.path)
    }

    var actor: Actor { signedIn.actor }
    var maxUploadSize: Int { 64 << 20 }
}

/// Nobody is signed in; `path` is where they wanted to go.
struct SignInNeeded: Error {
    let path: String
}

/// Who is signed in has not chosen the own password yet; `path` is where they wanted to go.
struct OwnPasswordNeeded: Error {
    let path: String
}
