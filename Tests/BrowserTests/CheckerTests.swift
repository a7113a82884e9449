import AnjuLog
import AnjuTesting
import Foundation
import Testing

/// `Public/proof-checker.html` opened from the disk in a real browser.
@Suite(.serialized) struct CheckerTests {
    private static let address = "file://" + Project.root + "/Public/proof-checker.html"

    /// What the page finds in each of these files, a line of steps and reasons for each.
    private func summaries(
        _ files: [[UInt8]], _ proof: TestProof, own: Bool, in browser: Browser
    ) async throws -> [String] {
        let script = """
            ownOnly = arguments[3]
            const all = []
            for (const file of arguments[0]) {
                const bytes = Uint8Array.from(atob(file), letter => letter.charCodeAt(0))
                all.push(summary((await check(bytes, arguments[1], arguments[2])).findings))
            }
            return all
            """
        var found: [String] = []
        for start in stride(from: 0, to: files.count, by: 400) {
            let some = files[start..<min(start + 400, files.count)]
            let answer = try await browser.execute(
                "return (async (...given) => { " + script.replacing("arguments", with: "given") + " })(...arguments)",
                .array(some.map { .string(Data($0).base64EncodedString()) }), .string(proof.key),
                .array(proof.witnesses.map { .string($0) }), .bool(own))
            found += answer.array.compactMap(\.text)
        }
        return found
    }

    @Test func `whatever is changed in a file, the page and the program say the same of it, and refuse it`()
        async throws
    {
        let proof = try TestProof()
        let files = [Array(proof.text.utf8)] + proof.changed
        let ours = files.map { ProofVerdict($0, key: proof.key, witnesses: proof.witnesses) }
        try await Browser.using { browser in
            try await browser.open(Self.address)
            let theirs = try await summaries(files, proof, own: false, in: browser)
            #expect(theirs.count == files.count)
            for (place, pair) in zip(ours, theirs).enumerated() where pair.0.summary != pair.1 {
                Issue.record("change \(place): we say \(pair.0.summary), the page says \(pair.1)")
            }
            #expect(ours.filter(\.isProven).count == 1 && ours[0].isProven)
            // A browser without hashes and signatures of its own.
            let some = files.enumerated().filter { $0.offset.isMultiple(of: 17) }.map(\.element)
            let byHand = try await summaries(some, proof, own: true, in: browser)
            #expect(byHand == ours.enumerated().filter { $0.offset.isMultiple(of: 17) }.map(\.element.summary))
            #expect(try await browser.consoleErrors() == [])
        }
    }

    @Test func `keys of others are told from each other, and without a key nothing is proven`() async throws {
        let proof = try TestProof()
        let other = try NoteSigner(name: "else.example/log", kind: .log, secret: [UInt8](1...32)).key.text
        let twin = try NoteSigner(name: "anju.example/log", kind: .log, secret: [UInt8](1...32)).key.text
        let scratch = try Scratch()
        let path = scratch.file("a.tlog-proof")
        try Data(proof.text.utf8).write(to: URL(fileURLWithPath: path))
        try await Browser.using(.phone(language: "zh-CN")) { browser in
            try await browser.open(Self.address)
            try await browser.find("#go").click()
            #expect(try await browser.findAll("#verdict").isEmpty)
            try await browser.find("#file").upload(path)
            _ = try await browser.wait(for: "#verdict.bad")
            for (key, reason) in [(other, "other-log"), (twin, "other-key"), ("x", "bad-key"), (proof.key, "signed")] {
                let field = try await browser.find("#key")
                try await field.clear()
                try await field.type(key)
                try await browser.find("#go").click()
                let found = try await browser.wait(for: "#answer[data-summary*='log:\(reason) ']")
                #expect(try await found.text.contains("led_1"))
            }
            #expect(try await browser.findAll("#verdict.good").count == 1)
            #expect(try await browser.readingFaults() == [])
            #expect(try await browser.axe().isEmpty)
            #expect(try await !browser.scrollsSideways)
        }
    }

    @Test func `without scripts the page says how else a proof is checked`() async throws {
        try await Browser.using(BrowserLook(runsScripts: false)) { browser in
            try await browser.open(Self.address)
            #expect(try await browser.text.contains("anju log check"))
        }
    }
}
