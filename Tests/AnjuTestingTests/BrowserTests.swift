import AnjuTesting
import Foundation
import Testing

/// A real Chromium, driven from Swift.
@Suite(.serialized) struct BrowserTests {
    @Test func `what is typed in Burmese arrives and is read back`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            let name = try await browser.field(labelled: "နာမည်")
            try await name.type("အောင်ကျော်")
            #expect(try await name.value == "အောင်ကျော်")
            #expect(try await name.attribute("autocomplete") == "name")
            #expect(try await name.accessibleName == "နာမည်")
            try await browser.find("#kind").select("trader")
            try await browser.clickAway(browser.action(named: "Send"))
            #expect(try await browser.title == "Greeting")
            #expect(try await browser.url.hasPrefix(site + "/greeting?"))
            #expect(try await browser.find("#name").text == "အောင်ကျော်")
            #expect(try await browser.find("#kind").text == "trader")
            try await browser.back()
            #expect(try await browser.title == "Form")
        }
    }

    @Test func `the keyboard alone fills a form and sends it`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            try await browser.press(.tab)
            try await browser.keys("မမ မြ")
            try await browser.press(.tab, .down, .tab, .tab)
            #expect(try await browser.focused.text == "Send")
            try await browser.press(.tab, holding: .shift)
            #expect(try await browser.focused.attribute("id") == "photo")
            try await browser.press(.tab)
            try await browser.enterAway()
            #expect(try await browser.find("#name").text == "မမ မြ")
            #expect(try await browser.find("#kind").text == "worker")
        }
    }

    @Test func `a file goes into a file field`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            let photo = try await browser.find("#photo")
            try await photo.upload(Project.root + "/Package.swift")
            #expect(try await photo.value.hasSuffix("Package.swift"))
            #expect(try await browser.execute("return arguments[0].files[0].size", photo.argument).number ?? 0 > 0)
        }
    }

    @Test func `axe finds each planted fault, and none on a good page under a strict policy`() async throws {
        try await look { browser, site in
            try await browser.open(site + "/faulty")
            let found = try await browser.axe()
            #expect(Set(found.map(\.rule)) == ["color-contrast", "image-alt", "label"])
            #expect(found.first { $0.rule == "label" }?.targets == ["input"])
            #expect(try await browser.axe(tags: ["wcag2aa"]).map(\.rule) == ["color-contrast"])
            try await browser.open(site)
            #expect(try await browser.axe() == [])
        }
    }

    @Test func `a window has the size, language, zone and likes of its person`() async throws {
        let person = BrowserLook(width: 320, height: 640, language: "my", isDark: true, timeZone: "Asia/Yangon")
        try await look(person) { browser, site in
            try await browser.open(site + "/greeting")
            #expect(try await browser.find("#language").text.hasPrefix("my"))
            #expect(try await browser.execute("return innerWidth") == 320)
            #expect(try await browser.execute("return matchMedia('(prefers-color-scheme: dark)').matches") == true)
            #expect(try await browser.execute("return new Date(0).getTimezoneOffset()") == -390)
            #expect(try await browser.scrollsSideways == false)
            try await browser.open(site + "/wide")
            #expect(try await browser.scrollsSideways)
            try await browser.resize(width: 1280)
            #expect(try await browser.scrollsSideways == false)
        }
    }

    @Test func `a clerk's window is light and in China's zone`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            #expect(try await browser.execute("return matchMedia('(prefers-color-scheme: dark)').matches") == false)
            #expect(try await browser.execute("return new Date(0).getTimezoneOffset()") == -480)
        }
    }

    @Test func `without scripts a page's own do not run, and the test's still do`() async throws {
        try await look(BrowserLook(runsScripts: false)) { browser, site in
            try await browser.open(site + "/late")
            #expect(try await browser.findAll("#late").isEmpty)
            try await browser.open(site)
            try await browser.find("#name").type("စ")
            try await browser.clickAway(browser.action(named: "Send"))
            #expect(try await browser.find("#name").text == "စ")
            #expect(try await browser.axe() == [])
        }
    }

    @Test func `what a script brings later is waited for`() async throws {
        try await look { browser, site in
            try await browser.open(site + "/late")
            #expect(try await browser.wait(for: "#late").attribute("id") == "late")
        }
    }

    @Test func `a page's errors are told, and a good page has none`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            #expect(try await browser.consoleErrors() == [])
            try await browser.open(site + "/missing")
            let errors = try await browser.consoleErrors()
            #expect(errors.count == 1)
            #expect(errors.first?.contains("/nowhere.js") == true)
        }
    }

    @Test func `what is not there is said by WebDriver's own word`() async throws {
        try await look { browser, site in
            try await browser.open(site)
            await #expect {
                try await browser.find("#nobody")
            } throws: { error in
                (error as? BrowserFailure)?.code == "no such element"
            }
            await #expect(throws: BrowserFailure.self) { try await browser.find("#kind").select("host") }
            await #expect(throws: BrowserFailure.self) { try await browser.field(labelled: "Nobody") }
        }
    }

    @Test func `a picture of the page is a PNG`() async throws {
        try await look(.phone()) { browser, site in
            try await browser.open(site)
            #expect(try await browser.screenshot().starts(with: Data([0x89]) + Data("PNG".utf8)))
            #expect(try await browser.pagePicture().starts(with: Data([0x89]) + Data("PNG".utf8)))
        }
    }

    @Test func `nothing is left of a browser whose test failed`() async throws {
        struct Stop: Error {}
        var profile = ""
        do {
            try await Browser.using { browser in
                try await browser.open("chrome://version")
                profile = try await browser.wait(for: "#profile_path").text
                throw Stop()
            }
        } catch is Stop {}
        #expect(profile.hasPrefix("/"))
        #expect(!FileManager.default.fileExists(atPath: profile))
        let folder = (profile as NSString).deletingLastPathComponent
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter {
            $0.allSatisfy(\.isNumber)
        }
        for process in processes {
            let command = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
            #expect(!command.contains(folder), "\(process) still runs")
        }
    }

    private func look(
        _ person: BrowserLook = BrowserLook(), _ body: (Browser, String) async throws -> Void
    ) async throws {
        try await PageServer.using(ExamplePages.page) { site in
            try await Browser.using(person) { try await body($0, site) }
        }
    }
}
