import AnjuFuzzing
import AnjuTesting
import Testing

/// A few seconds of what `make fuzz` does for as long as it is asked to.
@Suite(.serialized) struct SampleTests {
    /// How many inputs, where one is dear: a pack is read whole each time, a signed list is signed each time.
    private static let counts = ["pack": 45, "seal-claims": 150, "status-list": 150, "trust-list": 150]

    @Test(arguments: FuzzTargets.all.map(\.name))
    func `changed inputs are taken or refused, and nothing else happens`(name: String) async throws {
        let count = Self.counts[name] ?? 1_000
        let result = try await FuzzProgram.run([
            "--target", name, "--executions", "\(count)", "--seed", "1", "--patience", "60",
        ])
        #expect(result.status == 0, "\(result.text)\(result.errorText)")
        let words = result.text.split(separator: " ")
        #expect(words.first == name[...])
        // A fuzzer that only ever knocks at the door finds nothing behind it.
        for word in ["taken", "refused"] {
            let place = try #require(words.firstIndex(of: word[...]), "\(result.text)")
            #expect(try #require(Int(words[place - 1])) > 0, "none was \(word)")
        }
    }
}
