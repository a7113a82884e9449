import AnjuCore
import AnjuPacks
import Testing

/// Files that no reader should swallow: each brings one finding on the right line, and nothing else happens.
@Suite struct BrokenFileTests {
    static let rules: Set<String> = [
        "file.anchor", "file.block-text", "file.complex-key", "file.duplicate-key", "file.line-break", "file.long-line",
        "file.not-utf8", "file.not-yaml", "file.open-bracket", "file.open-quote", "file.several-documents",
        "file.several-lines", "file.tab", "file.tag", "file.too-deep", "file.too-large", "file.unknown",
        "calendar.missing-year", "entry.nothing-removed", "pack.base-too-deep", "pack.missing",
        "pack.missing-base", "pack.too-many-files", "pack.wrong-base", "form.subject-not-listed",
        "step.none", "rights.missing",
    ]

    /// What is written over `areas.yaml`, and what is found.
    static let files: [(text: String, rule: String, line: Int)] = [
        ("- &a {code: '1'}\n- *a\n", "file.anchor", 1),
        ("- {code: '1'}\n- *a\n", "file.anchor", 2),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n", "file.anchor", 1),
        ("- code: '1'\n  zh: |\n    x\n", "file.block-text", 2),
        ("- code: '1'\n  zh: >-\n    x\n", "file.block-text", 2),
        ("- ? a\n  : b\n", "file.complex-key", 1),
        ("- code: '1'\n  zh: a\n  code: '2'\n", "file.duplicate-key", 1),
        ("- {code: '1', code: '2'}\n", "file.duplicate-key", 1),
        ("- code: '1'\n  zh: a\u{2028}b\n", "file.line-break", 2),
        ("- code: '1'\r  zh: a\n", "file.line-break", 1),
        ("- code: '1'\n  zh: \(String(repeating: "x", count: 4_200))\n", "file.long-line", 2),
        ("- code: '1'\n   zh: a\n  en: b\n", "file.not-yaml", 2),
        ("- [a, b\n  , c]\n", "file.open-bracket", 1),
        ("- code: '1'\n  zh: 'a\n  en: b'\n", "file.open-quote", 2),
        ("- code: '1'\n---\n- code: '2'\n", "file.several-documents", 2),
        ("- code: '1'\n  zh: a\n    and more\n", "file.several-lines", 3),
        ("- code: '1'\n\tzh: a\n", "file.tab", 2),
        ("- code: !!binary aGk=\n", "file.tag", 1),
        ("- \(String(repeating: "[", count: 500))\(String(repeating: "]", count: 500))\n", "file.too-deep", 1),
        (String(repeating: "- ", count: 500) + "a\n", "file.too-deep", 1),
        ("- a:\n" + String(repeating: " ", count: 80) + "b: c\n", "file.too-deep", 2),
    ]

    @Test(arguments: files.indices) func `a file outside the dialect is refused on its line`(index: Int) throws {
        let (text, rule, line) = Self.files[index]
        let pack = try TemporaryPack("testland")
        try pack.write(text, to: "areas.yaml")
        let read = pack.read()
        #expect(read.diagnostics.map(\.rule) == [rule], "\(read.diagnostics)")
        #expect(read.diagnostics.map(\.line) == [line])
        #expect(read.diagnostics.map(\.file) == ["areas.yaml"])
        #expect(read.draft == nil)
    }

