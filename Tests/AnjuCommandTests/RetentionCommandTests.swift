import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Foundation
import Testing

/// `anju retention`.
@Suite struct RetentionCommandTests {
    private struct Line: Decodable {
        let records, rule, keeps, basis: String
        let due: Int
        let oldest: String?
    }

    private func lines(_ arguments: String..., in data: String) async throws -> [Line] {
        let result = try await AnjuProgram.run(["retention", "--json", "--data", data] + arguments)
        #expect(result.status == 0, "\(result.errorText)")
        return try JSONDecoder().decode([Line].self, from: result.output)
    }

    /// A stay that ended with the year 1970.
    private func age(_ demo: DemoFolder) async throws {
        let database = try SQLiteDatabase(path: demo.database)
        try await database.write { transaction in
            try transaction.run(
                "UPDATE stay SET from_at = 1000, until_at = 31500000000 WHERE id = (SELECT MIN(id) FROM stay)")
        }
        await database.close()
    }

    @Test func `a dry run lists what is over and changes nothing, and the removal leaves a count and a receipt`()
        async throws
    {
        let demo = try await DemoFolder.copy()
        try await age(demo)
        let before = try await demo.texts("SELECT id AS value FROM stay ORDER BY id")
        for _ in 0..<2 {
            let stays = try #require(try await lines(in: demo.path).first { $0.records == "stays" })
            #expect(stays.due == 1)
            #expect(stays.rule == "lodging_registration")
            #expect(stays.keeps == "180 day after checked_out")
            #expect(stays.oldest?.hasPrefix("1970-12-31") == true)
        }
        #expect(try await demo.texts("SELECT id AS value FROM stay ORDER BY id") == before)
        let removed = try await lines("--delete", in: demo.path)
        #expect(removed.filter { $0.due > 0 }.map(\.records) == ["stays"])
        #expect(try await demo.texts("SELECT id AS value FROM stay ORDER BY id") == Array(before.dropFirst()))
        let months = try await demo.texts("SELECT month AS value FROM past_occupancy ORDER BY month")
        #expect(months.first == "1970-01")
        #expect(months.last == "1970-12")
        #expect(months.count == 12)
        let receipts = try await demo.texts("SELECT detail AS value FROM ledger_entry WHERE action = 'records.purged'")
        #expect(receipts == ["1 stays 1970-12-31T14:00:00.000Z 1970-12-31T14:00:00.000Z"])
    }

    @Test func `people read it as a table`() async throws {
        let demo = try await DemoFolder.copy()
        let result = try await AnjuProgram.run("retention", "--data", demo.path)
        #expect(result.status == 0)
        #expect(result.text.contains("cases"))
        #expect(result.text.contains("60 month after permit_ended"))
        #expect(result.errorText.contains("nothing was changed"))
    }
}
