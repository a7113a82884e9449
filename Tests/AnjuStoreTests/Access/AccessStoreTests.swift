import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

/// What the tables themselves refuse, whoever writes into them.
@Suite struct AccessStoreTests {
    /// Statements that would widen something by one hand, or without an end.
    private static let forbidden: [SQL] = [
        // One hand proposes and approves.
        """
        INSERT INTO account_grant (id, account, role, office, from_at, proposed_by, proposed_at, approved_by, approved_at)
        VALUES ('grt_1', 'acc_1', 'clerk', 'centre', 0, 'acc_2', 0, 'acc_2', 0)
        """,
        // The official who is to have it approves it.
        """
        INSERT INTO account_grant (id, account, role, office, from_at, proposed_by, proposed_at, approved_by, approved_at)
        VALUES ('grt_1', 'acc_1', 'clerk', 'centre', 0, 'acc_2', 0, 'acc_1', 0)
        """,
        // Over before it begins.
        """
        INSERT INTO account_grant (id, account, role, office, from_at, until_at, proposed_by, proposed_at)
        VALUES ('grt_1', 'acc_1', 'clerk', 'centre', 5, 5, 'acc_2', 0)
        """,
        """
        INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by,
            proposed_at, approved_by, approved_at)
        VALUES ('agr_1', 'health', 'hr', 'case_step', 'L', '53', 0, 5, 'acc_1', 0, 'acc_1', 0)
        """,
        // Without an end, without a law, with itself.
        """
        INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, proposed_by, proposed_at)
        VALUES ('agr_1', 'health', 'hr', 'case_step', 'L', '53', 0, 'acc_1', 0)
        """,
        """
        INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by, proposed_at)
        VALUES ('agr_1', 'health', 'hr', 'case_step', '', '53', 0, 5, 'acc_1', 0)
        """,
        """
        INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by, proposed_at)
        VALUES ('agr_1', 'hr', 'hr', 'case_step', 'L', '53', 0, 5, 'acc_1', 0)
        """,
        // Closed and lifted by one hand, and lifted though nobody asked.
        """
        INSERT INTO access_block (id, person, level, set_by, from_at, confirmed_by, confirmed_at)
        VALUES ('blk_1', 'per_1', 'closed', 'acc_1', 0, 'acc_1', 0)
        """,
        """
        INSERT INTO access_block (id, person, level, set_by, from_at, lift_asked_by, lift_asked_at, lifted_by, until_at)
        VALUES ('blk_1', 'per_1', 'closed', 'acc_1', 0, 'acc_2', 0, 'acc_2', 0)
        """,
        """
        INSERT INTO access_block (id, person, level, set_by, from_at, lifted_by, until_at)
        VALUES ('blk_1', 'per_1', 'closed', 'acc_1', 0, 'acc_2', 0)
        """,
        // Open for longer than an hour, and reviewed by whoever opened it.
        """
        INSERT INTO break_glass (id, account, person, category, sealed, opened_at, until_at)
        VALUES ('brk_1', 'acc_1', 'per_1', 'life', 'x', 0, 3600001)
        """,
        """
        INSERT INTO break_glass (id, account, person, category, sealed, opened_at, until_at, reviewed_by, reviewed_at,
            finding)
        VALUES ('brk_1', 'acc_1', 'per_1', 'life', 'x', 0, 3600000, 'acc_1', 0, 'justified')
        """,
    ]

    /// Statements of the same shape that are in order.
    private static let allowed: [SQL] = [
        """
        INSERT INTO account_grant (id, account, role, office, from_at, proposed_by, proposed_at, approved_by, approved_at)
        VALUES ('grt_1', 'acc_1', 'clerk', 'centre', 0, 'acc_2', 0, 'acc_3', 0)
        """,
        """
        INSERT INTO sharing_agreement (id, giving, receiving, purpose, law, area, from_at, until_at, proposed_by,
            proposed_at, approved_by, approved_at)
        VALUES ('agr_1', 'health', 'hr', 'case_step', 'L', '53', 0, 5, 'acc_1', 0, 'acc_2', 0)
        """,
        """
        INSERT INTO access_block (id, person, level, set_by, from_at, confirmed_by, confirmed_at, lift_asked_by,
            lift_asked_at, lifted_by, until_at)
        VALUES ('blk_1', 'per_1', 'closed', 'acc_1', 0, 'acc_2', 0, 'acc_1', 1, 'acc_2', 2)
        """,
        """
        INSERT INTO break_glass (id, account, person, category, sealed, opened_at, until_at, reviewed_by, reviewed_at,
            finding)
        VALUES ('brk_1', 'acc_1', 'per_1', 'life', 'x', 0, 3600000, 'acc_2', 0, 'justified')
        """,
    ]

    private func centre(_ engine: TestEngine) async throws -> TestCentre {
        let test = try await TestCentre(engine)
        try await test.database.write { transaction in
            try transaction.run(
                """
                INSERT INTO account (id, login, name, role, office, station, language, password_hash, created_at)
                VALUES ('acc_1', 'one', 'One', 'clerk', 'centre', '', 'en', '', 0)
                """)
            try transaction.run(
                """
                INSERT INTO person (id, area, name_primary, name_secondary, name_native, name_chinese, birth_date, sex,
                                    language, created_at, version)
                VALUES ('per_1', '533102', 'X', '', '', '', '1900', '0', 'my', 0, 1)
                """)
        }
        return test
    }

    @Test(arguments: TestEngine.all) func `no statement widens anything by one hand`(engine: TestEngine) async throws {
        let test = try await centre(engine)
        for statement in Self.forbidden {
            await #expect(throws: DatabaseFailure.self, "\(statement.text)") {
                try await test.database.write { try $0.run(statement) }
            }
        }
        for statement in Self.allowed { try await test.database.write { _ = try $0.run(statement) } }
    }

    @Test(arguments: TestEngine.all) func `what accounts had before is their first grant`(engine: TestEngine)
        async throws
    {
        let database = try await engine.make()
        let before = try Migrator(Schema.migrations.filter { $0.name < "m013" }) { TestPack.digest($0) }
        _ = try await before.migrate(database, at: TestCentre.morning)
        let account: ID<Account> = ID(Token(at: TestCentre.morning, random: Array(repeating: UInt8(7), count: 10)))
        try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO account (id, login, name, role, office, station, language, password_hash, created_at)
                VALUES (\(account), 'one', 'One', 'counter_clerk', 'foreign_centre', '', 'en', '', 5)
                """)
        }
        let after = try Migrator(Schema.migrations) { TestPack.digest($0) }
        _ = try await after.migrate(database, at: TestCentre.morning)
        let grant = try #require(try await database.read { try $0.grantInForce(of: account, at: TestCentre.morning) })
        #expect(grant.role == "counter_clerk" && grant.office == "foreign_centre")
        #expect(grant.standing(at: TestCentre.morning) == .inForce)
        await database.close()
    }
}
