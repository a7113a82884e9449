import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuSeal
import AnjuServices
import AnjuStore
import Foundation

extension House {
    /// Does an errand on the open deployment, whoever asked for it.
    func perform(_ errand: Errand) async throws -> ErrandAnswer {
        switch errand {
        case .addAccount(let request):
            let made = try await accounts.make(
                Accounts.Draft(
                    login: request.login, name: request.name, role: request.role, office: request.office,
                    station: request.station, language: LanguageTag(request.language), password: request.password),
                by: .program)
            return .account(isInForce: made.isInForce)
        case .listAccounts: return .accounts(try await accountLines())
        case .setPassword(let login, let password):
            try await accounts.setPassword(password, login: login, by: .program)
        case .disableAccount(let login): try await accounts.disable(login: login, by: .program)
        case .takeSnapshot(let target): return try await takeSnapshot(for: target)
        case .keepBackup(let target): try await enter(.backupKept, target)
        case .examineDatabase:
            return .findings(await DatabaseExamination(configuration: configuration, database: database).findings())
        case .rotateSeal:
            try SealKeys(folder: configuration.sealKeys).rotate(
                issuer: KeyFolder.issuer(centre.rulebook), now: centre.ambient.now())
            try await enter(.sealRotated, "permit")
        case .publishSeal: return .seal(try await sealFiles())
        case .retention(let delete):
            let purge = PurgeExpired(centre: centre)
            return .retention(delete ? try await purge() : try await purge.due())
        case .imports(let errand): return try await perform(errand)
        case .log(let errand): return .log(try await perform(errand))
        }
        return .done
    }

    private func accountLines() async throws -> [AccountLine] {
        try await accounts.all().map { account in
            AccountLine(
                login: account.login, name: account.name, role: account.role, office: account.office,
                station: account.station, language: account.language.rawValue,
                state: account.disabledAt == nil ? "active" : "disabled", since: account.createdAt.description)
        }
    }

    /// A copy of everything is entered before it is handed out.
    private func takeSnapshot(for target: String) async throws -> ErrandAnswer {
        try await enter(.backupTaken, target)
        let name = centre.ambient.random(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let path = try await Snapshot(configuration: configuration, database: database).take(named: name)
        let pack = try await centre.ledger.readImpersonal { try $0.setting("pack") }
        return .snapshot(path: path, pack: pack ?? centre.rulebook.pack.id)
    }

    private func sealFiles() async throws -> SealFiles {
        let office = centre.sealOffice
        return SealFiles(
            root: office.root.pem, trust: Data(office.trustListBytes),
            status: Data(try await PublishStatus(centre: centre)()))
    }

    private func enter(_ action: AuditAction, _ subject: String) async throws {
        let law = centre.present.rights.law(of: "operation", .administer)
        try await centre.ledger.write(as: .program, for: "operation", law: law) { _ in
            Audited((), action, on: subject)
        }
    }
}
