import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct CaseFileTests {
    /// Who comes at half past midnight comes on the day that has begun, though in UTC the day before goes on.
    @Test(arguments: [
        ("2026-03-01T16:30:00.000Z", "2026-03-02"), ("2026-03-01T15:59:59.999Z", "2026-03-01"),
        ("2026-03-02", "2026-03-02"),
    ])
    func `a moment carried to a day is the day where the pack holds`(moment: String, day: String) throws {
        let rulebook = try TestPack.ruili()
        let procedure = try #require(rulebook.procedure("P01"))
        let from = Provenance(kind: .hand, department: "police_station", at: TestCentre.morning, submission: "s")
        var file = CaseFile(subjects: ["stay": "s1"])
        file.profiles["s1"] = Profile(["check_in_at": ProfileEntry(value: moment, provenance: from)])
        let values = file.values(rulebook.dictionary, carries: procedure.carries)
        #expect(values["move_in_date"] == day)
        #expect(values["check_in_at"] == moment)
    }
}
