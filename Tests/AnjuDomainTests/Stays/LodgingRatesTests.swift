import AnjuDomain
import Testing

@Suite struct LodgingRatesTests {
    @Test func `the worked example gives 95, 94.7 and 97.4`() {
        #expect(LodgingRates.Rate(114, of: 120).permille == 950)
        #expect(LodgingRates.Rate(108, of: 114).permille == 947)
        #expect(LodgingRates.Rate(111, of: 114).permille == 974)
    }

    @Test func `halves are rounded up, and all is a thousand`() {
        #expect(LodgingRates.Rate(1, of: 16).permille == 63)
        #expect(LodgingRates.Rate(12, of: 12).permille == 1_000)
        #expect(LodgingRates.Rate(0, of: 10).permille == 0)
    }

    @Test func `fewer than ten are not told of, and more than all is no rate`() {
        #expect(LodgingRates.Rate(9, of: 9).permille == nil)
        #expect(LodgingRates.Rate(0, of: 0).permille == nil)
        #expect(LodgingRates.Rate(12, of: 11).permille == nil)
    }
}
