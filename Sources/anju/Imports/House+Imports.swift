import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuStore
import Foundation

extension House {
    /// Does an errand on files for a register, as the account that asks for it may.
    func perform(_ errand: ImportErrand) async throws -> ErrandAnswer {
        let (actor, confirmed) = try await signed(errand.signature)
        let guide = GuideImport(centre: centre)
        switch errand.deed {
        case .run(let register, let path, let mapping):
            return try await line(try await take(try Self.register(register), path, mapping, actor), actor)
        case .progress(let run):
            let view = ViewImports(centre: centre)
            let runs = if let run { [try Self.id(run)] } else { try await view.list(by: actor).runs.map(\.id) }
            var lines: [ImportLine] = []
            for id in runs { lines.append(ImportLine(try await view(id, by: actor))) }
            return .imports(lines)
        case .cancel(let run):
            try await guide.cancel(try Self.id(run), by: actor)
            return try await line(try Self.id(run), actor)
        case .release(let run):
            try await guide.release(try Self.id(run), by: actor) { confirmed }
            return try await worked(try Self.id(run), actor)
        case .undo(let run, let reason):
            try await guide.undo(try Self.id(run), because: reason, by: actor) { confirmed }
            return try await worked(try Self.id(run), actor)
        case .back(let run, let path, let failedOnly, let language):
            let giveBack = ReturnImport(centre: centre, in: try translator(language))
            try await giveBack(try Self.id(run), to: path, failedOnly: failedOnly, by: actor)
            return .done
        case .export(let register, let path, let after, let language):
            let export = ExportRegister(centre: centre, in: try translator(language))
            let written = try await export(try Self.register(register), to: path, after: after, by: actor)
            return .exported(rows: written.rows, leftOut: written.leftOut, next: written.next)
        }
    }

    /// The account and its password, counted and entered as at a page that asks for it again.
    private func signed(_ signature: ImportErrand.Signature) async throws -> (Actor, Confirmed) {
        let (centre, now) = (centre, centre.ambient.now())
        let account = try await centre.ledger.readImpersonal { transaction -> AccountRecord? in
            guard var account = try transaction.account(login: signature.login), account.disabledAt == nil,
                let grant = try transaction.grantInForce(of: account.id, at: now)
            else { return nil }
            (account.role, account.office) = (grant.role, grant.office)
            return account
        }
        guard let account else { throw Problem(.refused, "sign-in.refused") }
        let actor = Accounts.actor(account, rulebook: centre.rulebook)
        return (actor, try await accounts.confirm(signature.password, in: "password", by: actor))
    }

    private func take(
        _ register: Register, _ path: String, _ mapping: [String: String], _ actor: Actor
    ) async throws -> ID<ImportRun> {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Problem(.invalid, "table.not-a-table") }
        defer { try? file.close() }
        let keep = KeepImport(centre: centre)
        var run = try await keep(register, name: path, by: actor) {
            try file.read(upToCount: 1 << 20).map { [UInt8]($0) }
        }
        if !mapping.isEmpty { run = try await keep.map(run.id, run.mapping.merging(mapping) { $1 }, by: actor) }
        guard run.state == .checked else {
            throw Problem.invalid(try await keep.columns(run.id, by: actor).violations)
        }
        try await GuideImport(centre: centre).start(run.id, by: actor)
        try await ImportWorker(centre: centre, holder: holder).run()
        return run.id
    }

    private func worked(_ id: ID<ImportRun>, _ actor: Actor) async throws -> ErrandAnswer {
        try await ImportWorker(centre: centre, holder: holder).run()
        return try await line(id, actor)
    }

    private var holder: String { "errand-" + centre.ambient.token().text }

    private func line(_ id: ID<ImportRun>, _ actor: Actor) async throws -> ErrandAnswer {
        .imports([ImportLine(try await ViewImports(centre: centre)(id, by: actor))])
    }

    private func translator(_ language: String) throws -> Translator {
        Translator(try Catalogue(folder: configuration.home.catalogues), LanguageTag(language))
    }

    private static func register(_ name: String) throws -> Register {
        guard let register = Register(rawValue: name) else { throw Problem(.missing, "import.unknown") }
        return register
    }

    private static func id(_ text: String) throws -> ID<ImportRun> {
        guard let id = ID<ImportRun>(text) else { throw Problem(.missing, "import.unknown") }
        return id
    }
}

extension ImportLine {
    init(_ seen: ViewImports.Seen) {
        let (run, counts) = (seen.run, seen.counts)
        (self.run, register, file) = (run.id.rawValue, run.register.rawValue, run.fileName)
        (state, since, fault) = (run.state.rawValue, run.createdAt.description, run.fault)
        (rows, read, written, withdrawn) = (run.rows, run.reached, run.written, run.withdrawn)
        (new, changed, same) = (counts.new, counts.changed, counts.same)
        (duplicate, rejected, standing) = (counts.duplicate, counts.rejected, counts.standing)
    }
}
