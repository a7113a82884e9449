import AnjuCore
import AnjuSQL
import AnjuSQLite
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuBench

/// What the bare writer is given to write.
@Suite struct FinalRowsTests {
    @Test func `a registration's rows belong to it, and a bare writer leaves exactly them`() async throws {
        let made = try await TestCentre()
        for number in 0..<3 {
            let applicants = Applicants(today: made.centre.today, series: "T")
            let opened = try await OpenCase(centre: made.centre)(
                "P01", for: nil, applicants.request(number), portrait: applicants.portrait(number),
                by: TestOfficials.clerk)
            #expect(opened.open.isEmpty)
        }
        let rows = try await FinalRows(made.database)
        #expect(rows.submissions.count == 3)
        #expect(Set(rows.submissions.map(\.count)).count == 1)
        // Nothing but the number series stays behind: it is no submission's own.
        let all = try await made.count(
            """
            SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM person_name) + (SELECT COUNT(*) FROM document)
                + (SELECT COUNT(*) FROM identity_claim) + (SELECT COUNT(*) FROM profile)
                + (SELECT COUNT(*) FROM submission) + (SELECT COUNT(*) FROM premises) + (SELECT COUNT(*) FROM stay)
                + (SELECT COUNT(*) FROM blob) + (SELECT COUNT(*) FROM case_file) + (SELECT COUNT(*) FROM case_subject)
                + (SELECT COUNT(*) FROM case_action) + (SELECT COUNT(*) FROM case_step)
                + (SELECT COUNT(*) FROM case_image) + (SELECT COUNT(*) FROM ledger_entry)
                + (SELECT COUNT(*) FROM ledger_subject) + (SELECT COUNT(*) FROM ledger_pending)
                + (SELECT COUNT(*) FROM idempotency) AS n
            """)
        #expect(rows.count == all)

        #expect(rows.first(2).count == rows.submissions[0].count * 2)
        let less = try await Engines.sqliteCopy(of: rows.first(2))
        try await rows.first(2).requireSame(in: less)
        await #expect(throws: BenchFailure.self) { try await rows.requireSame(in: less) }
        await less.close()

        let bare = try await Engines.sqliteCopy(of: rows)
        try await rows.requireSame(in: bare)
        await bare.close()
    }
}
