import AnjuPopulation
import Testing

/// Choices that a seed alone decides.
@Suite struct ChanceTests {
    @Test func `numbers stay below their bound and reach all of it`() {
        var chance = Chance(seed: 1)
        let drawn = (0..<2_000).map { _ in chance.below(7) }
        #expect(Set(drawn) == Set(0..<7))
        #expect(chance.below(0) == 0)
        #expect((0..<200).allSatisfy { _ in (3...5).contains(chance.number(3...5)) })
    }

    @Test func `streams of one seed differ`() {
        var (one, other) = (Chance(seed: 1, stream: 1), Chance(seed: 1, stream: 2))
        #expect((0..<10).map { _ in one.next() } != (0..<10).map { _ in other.next() })
    }

    @Test func `so many of a thousand happen`() {
        var chance = Chance(seed: 5)
        let count = (0..<10_000).count { _ in chance.happens(250) }
        #expect((2_300...2_700).contains(count))
    }
}
