import AnjuTesting
import Foundation
import Testing

/// `kill -9` under load: acknowledged ⊆ stored ⊆ sent, and one whole effect for each key.
///
/// A sample from a seed; `make drill` holds the same drills with their full counts.
@Suite(.serialized) struct DurabilityTests {
    @Test func `on SQLite what was acknowledged is stored, once and whole, whenever anju is killed`() async throws {
        let plan = DrillPlan(kills: 3, clusterKills: 0, writes: 80)
        let outcome = try await Drill(plan, on: .sqlite).run()
        try judge(outcome, plan)
        #expect(outcome.report.clusterKills == 0)
    }

    #if Postgres
    @Test func `on PostgreSQL too, and when the whole cluster is killed and anju goes on`() async throws {
        let plan = DrillPlan(kills: 1, clusterKills: 1, writes: 80)
        let server = PostgresServer(durableWith: ["shared_buffers=32MB", "max_wal_size=256MB"])
        let outcome = try await Drill(plan, on: .postgres(server)).run()
        try judge(outcome, plan)
        #expect(outcome.report.clusterKills == plan.clusterKills)
    }
    #endif

    private func judge(_ outcome: Drill.Outcome, _ plan: DrillPlan) throws {
        let report = outcome.report
        print(report.line)
        try report.keep()
        #expect(report.violations == [])
        #expect(report.kills >= plan.kills)
        #expect(report.acknowledged >= plan.writes)
        #expect(report.acknowledged <= report.stored)
        #expect(report.stored <= report.sent)
        // The same key was sent again, and the server said so.
        #expect(report.repeatedKeys > 0)
        #expect(report.replayedAnswers > 0)
        // Of a few, a kill may leave most without an answer.
        if plan.kills >= 50 { #expect(report.replayedAnswers >= report.repeatedKeys / 2) }
    }

    @Test func `the check finds each fault that is planted into a sound database`() async throws {
        let outcome = try await Drill(DrillPlan(kills: 1, clusterKills: 0, writes: 20, environment: [:]), on: .sqlite)
            .run()
        let (sound, reference) = (outcome.database, DrillWrite(0))
        #expect(DrillCheck(outcome.account, outcome.stored, reference: reference).violations == [])
        // A client may give up a write that a kill left without an answer: the fault is planted at one that was acknowledged.
        let victim = try #require(outcome.account.acknowledged.keys.min { $0.number < $1.number })
        for fault in DrillFault.allCases {
            let copy = sound + "." + fault.rawValue
            try FileManager.default.copyItem(atPath: sound, toPath: copy)
            try await fault.plant(in: copy, at: victim)
            let found = DrillCheck(outcome.account, try await DrillStored(sqlite: copy), reference: reference)
            #expect(
                found.violations.contains { $0.hasPrefix(fault.rawValue) }, "\(fault): \(found.violations)")
        }
        // What the clients were told, in turn: a write that is nowhere, and two answers to one key.
        var account = outcome.account
        account.acknowledged[DrillWrite(999_999)] = Acknowledgement(id: "cas_none", number: "none")
        account.contradictions.append("drill-write-3: first RL-1, then RL-2")
        let told = DrillCheck(account, outcome.stored, reference: reference).violations
        #expect(told.map { $0.prefix(while: { $0 != ":" }) }.sorted() == ["contradiction", "lost"])
    }
}
