import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

@Suite struct PermitChangeTests {
    @Test(arguments: TestEngine.all) func `of two officials who change one permit one wins and the other is told`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let permit = try #require(try await test.issuePermit(try await test.open().id).permit)
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for status in [PermitStatus.suspended, .terminated] {
                group.addTask {
                    try await problem {
                        try await ChangePermit(centre: test.centre)(
                            status, of: permit, version: 1, ground: "V01", reason: "核查",
                            by: TestOfficials.exitEntry)
                    }
                }
            }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(Set(codes) == [nil, "permit.changed"])
        let view = try await ViewPermit(centre: test.centre)(permit, by: TestOfficials.exitEntry)
        #expect(view.permit.version == 2)
        #expect(view.changes.map(\.version) == [2])
        #expect(view.changes.first?.status == view.permit.status)
        #expect(view.changes.first?.reason == "核查")
        #expect(view.changes.first?.actor.name == TestOfficials.exitEntry.name)
    }

    @Test func `an act that was decided on an old version is refused though its state would allow it`() async throws {
        let test = try await TestCentre()
        let permit = try #require(try await test.issuePermit(try await test.open().id).permit)
        let change = { (status: PermitStatus, version: Int) in
            try await problem {
                try await ChangePermit(centre: test.centre)(
                    status, of: permit, version: version, ground: "V01", reason: "x", by: TestOfficials.exitEntry)
            }
        }
        #expect(try await change(.suspended, 1) == nil)
        #expect(try await change(.terminated, 1) == "permit.changed")
        #expect(try await change(.terminated, 2) == nil)
    }

    @Test(arguments: [PermitStatus.suspended, .terminated, .cancelled])
    func `no card is printed of a permit that is not in force`(status: PermitStatus) async throws {
        let test = try await TestCentre()
        let portrait = try await KeepImage(centre: test.centre)(
            DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk
        ).image
        let permit = try #require(
            try await test.issuePermit(try await test.open(portrait: portrait).id).permit)
        let card = PrintCard(centre: test.centre, isSpecimen: false)
        #expect(try await !card(permit, by: TestOfficials.clerk).isEmpty)
        try await ChangePermit(centre: test.centre)(
            status, of: permit, version: nil, ground: "V01", reason: "x", by: TestOfficials.exitEntry)
        #expect(try await problem { try await card(permit, by: TestOfficials.clerk) } == "permit.not-in-force")
    }

    @Test func `no card is printed of a permit whose time is over`() async throws {
        let test = try await TestCentre()
        let permit = try #require(try await test.issuePermit(try await test.open().id).permit)
        test.clock.advance(days: 800)
        let late = try await problem {
            try await PrintCard(centre: test.centre, isSpecimen: false)(permit, by: TestOfficials.clerk)
        }
        #expect(late == "permit.not-in-force")
    }

    @Test func `a change rests on a ground of the pack, which is kept with the words and gives the article`()
        async throws
    {
        let test = try await TestCentre()
        let permit = try #require(try await test.issuePermit(try await test.open().id).permit)
        let change = { (status: PermitStatus, ground: String, reason: String) -> [Violation] in
            do {
                try await ChangePermit(centre: test.centre)(
                    status, of: permit, version: nil, ground: ground, reason: reason, by: TestOfficials.exitEntry)
                return []
            } catch let problem as Problem { return problem.violations }
        }
        #expect(
            try await change(.suspended, "", "") == [
                Violation("ground", "input.choose"), Violation("reason", "input.required"),
            ])
        let refused = Violation("ground", "permit.ground-not-open", ["ground": "V06"])
        #expect(try await change(.suspended, "V06", "x") == [refused])
        #expect(try await change(.terminated, "R01", "x").map(\.code) == ["permit.ground-not-open"])
        #expect(try await change(.suspended, "V02", "在集市遗失") == [])
        let view = try await ViewPermit(centre: test.centre)(permit, by: TestOfficials.exitEntry)
        #expect(view.changes.map(\.ground) == ["V02"])
        #expect(view.changes.map(\.reason) == ["在集市遗失"])
        #expect(view.changes.map(\.law) == ["EEAL Art.67"])
        #expect(view.remedy != nil)
    }
}
