import AnjuSQL
import AnjuTesting
import Testing

@Suite struct ValueTests {
    private static let table: SQL =
        "CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, number BIGINT, bytes \(raw: "BLOB"))"

    private func database(_ engine: TestEngine) async throws -> any Database {
        let database = try await engine.make()
        let table: SQL =
            switch database.dialect {
            case .sqlite: Self.table
            case .postgres: "CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, number BIGINT, bytes BYTEA)"
            }
        try await database.write { try $0.run(table) }
        return database
    }

    @Test(arguments: TestEngine.all)
    func `every value comes back as it was written`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let words = [
            "", " ", "O'Brien \"x\" \\ $1 ?", "安居", "မြန်မာ", "👩🏽‍⚕️", "a\u{301}", "line\nline\ttab\r", "\u{10FFFF}",
        ]
        let numbers = [Int64.min, -1, 0, 1, Int64.max]
        let blobs: [[UInt8]] = [[], [0], [0, 0, 255], Array(0...255), Array(repeating: 7, count: 100_000)]
        let values: [SQLValue] =
            words.map { .text($0) } + numbers.map { .integer($0) } + blobs.map { .blob($0) } + [.null]
        try await database.write { transaction in
            for (id, value) in values.enumerated() {
                switch value {
                case .text: try transaction.run("INSERT INTO thing (id, words) VALUES (\(id), \(value))")
                case .integer: try transaction.run("INSERT INTO thing (id, number) VALUES (\(id), \(value))")
                case .blob, .null: try transaction.run("INSERT INTO thing (id, bytes) VALUES (\(id), \(value))")
                }
            }
        }
        let rows = try await database.read { try $0.rows("SELECT words, number, bytes FROM thing ORDER BY id") }
        try #require(rows.count == values.count)
        for (row, value) in zip(rows, values) {
            switch value {
            case .text: #expect(try row.value("words") == value)
            case .integer: #expect(try row.value("number") == value)
            case .blob, .null: #expect(try row.value("bytes") == value)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a text keeps its exact scalars`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let (composed, decomposed) = ("é", "e\u{301}")
        try await database.write { transaction in
            try transaction.run("INSERT INTO thing (id, words) VALUES (1, \(composed)), (2, \(decomposed))")
        }
        let rows = try await database.read { try $0.rows("SELECT words FROM thing ORDER BY id") }
        let found = try rows.map { Array(try $0.get("words", as: String.self).unicodeScalars) }
        #expect(found == [Array(composed.unicodeScalars), Array(decomposed.unicodeScalars)])
        let one = try await database.read { try $0.rows("SELECT id FROM thing WHERE words = \(decomposed)") }
        #expect(try one.map { try $0.get("id", as: Int.self) } == [2])
    }

    @Test(arguments: TestEngine.all)
    func `a text with a zero character is refused whole, not cut`(engine: TestEngine) async throws {
        let database = try await database(engine)
        await #expect(throws: DatabaseFailure.other(code: "22021", "a text holds U+0000")) {
            try await database.write { try $0.run("INSERT INTO thing (id, words) VALUES (1, \("a\0b"))") }
        }
        #expect(try await database.read { try $0.rows("SELECT id FROM thing") }.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `a statement takes a NULL first and a value later, and the other way round`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let rounds: [(String?, Int64?, [UInt8]?)] = [(nil, nil, nil), ("a", 1, [1]), (nil, 2, nil), ("b", nil, [])]
        try await database.write { transaction in
            for (id, round) in rounds.enumerated() {
                try transaction.run(
                    """
                    INSERT INTO thing (id, words, number, bytes)
                    VALUES (\(id), \(round.0), \(round.1), \(round.2))
                    """)
            }
        }
        let rows = try await database.read { try $0.rows("SELECT words, number, bytes FROM thing ORDER BY id") }
        for (row, round) in zip(rows, rounds) {
            #expect(try row.optional("words") == round.0)
            #expect(try row.optional("number") == round.1)
            #expect(try row.optional("bytes") == round.2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `text sorts by its bytes`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let words = ["z", "B", "é", "a", "安", "Z", "b", "", "မ", "😀", "A b", "A-b", "Ab"]
        try await database.write { transaction in
            for (id, word) in words.enumerated() {
                try transaction.run("INSERT INTO thing (id, words) VALUES (\(id), \(word))")
            }
        }
        let rows = try await database.read { try $0.rows("SELECT words FROM thing ORDER BY words") }
        let expected = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(try rows.map { try $0.get("words", as: String.self) } == expected)
        let below = try await database.read { try $0.rows("SELECT words FROM thing WHERE words < \("a")") }
        #expect(below.count == expected.firstIndex(of: "a"))
    }

    @Test(arguments: TestEngine.all)
    func `counts and sums are whole numbers, lists and limits bind`(engine: TestEngine) async throws {
        let database = try await database(engine)
        try await database.write { transaction in
            for id in 1...9 { try transaction.run("INSERT INTO thing (id, number) VALUES (\(id), \(id * 10))") }
        }
        let rows = try await database.read { transaction in
            try transaction.rows(
                """
                SELECT COUNT(*) AS many, SUM(number) AS total, MAX(number) AS most FROM thing WHERE id IN \(list: [2, 4, 9])
                """)
        }
        let row = try #require(rows.first)
        #expect(try row.get("many") == 3)
        #expect(try row.get("total") == 150)
        #expect(try row.get("most") == 90)
        let page = try await database.read { transaction in
            try transaction.rows("SELECT id FROM thing ORDER BY id LIMIT \(3) OFFSET \(4)")
        }
        #expect(try page.map { try $0.get("id", as: Int.self) } == [5, 6, 7])
        let none = try await database.read { try $0.rows("SELECT id FROM thing WHERE id IN \(list: [Int]())") }
        #expect(none.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `a statement says how many rows it changed`(engine: TestEngine) async throws {
        let database = try await database(engine)
        let counts = try await database.write { transaction in
            [
                try transaction.run("INSERT INTO thing (id, number) VALUES (1, 1), (2, 1), (3, 2)"),
                try transaction.run("CREATE TABLE other (id BIGINT)"),
                try transaction.run("UPDATE thing SET number = 5 WHERE number = 1"),
                try transaction.run("UPDATE thing SET number = 5 WHERE number = 1"),
                try transaction.run("DELETE FROM thing"),
            ]
        }
        #expect(counts == [3, 0, 2, 0, 3])
        let returned = try await database.write { transaction in
            try transaction.rows("INSERT INTO thing (id, number) VALUES (7, 8) RETURNING id, number AS n")
        }
        #expect(try returned.first?.get("n") == 8)
    }

    @Test(arguments: TestEngine.all)
    func `a column that was added meanwhile is in the answer of a statement that ran before`(engine: TestEngine)
        async throws
    {
        let database = try await database(engine)
        try await database.write { try $0.run("INSERT INTO thing (id) VALUES (1)") }
        let everything: SQL = "SELECT * FROM thing"
        for _ in 0..<8 { #expect(try await database.read { try $0.rows(everything) }.first?.names.count == 4) }
        #expect(try await database.write { try $0.rows(everything) }.first?.names.count == 4)
        try await database.write { try $0.run("ALTER TABLE thing ADD COLUMN late TEXT") }
        for _ in 0..<8 { #expect(try await database.read { try $0.rows(everything) }.first?.names.count == 5) }
        #expect(try await database.write { try $0.rows(everything) }.first?.names.count == 5)
    }
}
