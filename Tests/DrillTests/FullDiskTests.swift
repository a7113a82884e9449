import AnjuTesting
import Testing

/// A disk that is full: a clear error, nothing lost, and on it goes once there is room.
@Suite struct FullDiskTests {
    @Test func `a full disk is said, loses nothing, and is over as soon as there is room`() async throws {
        let outcome = try await FullDiskDrill().run()
        print(
            "full disk: \(outcome.means.rawValue); \(outcome.before) writes before, \(outcome.account.unanswered) refused"
        )
        // To the program of an official, in the three languages.
        let code = outcome.means == .memoryDisk ? "storage.full" : "database.unavailable"
        #expect(outcome.problems.map(\.status) == [503, 503, 503])
        #expect(outcome.problems.allSatisfy { $0.json["code"]?.text == code })
        #expect(Set(outcome.problems.compactMap { $0.json["detail"]?.text }).count == 3)
        // To the clerk: in words, with everything that was typed.
        #expect(outcome.page.status == 503)
        #expect(outcome.page.text.contains("value=\"TYPED BY HAND\""))
        #expect(outcome.page.text.contains(outcome.means == .memoryDisk ? "磁盘已满" : "没有保存"))
        // Where a page cannot be made without a new entry of the ledger, what was typed is kept to be sent again.
        #expect(outcome.kept.status == 503)
        #expect(outcome.kept.text.contains("<input type=\"hidden\" name=\"refuse-words\" value=\"样例 &quot;二&quot;\">"))
        #expect(outcome.signIn.status == 503)
        #expect(!outcome.signIn.text.contains("correct-horse-battery"))
        // Nobody was asked to start anew.
        #expect(outcome.after.map(\.status) == [201, 201])
        #expect(outcome.check.violations == [])
    }
}
