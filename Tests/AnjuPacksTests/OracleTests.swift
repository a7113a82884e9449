import AnjuPacks
import AnjuTesting
import Foundation
import Testing

@Suite struct OracleTests {
    /// The part of the oracle's answer that is compared.
    private struct Answer: Decodable {
        struct Counts: Decodable {
            let areas, calendars, code_lists, code_values, common, courses, departments, events, excluded_items: Int
            let fees, forms, grounds, groups, images, items, offices, phases, procedures, remedies, retention: Int
            let rights, roles, series, sites, sources, subjects, tests: Int
            let papers, steps: [String: Int]
        }
        let counts: Counts
        let problems: [String]
    }

    @Test(arguments: ["cn", "dongli", "ruili", "testland"]) func `PyYAML counts the same`(name: String) async throws {
        let text = try await Oracle.run("pack_counts.py", [Packs.folder(name)])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
        let pack = Packs.read(name)
        let counts = PackReport(pack).counts
        let ours = try #require(counts)
        // The tests of the pack below run too; the oracle counts the pack's own.
        #expect(pack.tests.count { !$0.file.hasPrefix("../") } == answer.counts.tests)
        #expect(answer.problems == [])
        #expect(Self.numbers(ours) == Self.numbers(answer.counts))
    }

    private static func numbers(_ ours: PackReport.Counts) -> [String: Int] {
        [
            "items": ours.items, "forms": ours.forms, "images": ours.images, "lists": ours.codeLists,
            "codes": ours.codes, "groups": ours.groups, "subjects": ours.subjects, "excluded": ours.excludedItems,
            "procedures": ours.procedures, "departments": ours.departments, "sources": ours.sources,
            "grounds": ours.grounds, "remedies": ours.remedies, "phases": ours.phases, "events": ours.events,
            "fees": ours.fees, "common": ours.commonRules, "retention": ours.retention, "rights": ours.rights,
            "roles": ours.roles, "years": ours.calendarYears, "areas": ours.areas, "sites": ours.sites,
            "offices": ours.offices, "series": ours.series, "courses": ours.courses, "steps": ours.steps,
            "papers": ours.papers,
        ]
    }

    private static func numbers(_ theirs: Answer.Counts) -> [String: Int] {
        let steps = theirs.steps.values.reduce(0, +)
        let papers = theirs.papers.values.reduce(0, +)
        return [
            "items": theirs.items, "forms": theirs.forms, "images": theirs.images, "lists": theirs.code_lists,
            "codes": theirs.code_values, "groups": theirs.groups, "subjects": theirs.subjects,
            "excluded": theirs.excluded_items, "procedures": theirs.procedures, "departments": theirs.departments,
            "sources": theirs.sources, "grounds": theirs.grounds, "remedies": theirs.remedies, "phases": theirs.phases,
            "events": theirs.events, "fees": theirs.fees, "common": theirs.common, "retention": theirs.retention,
            "rights": theirs.rights, "roles": theirs.roles, "years": theirs.calendars, "areas": theirs.areas,
            "sites": theirs.sites, "offices": theirs.offices, "series": theirs.series, "courses": theirs.courses,
            "steps": steps, "papers": papers,
        ]
    }
}
