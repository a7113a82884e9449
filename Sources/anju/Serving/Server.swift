import AnjuCore
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuWeb
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The running program: pages and the work behind them, until a signal asks it to end.
struct Server: Sendable {
    let house: House
    let listener: Listener
    let started: ContinuousClock.Instant
    /// Held on a SQLite file: then other commands on it ask this process.
    let lock: FolderLock?

    func run() async throws {
        var logger = Logger(label: "anju", factory: StreamLogHandler.standardError(label:))
        logger.logLevel = house.configuration.logLevel
        let application = try site().application(
            host: listener.host, port: listener.port, tls: listener.tls, logger: logger,
            onServerRunning: { [listener, started] port in
                let taken = (ContinuousClock.now - started) / Duration.milliseconds(1)
                Output.note("serving \(listener.address(port: port)), ready in \(Int(taken)) ms")
            })
        if lock != nil { try await FreeHeld(centre: house.centre)() }
        var services = services(beside: application, logger)
        let admin = try lock.map { _ in
            Snapshot.clean(house.configuration.data)
            return try AdminSocket(folder: house.configuration.data)
        }
        if let admin {
            let desk = AdminDesk(socket: admin, house: house, logger: logger)
            services.append(.init(service: desk, serviceName: "errands"))
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services,
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch {
            admin?.shut()
            await house.database.close()
            throw (error as? IOError).map(failure) ?? error
        }
        await house.database.close()
        withExtendedLifetime(lock) {}
        Output.note("stopped")
    }

    /// What runs until the end: the pages, what is done behind them, and the rounds to the witnesses where there are any.
    ///
    /// Without a name of its own a service's name is everything that it holds, down to the rulebook and the keys, in words.
    private func services(
        beside pages: some ApplicationProtocol, _ logger: Logger
    ) -> [ServiceGroupConfiguration.ServiceConfiguration] {
        let holder = "anju-" + house.centre.ambient.random(4).map { String($0, radix: 16) }.joined()
        let housekeeper = Housekeeper(
            sequencer: Sequencer(centre: house.centre, holder: holder),
            search: KeepSearchIndex(centre: house.centre), duplicates: ProposeDuplicates(centre: house.centre),
            purge: PurgeExpired(centre: house.centre),
            checks: PurgeChecks(centre: house.centre), permits: SuspendUnendorsed(centre: house.centre),
            imports: ImportWorker(centre: house.centre, holder: holder), holder: holder, logger: logger)
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: pages, serviceName: "pages"), .init(service: housekeeper, serviceName: "housekeeper"),
        ]
        if !house.configuration.witnesses.isEmpty {
            let round = WitnessRound(centre: house.centre, witnesses: house.configuration.witnesses)
            services.append(.init(service: WitnessDesk(round: round, logger: logger), serviceName: "witnesses"))
        }
        if let authority = house.configuration.timestampAuthority {
            let desk = StampDesk(round: StampRound(centre: house.centre, authority: authority), logger: logger)
            services.append(.init(service: desk, serviceName: "stamps"))
        }
        return services
    }

    private func site() throws -> Site {
        try Site(
            centre: house.centre, accounts: house.accounts,
            catalogue: try Catalogue(folder: house.configuration.home.catalogues),
            publicFolder: house.configuration.home.publicFiles,
            settings: SiteSettings(
                isSecure: listener.isSecure, banner: listener.banner, isBehindProxy: listener.isBehindProxy))
    }

    /// What the system refused, most often a port that is taken.
    private func failure(_ error: IOError) -> any Error {
        guard error.errnoCode == EADDRINUSE || error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL else {
            return error
        }
        return CommandFailure(
            "\(listener.host) port \(listener.port) cannot be used: \(String(cString: strerror(error.errnoCode)))",
            mend: "name another with --port, or 0 for a free one")
    }
}
