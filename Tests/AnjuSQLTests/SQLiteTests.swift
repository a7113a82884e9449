import AnjuSQL
import AnjuSQLite
import Dispatch
import Foundation
import Testing

@Suite struct SQLiteTests {
    private struct Folder {
        let path = NSTemporaryDirectory() + "/anju-sqlite-\(UUID().uuidString)"

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        func remove() { try? FileManager.default.removeItem(atPath: path) }
    }

    private func opened(_ path: String) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: path)
        try await database.write { try $0.run("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, words TEXT)") }
        return database
    }

    private func count(_ database: SQLiteDatabase) async throws -> Int {
        try await database.read { try $0.rows("SELECT COUNT(*) AS n FROM note").first?.get("n") ?? -1 }
    }

    @Test(arguments: [
        ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1"),
        ("wal_autocheckpoint", "0"), ("temp_store", "2"),
    ])
    func `the connection that writes is set up for durability and for forgetting`(name: String, value: String)
        async throws
    {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        #expect(try await database.setting(name) == value)
        let again = try SQLiteDatabase(path: folder.path + "/a.db")
        #expect(try await again.setting(name) == value)
        for database in [database, again] { await database.close() }
    }

    private func isHeld(_ word: String, in folder: Folder) throws -> Bool {
        try ["a.db", "a.db-wal"].contains {
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0)).range(of: Data(word.utf8)) != nil
        }
    }

    @Test func `what was removed is in no file of an open database, once it is to be forgotten and nobody reads it`()
        async throws
    {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        let word = "SUCHWORT-ZUM-VERGESSEN"
        try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (1, \(word))") }
        try await database.write { try $0.run("DELETE FROM note") }
        await database.copyLog()
        #expect(try isHeld(word, in: folder), "an ordinary checkpoint leaves it in the log")
        try await database.forget()
        #expect(try !isHeld(word, in: folder))

        try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (2, \(word))") }
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let asked = DispatchSemaphore(value: 0)
        async let reading = database.read { transaction in
            _ = try transaction.rows("SELECT id FROM note")
            begin.finish()
            asked.wait()
            return try transaction.rows("SELECT id FROM note").count
        }
        for await _ in began {}
        try await database.write { try $0.run("DELETE FROM note") }
        try await database.forget()
        let isKeptForTheReader = try isHeld(word, in: folder)
        asked.signal()
        #expect(try await reading == 1 && isKeptForTheReader)
        // The next rounds do what is owed.
        let deadline = ContinuousClock.now + .seconds(60)
        while try isHeld(word, in: folder), ContinuousClock.now < deadline { await Task.yield() }
        #expect(try !isHeld(word, in: folder))
        await database.close()
    }

    @Test func `writes that wait together are one transaction`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        let before = database.commitCounts
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let others = DispatchSemaphore(value: 0)
        async let first: Void = database.write { transaction in
            begin.finish()
            others.wait()
            try transaction.run("INSERT INTO note (id) VALUES (0)")
        }
        for await _ in began {}
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...300 {
                group.addTask { _ = try await database.write { try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
            }
            while database.waitingCount < 300 { await Task.yield() }
            others.signal()
            try await group.waitForAll()
        }
        try await first
        // The first alone, then 256, which is the most, then the rest.
        #expect(database.commitCounts.groups - before.groups == 3)
        #expect(database.commitCounts.writes - before.writes == 301)
        #expect(try await count(database) == 301)
        await database.close()
    }

    @Test func `a full disk is said, and what was acknowledged is there`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        _ = try await database.setting("max_page_count = 40")
        let text = String(repeating: "x", count: 3_000)
        for id in 0..<10 {
            try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (\(id), \(text))") }
        }
        let answers = await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for id in 10..<100 {
                group.addTask {
                    do {
                        try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (\(id), \(text))") }
                        return (id, nil)
                    } catch {
                        return (id, error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let kept = try await database.read { try $0.rows("SELECT id FROM note").map { try $0.get("id", as: Int.self) } }
        #expect(Set(answers.filter { $0.1 == nil }.map(\.0)).union(0..<10) == Set(kept))
        let refusals = answers.compactMap(\.1)
        #expect(refusals.count == 100 - kept.count && !refusals.isEmpty)
        for refusal in refusals {
            guard case .full = refusal as? DatabaseFailure else {
                Issue.record("\(refusal)")
                continue
            }
        }
        await database.close()
    }

    @Test func `a backup taken under writes is whole and opens as a database`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        for id in 0..<50 { try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (\(id), 'x')") } }
        async let writes: Void = withThrowingTaskGroup(of: Void.self) { group in
            for id in 50..<250 {
                group.addTask { _ = try await database.write { try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
            }
            try await group.waitForAll()
        }
        try await database.backup(to: folder.path + "/copy.db")
        try await writes
        let copy = try SQLiteDatabase(path: folder.path + "/copy.db")
        #expect(try await copy.setting("integrity_check") == "ok")
        #expect(try await (50...250).contains(count(copy)))
        await #expect(throws: DatabaseFailure.self) { try await database.backup(to: folder.path + "/copy.db") }
        for database in [database, copy] { await database.close() }
    }

    @Test func `closing leaves one file, without what was deleted, and opening it again finds the rest`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path + "/a.db"
        let database = try await opened(path)
        let (kept, deleted) = ("canary-that-stays", "canary-that-goes")
        try await database.write { transaction in
            try transaction.run("INSERT INTO note (id, words) VALUES (1, \(kept)), (2, \(deleted))")
        }
        try await database.write { try $0.run("DELETE FROM note WHERE id = 2") }
        await database.close()
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect((log ?? 0) == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.range(of: Data(kept.utf8)) != nil)
        #expect(bytes.range(of: Data(deleted.utf8)) == nil)
        let again = try SQLiteDatabase(path: path)
        #expect(try await count(again) == 1)
        await again.close()
    }

    @Test func `the log is copied back and begins anew while the database is open`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        let text = String(repeating: "x", count: 3_000)
        var sizes: [Int] = []
        for round in 0..<6 {
            for id in (round * 50)..<(round * 50 + 50) {
                try await database.write { try $0.run("INSERT INTO note (id, words) VALUES (\(id), \(text))") }
            }
            let log = try FileManager.default.attributesOfItem(atPath: folder.path + "/a.db-wal")
            sizes.append(try #require(log[.size] as? Int))
            await database.copyLog()
        }
        // Every write adds a page to the log at least, so one that were never begun anew would hold all three hundred.
        #expect(try #require(sizes.last) < 300 * 4_120)
        #expect(try await count(database) == 300)
        await database.close()
    }

    @Test func `only the owner can read a database, its log and its backup`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await opened(folder.path + "/a.db")
        try await database.backup(to: folder.path + "/copy.db")
        for name in ["a.db", "a.db-wal", "a.db-shm", "copy.db"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        await database.close()
    }

    @Test func `a file that is no database and a folder that is not there are refused`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try Data(repeating: 7, count: 4_096).write(to: URL(fileURLWithPath: folder.path + "/a.db"))
        #expect(throws: DatabaseFailure.self) { try SQLiteDatabase(path: folder.path + "/a.db") }
        #expect(throws: DatabaseFailure.self) { try SQLiteDatabase(path: folder.path + "/none/a.db") }
    }

    @Test func `a database in memory goes away with its value`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let path = database.path
        #expect(FileManager.default.fileExists(atPath: path))
        await database.close()
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
