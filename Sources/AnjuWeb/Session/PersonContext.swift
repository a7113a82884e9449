import AnjuCore
import AnjuDomain
import Hummingbird

/// A request by a person who opened their own file: a route of this context cannot be reached otherwise.
///
/// It is about the person of the session alone: no route of it takes a person from an address or a form.
struct PersonContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let own: SignedInPerson
    let language: LanguageTag
    let path: String

    init(context: AnjuContext) throws {
        if let problem = context.sessionProblem { throw problem }
        guard let own = context.own else { throw OwnSignInNeeded(path: context.path) }
        coreContext = context.coreContext
        (self.own, language, path) = (own, context.language, context.path)
    }

    var session: OwnSession { own.session }
    var maxUploadSize: Int { 1 << 16 }
}

/// Nobody opened their own file; `path` is where they wanted to go.
struct OwnSignInNeeded: Error {
    let path: String
}
