import AnjuCore
import AnjuServices
import AnjuTesting
import Foundation
import Testing

/// What costs money can be read on every phone.
@Suite struct NarrowListTests {
    /// Height of each line of the fee list, in CSS pixels.
    private static let heights = """
        return Array.from(document.querySelectorAll('section[aria-labelledby=fees] li'), e => e.getBoundingClientRect().height)
        """

    @Test(arguments: ["zh-Hans", "en", "my"])
    func `no line of the fees is higher than its words need on a telephone`(language: String) async throws {
        try await RunningSite.using { site in
            let opened = try await site.centre.open("P02")
            try await Browser.using(BrowserLook.phone()) { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.open("/language/\(language)?to=/sign-in")
                try await officer.open("/my-case")
                try await browser.send(
                    [
                        "question": "code", "go": "on", "number": opened.number, "birth-year": "1900",
                        "birth-month": "01", "birth-day": "01", "code": opened.code,
                    ], to: "/my-case")
                try await Self.measure(browser, "my-case")
                try await officer.signIn("clerk")
                for path in ["/cases/\(opened.id)", "/intake?procedure=P02"] {
                    try await officer.open(path)
                    try await Self.measure(browser, path)
                }
            }
        }
    }

    private static func measure(_ browser: Browser, _ path: String) async throws {
        for width in [320, 360, 390] {
            try await browser.resize(width: width, height: 640)
            let heights = try await browser.execute(Self.heights).array.compactMap(\.number)
            #expect(!heights.isEmpty, "\(path) shows no fee")
            #expect(heights.allSatisfy { $0 < 260 }, "\(path) at \(width): \(heights)")
            let squeezed = try await browser.readingFaults().filter { $0.hasPrefix("squeezed") }
            #expect(squeezed == [], "\(path) at \(width)")
            #expect(try await browser.scrollsSideways == false, "\(path) at \(width)")
        }
    }
}
