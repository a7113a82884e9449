import AnjuPacks
import Foundation
import Testing

@Suite struct ReportTests {
    @Test func `the report survives JSON and prints as compilers do`() throws {
        let pack = try TemporaryPack("testland")
        let line = try pack.replace("remedy: shout", with: "remedy: shoot", in: "procedures/T1.yaml")
        let report = PackReport(pack.read())
        let again = try JSONDecoder().decode(PackReport.self, from: Data(report.json().utf8))
        #expect(again == report)
        #expect(report.errors == 1)
        #expect(
            report.text.hasPrefix(
                "procedures/T1.yaml:\(line): error: there is no remedy `shoot` in T1 [reference.unknown-remedy]\n"
                    + "    mend: did you mean `shout`?\n"))
        #expect(report.text.hasSuffix("1 error, 0 warnings"))
    }

    @Test func `a pack that cannot be read at all still has a report`() throws {
        let pack = try TemporaryPack("testland")
        try pack.write("a: &a [*a]\n", to: "units.yaml")
        let report = PackReport(pack.read())
        #expect(report.counts == nil)
        #expect(report.errors == 1)
        #expect(report.text.hasSuffix("1 error, 0 warnings"))
    }

    @Test func `a test that fails says what was expected and what was found`() throws {
        let pack = try TemporaryPack("testland")
        let line = try pack.replace("{last: '2026-03-11'}", with: "{last: '2026-03-12'}", in: "tests/periods.yaml")
        try pack.replace("shows: [wearer_name, juggling_passed]", with: "shows: [phone]", in: "tests/rights.yaml")
        let read = pack.read()
        let book = try #require(read.rulebook)
        let failed = PackTestRunner(book).run(read.tests.filter { $0.file != "tests/badge.yaml" }).filter { !$0.passed }
        #expect(failed.map(\.file) == ["tests/periods.yaml", "tests/rights.yaml"])
        #expect(failed.map(\.line).first == line - 2)
        #expect(failed.map(\.failures) == [["last: expected 2026-03-12, found 2026-03-11"], ["phone is not shown"]])
    }
}
