import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// A case or a permit that has ended offers no work.
@Suite struct EndedCaseTests {
    private static let officials = [
        ("clerk", TestOfficials.clerk), ("health", TestOfficials.health), ("labour", TestOfficials.labour),
        ("exit", TestOfficials.exitEntry),
    ]

    private func model(_ site: APISite, _ id: ID<Case>, _ official: Actor) async throws -> CasePage.Model {
        let view = try await site.centre.view(id, by: official)
        let bench = site.site.bench
        return CasePresenter(view, bench: bench, t: bench.translator(.english)).page(for: official)
    }

    @Test func `a withdrawn case has no next step, no step under way and no way to work on one`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        #expect(try await model(site, id, TestOfficials.clerk).next != nil)
        try await EndCase(centre: site.centre.centre)(
            .withdraw(reason: "x", asked: .inPerson), of: id, version: nil, by: TestOfficials.clerk)
        let over = site.site.bench.translator(.english)("step-state.over")
        try await site.walking { browser in
            for (login, official) in Self.officials {
                let model = try await model(site, id, official)
                #expect(model.next == nil, "\(login)")
                #expect(model.graph.steps.allSatisfy { $0.path == nil && $0.status != .now }, "\(login)")
                #expect(model.graph.steps.contains { $0.words == over })
                var session = browser
                try await session.signIn(login)
                for step in ["job", "medical"] {
                    let page = try await session.open("/cases/\(id.rawValue)/steps/\(step)").tree()
                    let own = page.forms.filter { $0.action.hasPrefix("/cases/") }
                    #expect(own.allSatisfy { $0.buttons.isEmpty }, "\(login) \(step)")
                    #expect(page.element("blocked")?.text.contains("案件已经结束") == true)
                }
            }
        }
    }

    @Test(arguments: [PermitStatus.suspended, .terminated, .cancelled])
    func `a permit that is not in force is never said to be ready`(status: PermitStatus) async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        let permit = try #require(try await site.centre.issuePermit(id).permit)
        let t = site.site.bench.translator(.english)
        #expect(try await model(site, id, TestOfficials.clerk).next?.title == t("case.permit-ready"))
        try await ChangePermit(centre: site.centre.centre)(
            status, of: permit, version: nil, ground: "V01", reason: "x", by: TestOfficials.exitEntry)
        for (login, official) in Self.officials where login != "health" {
            let model = try await model(site, id, official)
            #expect(model.next == nil, "\(login)")
            let words = t("case.permit-is", ["status": .text(t("permit-status." + status.rawValue))])
            #expect(model.flags.contains(words), "\(login)")
            #expect(model.errands.map(\.path).contains("/permits/" + permit.rawValue))
        }
    }

    @Test func `a permit whose last day is over is not said to be ready`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.centre.issuePermit(id)
        site.centre.clock.advance(days: 400)
        #expect(try await model(site, id, TestOfficials.clerk).next == nil)
    }
}
