import AnjuFuzzing
import Testing

/// What is found is made short.
@Suite struct MinimiserTests {
    @Test func `all that is not needed is left out, and what is needed stays`() async throws {
        let input = Array("a long tale in which a<b stands, and in which much else stands as well".utf8)
        var minimiser = Minimiser(tries: 2_000)
        let short = try await minimiser.shortened(input) { $0.contains(Array("a<b".utf8)) }
        #expect(String(decoding: short, as: UTF8.self) == "a<b")
    }

    @Test func `what cannot be left out becomes plain where it may be anything`() async throws {
        var minimiser = Minimiser(tries: 2_000)
        let short = try await minimiser.shortened([7, 8, 9, 10, 11]) { $0.count >= 3 && $0[1] == 9 }
        #expect(short == [48, 9, 48])
    }

    @Test func `no more is tried than was allowed`() async throws {
        var minimiser = Minimiser(tries: 5)
        var tries = 0
        _ = try await minimiser.shortened(Array(repeating: 1, count: 1_000)) { _ in
            tries += 1
            return false
        }
        #expect(tries == 5)
    }
}
