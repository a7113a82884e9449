import AnjuDomain
import Testing

@Suite struct DivisionTests {
    @Test(arguments: [
        ("533102901", "533102", true), ("533102901001", "533102901", true), ("533103901", "533102", false),
        ("533102901001", "533102", false), ("53310290x", "533102", false), ("533102000", "533102", false),
        ("533102", "533100", false), ("533102901000", "533102901", false),
    ]) func `a division's code lies one level below its parent`(code: String, parent: String, isBelow: Bool) {
        #expect(Division.isBelow(code, parent) == isBelow)
    }
}
