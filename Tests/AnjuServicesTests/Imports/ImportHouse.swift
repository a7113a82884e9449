import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation

/// A centre with two clerks who bring files and release them.
struct ImportHouse {
    let test: TestCentre
    let clerk: Actor
    let second: Actor
    let scratch: Scratch

    init(_ engine: TestEngine = .sqlite, on database: (any Database)? = nil) async throws {
        test = try await TestCentre(engine, on: database)
        clerk = try await test.hire("clerk-one", "counter_clerk")
        second = try await test.hire("clerk-two", "counter_clerk")
        scratch = try Scratch()
    }

    var centre: Centre { test.centre }
    var guide: GuideImport { GuideImport(centre: centre) }
    var view: ViewImports { ViewImports(centre: centre) }

    /// Takes a file in and has its rows read.
    func read(
        _ path: String, _ register: Register = .people, by actor: Actor? = nil, chunk: Int = 500
    ) async throws -> ID<ImportRun> {
        let run = try await keep(path, register, by: actor)
        try await guide.start(run.id, by: actor ?? clerk)
        try await work(chunk: chunk)
        return run.id
    }

    /// Takes a file in.
    func keep(_ path: String, _ register: Register = .people, by actor: Actor? = nil) async throws -> ImportRun {
        var pieces = [[UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))][...]
        return try await KeepImport(centre: centre)(register, name: path, by: actor ?? clerk) { pieces.popFirst() }
    }

    /// Has a run written.
    func release(_ id: ID<ImportRun>, by actor: Actor? = nil, chunk: Int = 500) async throws {
        let actor = actor ?? second
        try await guide.release(id, by: actor, confirming: test.confirming(actor))
        try await work(chunk: chunk)
    }

    /// Has a run taken back.
    func undo(_ id: ID<ImportRun>, chunk: Int = 500) async throws {
        try await guide.undo(id, because: "the wrong year", by: second, confirming: test.confirming(second))
        try await work(chunk: chunk)
    }

    /// Another process works until nothing waits.
    @discardableResult
    func work(chunk: Int = 500) async throws -> Int {
        try await ImportWorker(centre: centre, holder: "process-" + centre.ambient.token().text, chunk: chunk).run()
    }

    func seen(_ id: ID<ImportRun>) async throws -> ViewImports.Seen { try await view(id, by: clerk) }

    /// A text with columns.
    func text(_ lines: [String], as name: String = "list.csv") throws -> String {
        let path = scratch.file(name)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Gives a file back in English.
    func back(_ id: ID<ImportRun>, _ name: String, failedOnly: Bool = false) async throws -> String {
        let t = Translator(try Catalogue(folder: Project.root + "/Catalogues"), .english)
        let path = scratch.file(name)
        try await ReturnImport(centre: centre, in: t)(id, to: path, failedOnly: failedOnly, by: clerk)
        return path
    }
}
