import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Foundation
import Testing

/// A demonstration made once by `anju demo --once`, and copies of it for tests that change something.
struct DemoFolder: Sendable {
    private static let made = Task { try await make() }

    let scratch: Scratch
    /// What the first start printed.
    let output: String

    var path: String { scratch.file("demo") }
    var database: String { path + "/anju.db" }

    static let people = 30

    /// The one demonstration of this test run; nobody changes it.
    static func shared() async throws -> DemoFolder { try await made.value }

    /// A copy that a test may change.
    static func copy() async throws -> DemoFolder {
        let original = try await shared()
        let scratch = try Scratch()
        try FileManager.default.copyItem(atPath: original.path, toPath: scratch.file("demo"))
        return DemoFolder(scratch: scratch, output: original.output)
    }

    private static func make() async throws -> DemoFolder {
        let scratch = try Scratch()
        let result = try await AnjuProgram.run(
            "demo", "--once", "--people", "\(people)", "--folder", scratch.file("demo"))
        guard result.status == 0 else { throw DemoFailure(description: result.errorText) }
        return DemoFolder(scratch: scratch, output: result.text)
    }

    /// The password that was printed for an account.
    func password(of login: String) throws -> String {
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix(login + " ") })
        return String(try #require(line.split(separator: " ").dropFirst().first))
    }

    /// The rows of a query on the demonstration's own database.
    func texts(_ sql: SQL) async throws -> [String] { try await Self.texts(sql, in: database) }

    /// The first column, named `value`, of a query's rows.
    static func texts(_ sql: SQL, in path: String) async throws -> [String] {
        let database = try SQLiteDatabase(path: path)
        let found = try await database.read { try $0.rows(sql).map { try $0.get("value", as: String.self) } }
        await database.close()
        return found
    }
}

/// The demonstration could not be made.
struct DemoFailure: Error, CustomStringConvertible {
    let description: String
}
