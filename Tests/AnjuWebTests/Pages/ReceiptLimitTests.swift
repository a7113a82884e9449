import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// What a receipt promises of time: that of the whole, and no day that nobody has promised.
@Suite struct ReceiptLimitTests {
    private func receipt(_ test: TestCentre, _ id: ID<Case>) async throws -> String {
        let bytes = try await PrintReceipt(centre: test.centre)(id, code: "", by: TestOfficials.clerk)
        return try await PaperText.read(bytes)
    }

    @Test func `before the file is complete it says what the time is counted from, and no day`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let text = try await receipt(test, id)
        #expect(!text.contains("最迟办结日"))
        #expect(text.contains("材料齐全") && text.contains("1 个工作日内"))
    }

    @Test func `once it runs the receipt has its last day, and once it is met none`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let running = try await receipt(test, id)
        #expect(running.contains("最迟办结日：发放临时居留证"))
        #expect(running.contains("2026 年 3 月 3 日"))
        #expect(!running.contains("个工作日内"))
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        try await test.end("issue", of: id, by: TestOfficials.clerk)
        #expect(try await !receipt(test, id).contains("最迟办结日"))
    }

    @Test func `the time of one office for its own step is no promise to the person`() async throws {
        let test = try await TestCentre()
        let id = try await test.issueTrader()
        #expect(try await test.view(id).clocks.contains { $0.clock.ends == "refer" && $0.due != nil })
        #expect(try await !receipt(test, id).contains("最迟办结日"))
    }
}
