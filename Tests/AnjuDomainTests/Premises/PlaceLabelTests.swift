import AnjuCore
import AnjuDomain
import Testing

@Suite struct PlaceLabelTests {
    @Test func `a name is kept in one spelling`() {
        #expect(PlaceLabel.read("　３０２  室 ", of: .room, field: "label") == .success("302 室"))
        #expect(PlaceLabel.read(" \t", of: .bed, field: "label") == .failure(Violation("label", "input.required")))
        let long = String(repeating: "团", count: 41)
        #expect(
            PlaceLabel.read(long, of: .unit, field: "l")
                == .failure(Violation("l", "input.too-long", ["limit": "40"])))
        #expect(PlaceLabel.read(long, of: .building, field: "l") == .success(long))
    }

    @Test func `new beds take the numbers that are free`() {
        #expect(PlaceLabel.beds(3, beside: ["2", "窗边"]) == ["1", "3", "4"])
        #expect(PlaceLabel.beds(0, beside: []) == [])
    }

    @Test func `the tree goes from the building down to the bed`() {
        #expect(PlaceKind.bed.holds.isEmpty)
        #expect(PlaceKind.allCases.filter { $0.holds.contains(.bed) } == [.unit, .room])
        #expect(!PlaceKind.allCases.contains { $0.holds.contains(.building) })
        #expect(PlaceKind.allCases.filter { !$0.isLivedIn } == [.business])
        #expect(PlaceKind.allCases.filter(\.isPlain) == [.building])
    }
}
