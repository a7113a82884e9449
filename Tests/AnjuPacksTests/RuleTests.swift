import AnjuCore
import AnjuPacks
import AnjuTesting
import Foundation
import Testing

@Suite struct RuleTests {
    @Test(
        arguments: Spoiling.references + Spoiling.shapes + Spoiling.procedures + Spoiling.dictionaries + Spoiling.others
    )
    func `a spoilt pack has one finding, of that rule, on that line`(spoiling: Spoiling) throws {
        let pack = try TemporaryPack("testland")
        let line = try pack.replace(spoiling.old, with: spoiling.new, in: spoiling.file)
        let read = pack.read()
        #expect(read.diagnostics.map(\.rule) == [spoiling.rule], "\(read.diagnostics)")
        let found = try #require(read.diagnostics.first)
        #expect(found.file == spoiling.noted ?? spoiling.file)
        if spoiling.noted == nil { #expect(found.line == line + spoiling.down, "\(found)") }
        #expect(spoiling.mend.isEmpty || found.mend.contains(spoiling.mend), "\(found)")
        #expect((read.rulebook == nil) == (found.severity == .error))
    }

    @Test func `every rule that the sources name is broken by a test`() throws {
        let named = try rulesInSources()
        var tested = Set((Spoiling.references + Spoiling.shapes + Spoiling.procedures).map(\.rule))
        tested.formUnion((Spoiling.dictionaries + Spoiling.others).map(\.rule))
        tested.formUnion(BrokenFileTests.rules)
        // Needs a file that may not be read, and the superuser reads every file.
        tested.insert("file.unreadable")
        // Of what was kept, not of a folder: PackContentTests.
        tested.insert("pack.damaged")
        #expect(named.subtracting(tested).sorted() == [])
    }

    /// The rules are texts such as `item.excluded`; those of references are put together from their kinds.
    private func rulesInSources() throws -> Set<String> {
        let root = Project.root + "/Sources/AnjuPacks"
        let files = try #require(FileManager.default.subpaths(atPath: root)).filter { $0.hasSuffix(".swift") }
        let pattern =
            /"((?:file|shape|pack|entry|text|law|condition|item|form|step|common|outcome|output|carry|procedure|calendar|dates|series|rights|ground|fee|test|check)\.[a-z0-9-]+)"/
        var rules: Set<String> = []
        for file in files {
            let text = try String(contentsOf: URL(fileURLWithPath: root + "/" + file), encoding: .utf8)
            for match in text.matches(of: pattern) { rules.insert(String(match.1)) }
        }
        rules.remove("pack.yaml")
        #expect(rules.count > 50)
        for kind in Packs.referenceKinds { rules.insert("reference.unknown-" + kind) }
        return rules
    }
}

extension Packs {
    /// What names may be of.
    static let referenceKinds = [
        "item", "form", "group", "subject", "department", "ground", "phase", "event", "source", "fee", "remedy",
        "purpose", "site", "area", "procedure", "role", "code-list", "image", "step", "paper", "fact", "clock",
        "action",
    ]
}
