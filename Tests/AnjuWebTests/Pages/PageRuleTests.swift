import AnjuCore
import AnjuI18n
import AnjuTesting
import Foundation
import Testing

@testable import AnjuWeb

/// What holds for every page kept under `Tests/Snapshots/Pages`.
@Suite struct PageRuleTests {
    static let pages = ((try? FileManager.default.contentsOfDirectory(atPath: Snapshot.folder)) ?? []).sorted()

    private func text(_ page: String) throws -> String {
        try String(contentsOfFile: "\(Snapshot.folder)/\(page)", encoding: .utf8)
    }

    @Test func `there are pages to look at`() { #expect(Self.pages.count >= 60) }

    @Test(arguments: pages) func `nothing in a page needs more than the strict content policy`(page: String) throws {
        let text = try text(page)
        #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains("javascript:"))
        #expect(text.firstMatch(of: #/<[^>]* on[a-z]+=/#) == nil)
        #expect(
            text.matches(of: #/<script[^>]*>/#).map { String($0.output) } == [
                #"<script type="module" src="/enhance.js">"#
            ])
        #expect(!text.contains("about:invalid"))
    }

    @Test(arguments: pages) func `ids are given once, and labels and descriptions point at something`(page: String)
        throws
    {
        let text = try text(page)
        let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
        let targets =
            text.matches(of: #/ (?:for|aria-labelledby)="([^"]*)"/#).map { String($0.1) }
            + text.matches(of: #/ aria-describedby="([^"]*)"/#).flatMap { $0.1.split(separator: " ").map(String.init) }
            + text.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
        #expect(Set(targets).subtracting(ids) == [])
    }

    @Test(arguments: pages) func `every box has a label, and there is one heading and one main part`(page: String)
        throws
    {
        let text = try text(page)
        let labelled = Set(text.matches(of: #/ for="([^"]*)"/#).map { String($0.1) })
        for control in text.matches(of: #/<(?:input|select|textarea)([^>]*)>/#)
        where !control.1.contains("type=\"hidden\"") {
            let id = control.1.firstMatch(of: #/ id="([^"]*)"/#).map { String($0.1) }
            let isRadio = control.1.contains("type=\"radio\"") || control.1.contains("type=\"checkbox\"")
            #expect(isRadio || labelled.contains(id ?? ""), "\(control.0)")
        }
        #expect(text.matches(of: #/<h1[ >]/#).count == 1)
        #expect(text.matches(of: #/<main[ >]/#).count == 1)
        #expect(text.contains("<html lang=\""))
    }

    @Test(arguments: pages) func `a page with faults says so in its title and leads to each`(page: String) throws {
        let text = try text(page)
        let isFaulty = text.contains("role=\"alert\"")
        let prefixes = ["错误：", "Error: ", "အမှား – "]
        let isSaid = prefixes.contains { text.contains("<title>" + $0) }
        if isFaulty { #expect(isSaid) }
        #expect(text.contains("aria-invalid") == false || isFaulty)
    }

    @Test func `every word that a page asks for is in the catalogue`() throws {
        let catalogue = try Catalogue(folder: Project.root + "/Catalogues")
        let t = Translator(catalogue, .chinese)
        let folder = Project.root + "/Sources/AnjuWeb"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        var found = 0
        for file in files {
            let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in source.matches(of: #/\b(?:t|both)\(\s*"([a-z][a-z0-9.-]+[a-z0-9])"/#) {
                let key = String(match.1)
                #expect(t.has(key) || catalogue.keys(of: .chinese).contains(key + "_other"), "\(file) asks for \(key)")
                found += 1
            }
        }
        #expect(found > 150)
    }

    @Test(arguments: pages) func `no key shows through where a word should stand`(page: String) throws {
        let shown = try text(page).matches(of: #/>([a-z-]+(?:\.[a-z0-9-]+)+)</#).map { String($0.1) }
        #expect(shown == [])
        #expect(try !text(page).contains("{{"))
    }

    @Test func `the sheet is small and asks nobody else for anything`() throws {
        let sheet = try String(contentsOfFile: Project.root + "/Public/anju.css", encoding: .utf8)
        #expect(sheet.utf8.count <= 40 * 1_024)
        #expect(!sheet.contains("url(") && !sheet.contains("@import"))
        #expect(sheet.count { $0 == "{" } == sheet.count { $0 == "}" })
    }

    @Test func `every class that a page uses is in the sheet`() throws {
        let sheet = try String(contentsOfFile: Project.root + "/Public/anju.css", encoding: .utf8)
        let known = Set(sheet.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { String($0.1) })
        var used: Set<String> = []
        for page in Self.pages {
            for match in try text(page).matches(of: #/ class="([^"]*)"/#) {
                used.formUnion(match.1.split(separator: " ").map(String.init))
            }
        }
        // What is done looks as slips look anyway.
        #expect(used.subtracting(known) == ["is-done"])
    }
}