    @Test func `ten megabytes are not read`() throws {
        let pack = try TemporaryPack("testland")
        try pack.write([UInt8](repeating: UInt8(ascii: "\n"), count: 10 << 20), to: "areas.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["file.too-large"])
    }

    @Test func `what is not UTF-8 is refused on its line`() throws {
        let pack = try TemporaryPack("testland")
        try pack.write(Array("- code: '1'\n  zh: ".utf8) + [0xC3, 0x28, 0x0A], to: "areas.yaml")
        let found = pack.read().diagnostics
        #expect(found.map(\.rule) == ["file.not-utf8"])
        #expect(found.map(\.line) == [2])
    }

    @Test func `a file that no section is called after is an error`() throws {
        let pack = try TemporaryPack("testland")
        try pack.write("- a\n", to: "procedure/T9.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["file.unknown"])
    }

    @Test func `a folder without a pack is an error, and so is no folder`() throws {
        let pack = try TemporaryPack("testland")
        try pack.remove("pack.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["pack.missing"])
        let nothing = PackLoader.load(folder: pack.folder + "/none", digest: Packs.digest)
        #expect(nothing.1.map(\.rule) == ["pack.missing"])
        #expect(nothing.0 == nil)
    }

    @Test func `thousands of files are no pack`() throws {
        let pack = try TemporaryPack("testland")
        for number in 0...2_000 { try pack.write("", to: "codes/c\(number).yaml") }
        #expect(pack.read().diagnostics.map(\.rule) == ["pack.too-many-files"])
    }

    @Test func `a pack stands on one pack that stands alone`() throws {
        let pack = try TemporaryPack("ruili", beside: ["cn", "testland"])
        try pack.replace("extends: cn", with: "extends: cm", in: "pack.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["pack.missing-base"])
        try pack.replace("extends: cm", with: "extends: ../cn", in: "pack.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["pack.wrong-base"])
        try pack.replace("extends: ../cn", with: "extends: testland", in: "pack.yaml")
        try pack.write(try pack.text("../testland/pack.yaml") + "extends: cn\n", to: "../testland/pack.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["pack.base-too-deep"])
    }

    @Test func `a pack without rights does not load`() throws {
        let pack = try TemporaryPack("testland")
        try pack.remove("rights.yaml")
        let read = pack.read()
        #expect(read.diagnostics.map(\.rule) == ["rights.missing"], "\(read.diagnostics)")
        #expect(read.rulebook == nil)
    }

    @Test func `a year between two others has to have a calendar`() throws {
        let pack = try TemporaryPack("testland")
        try pack.write("year: 2028\nprovisional: true\nholidays: []\nmake_up_days: []\n", to: "calendars/2028.yaml")
        let found = pack.read().diagnostics
        #expect(found.map(\.rule) == ["calendar.missing-year"])
        #expect(found.map(\.file) == ["calendars/2028.yaml"])
    }

    @Test func `what is not there cannot be removed`() throws {
        let pack = try TemporaryPack("ruili", beside: ["cn"])
        try pack.write("- {code: healthexam, removed: true}\n" + pack.text("fees.yaml"), to: "fees.yaml")
        let errors = pack.read().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.rule) == ["entry.nothing-removed"])
        #expect(errors.map(\.line) == [1])
    }

    @Test func `a form is filed under a subject that it reaches`() throws {
        let pack = try TemporaryPack("testland")
        let line = try pack.replace("T03\n  key: tent\n", with: "T03\n  key: tent\n", in: "dictionary/forms.yaml")
        try pack.replace("subject: dwelling\n", with: "subject: stay\n", in: "dictionary/forms.yaml")
        let found = pack.read().diagnostics
        #expect(found.map(\.rule) == ["form.subject-not-listed"])
        #expect(found.map(\.line) == [line])
    }

    @Test func `a procedure has steps`() throws {
        let pack = try TemporaryPack("testland")
        let lines = try pack.text("procedures/T2.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        let steps = ["pitch", "look", "seal"].map { "- {key: \($0)," } + ["- {key: flag, zh: 升旗"]
        let kept = lines.filter { line in !steps.contains { line.hasPrefix($0) } }
        #expect(kept.count == lines.count - 4)
        try pack.write(
            kept.joined(separator: "\n").replacing("steps:\n", with: "steps: []\n"), to: "procedures/T2.yaml")
        #expect(pack.read().diagnostics.map(\.rule) == ["step.none"], "\(pack.read().diagnostics)")
    }
}
