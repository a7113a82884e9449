import AnjuCore
public import Hummingbird

/// What is known of every request: who signed in, and the language to answer in.
public struct AnjuContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    var signedIn: SignedIn?
    /// The person whose own file is open, on the pages of that file alone.
    var own: SignedInPerson?
    /// Why the session could not be looked up; whoever needs one is told this, and not to sign in anew.
    var sessionProblem: Problem?
    /// Why what was sent could not be read whole; whoever reads it is told this.
    var arrivalProblem: Problem?
    var language: LanguageTag = .chinese
    /// The request's own path with its query.
    var path = "/"
    /// The address the request came from, without its port: who has to wait after wrong tries; kept nowhere as it is.
    var client: String

    /// Knows nobody yet; the session middleware fills it in.
    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Pictures of up to 64 MiB are read in order to be refused in words; nothing else comes near.
    public var maxUploadSize: Int { 64 << 20 }
}
