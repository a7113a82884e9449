import AnjuDomain
public import AnjuI18n
public import AnjuServices
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
public import NIOSSL

/// Everything the platform answers over HTTP: every group and its routes, on one page.
public struct Site: Sendable {
    let bench: Workbench
    let assets: Assets
    let api: APIRoutes
    let checker: ProofChecker

    /// Throws where the public folder lacks one of its files, or `openapi.yaml` does not lie beside it.
    public init(
        centre: Centre, accounts: Accounts, catalogue: Catalogue, publicFolder: String, settings: SiteSettings
    ) throws {
        bench = Workbench(
            centre: centre, accounts: accounts, signIn: accounts.signIn, catalogue: catalogue, settings: settings)
        assets = try Assets(folder: publicFolder)
        checker = ProofChecker(try Assets.read(publicFolder + "/proof-checker.html"))
        api = APIRoutes(bench: bench, description: try Assets.read(publicFolder + "/../openapi.yaml"))
    }

    /// Every route behind the middleware that all of them share.
    public func router() -> Router<AnjuContext> {
        let router = Router(context: AnjuContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            SecurityHeaders(isSecure: bench.settings.isSecure)
            SessionMiddleware(bench: bench)
            ProblemPages(bench: bench)
            APIProblems(bench: bench, paths: api.paths)
            PlainAddress()
            SameOrigin(isSecure: bench.settings.isSecure)
        }
        assets.add(to: router)
        addPublic(to: router)
        addOwn(to: router.group(context: PersonContext.self))
        api.add(to: router)
        addDesk(to: router.group(context: OfficerContext.self))
        return router
    }

    /// What stands open to everybody, and the doors to the rest.
    private func addPublic(to router: Router<AnjuContext>) {
        HealthRoutes(bench: bench).add(to: router)
        LanguageRoutes(bench: bench).add(to: router)
        SignInRoutes(bench: bench).add(to: router)
        VerifyRoutes(bench: bench).add(to: router)
        LogRoutes(bench: bench, checker: checker).add(to: router)
        MyCaseRoutes(bench: bench).add(to: router)
        NoticeRoutes(bench: bench).add(to: router)
        HouseRoutes(bench: bench).add(to: router)
        OwnSignInRoutes(bench: bench).add(to: router)
        CheckRoutes(bench: bench).add(to: router)
        HidingRoutes(bench: bench).add(to: router)
    }

    /// What only the person reaches, behind the own sign-in.
    private func addOwn(to own: RouterGroup<PersonContext>) {
        OwnFileRoutes(bench: bench).add(to: own)
        StandingRoutes(bench: bench).add(to: own)
        OwnLookRoutes(bench: bench).add(to: own)
        OwnCopyRoutes(bench: bench).add(to: own)
        OwnRequestRoutes(bench: bench).add(to: own)
    }

    /// What only an official reaches.
    private func addDesk(to desk: RouterGroup<OfficerContext>) {
        desk.add(middleware: FoldedFiles(bench: bench))
        HomeRoutes(bench: bench).add(to: desk)
        OwnPasswordRoutes(bench: bench).add(to: desk)
        CounterRoutes(bench: bench).add(to: desk)
        DeclarationRoutes(bench: bench).add(to: desk)
        PeopleRoutes(bench: bench).add(to: desk)
        DuplicateRoutes(bench: bench).add(to: desk)
        MergeRoutes(bench: bench).add(to: desk)
        PlaceRoutes(bench: bench).add(to: desk)
        IntakeRoutes(bench: bench).add(to: desk)
        DraftRoutes(bench: bench).add(to: desk)
        WorklistRoutes(bench: bench).add(to: desk)
        CaseRoutes(bench: bench).add(to: desk)
        ReceiptRoutes(bench: bench).add(to: desk)
        StepRoutes(bench: bench).add(to: desk)
        ImageRoutes(bench: bench).add(to: desk)
        ConflictRoutes(bench: bench).add(to: desk)
        CheckRoutes(bench: bench).add(to: desk)
        EmployerRoutes(bench: bench).add(to: desk)
        ImportRoutes(bench: bench).add(to: desk)
        RosterRoutes(bench: bench).add(to: desk)
        PermitRoutes(bench: bench).add(to: desk)
        StandingRoutes(bench: bench).add(to: desk)
        SupervisorRoutes(bench: bench).add(to: desk)
        SheetRoutes(bench: bench).add(to: desk)
        GuardianRoutes(bench: bench).add(to: desk)
        RequestRoutes(bench: bench).add(to: desk)
        AccessRoutes(bench: bench).add(to: desk)
        EmergencyRoutes(bench: bench).add(to: desk)
        ProtectionRoutes(bench: bench).add(to: desk)
        HidingRoutes(bench: bench).add(to: desk)
    }

    /// For how long a connection stays open on which nothing comes and nothing is answered.
    private static let idle = TimeAmount.seconds(120)

    /// The server, over TLS where a configuration is given.
    public func application(
        host: String, port: Int, tls: TLSConfiguration? = nil, logger: Logger,
        onServerRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        let router = router()
        try router.validate()
        let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: Self.idle))
        let server = try tls.map { try HTTPServerBuilder.tls(plain, tlsConfiguration: $0) } ?? plain
        return Application(
            router: router, server: server,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { await onServerRunning($0.localAddress?.port ?? port) }, logger: logger)
    }
}
