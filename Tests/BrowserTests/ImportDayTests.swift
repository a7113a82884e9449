import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Foundation
import Testing

/// An office brings a list with errors, in a real browser without scripts.
@Suite(.serialized) struct ImportDayTests {
    private static let heading = "place_area,place_building,place_room,place_capacity"

    @Test func `an import with errors, progress, fix and re-upload`() async throws {
        let scratch = try Scratch()
        try await RunningSite.using { site in
            let centre = site.centre.centre
            @Sendable func work() async throws { try await ImportWorker(centre: centre, holder: "day").run() }
            @Sendable func file(_ name: String, _ lines: [String]) throws -> String {
                let path = scratch.file(name)
                try Data(([Self.heading] + lines).joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: path))
                return path
            }
            try await Browser.using(BrowserLook(runsScripts: false)) { browser in
                let clerk = Officer(browser: browser, site: site, counter: DayCounter())
                try await clerk.signIn("clerk")
                try await clerk.open("/imports")
                try await clerk.press("a[href='/imports/take/places']")
                let wrong = ["533102,瑞江路8号,101,4", "533103,芒市路1号,,", "533102,瑞江路8号,102,many"]
                try await browser.find("[id='file']").upload(try file("list.csv", wrong))
                try await clerk.press("form[action='/imports/take/places'] button")
                try await clerk.press("form[action$='/start'] button")
                // The program works behind the page, which says how far it is.
                #expect(try await browser.find("#run-progress").text.contains("3"))
                #expect(try await browser.findAll("progress[max='3'][value='0']").count == 1)
                try await clerk.picture("import-running")
                try await work()
                try await clerk.press("main a.btn")
                #expect(try await browser.findAll("progress").isEmpty)
                let rows = try await browser.find("section[aria-labelledby=rows]").text
                #expect(rows.contains("3") && rows.contains("4") && !rows.contains("瑞江路8号"))
                try await clerk.picture("import-errors")
                try await release(clerk, work)
                // The rows that were not taken are mended, and brought again.
                try await clerk.press("a.btn[href='/imports/take/places']")
                let mended = ["533102,芒市路1号,,", "533102,瑞江路8号,102,2"]
                try await browser.find("[id='file']").upload(try file("mended.csv", mended))
                try await clerk.press("form[action='/imports/take/places'] button")
                try await clerk.press("form[action$='/start'] button")
                try await work()
                try await clerk.press("main a.btn")
                #expect(try await browser.findAll("section[aria-labelledby=rows]").isEmpty)
                try await release(clerk, work)
                let built = try await ViewPlaces(centre: centre).buildings(
                    of: "533102", start: "", after: nil, by: TestOfficials.clerk)
                #expect(Set(built.items.map(\.label)) == ["瑞江路8号", "芒市路1号"])
                try await clerk.picture("import-done")
            }
        }
    }

    /// What was read is written, and the page says so.
    private func release(_ clerk: Officer, _ work: @Sendable () async throws -> Void) async throws {
        try await clerk.browser.find("#approve-release summary").click()
        try await clerk.type("password-release", RunningSite.password)
        try await clerk.press("form[action$='/release'] button")
        try await work()
        try await clerk.press("main a.btn")
        #expect(try await clerk.browser.findAll(".tag.done").count == 1)
    }
}
