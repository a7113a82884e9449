import Testing

/// Whatever the sources can say has words in every language, and the words name no value that is not given.
@Suite struct CatalogueKeyTests {
    private static let languages = ["zh-Hans", "en", "my"]
    private let catalogues: [CatalogueFile]
    private let pages: [SourceFile]
    private let sources: [SourceFile]

    init() throws {
        catalogues = try Self.languages.map { try CatalogueFile(language: $0) }
        pages = try SourceTree.swiftFiles(in: "Sources/AnjuWeb")
        // A pack's faults are the pack tool's, which speaks English.
        sources = try SourceTree.swiftFiles(in: "Sources").filter { !["AnjuPacks", "AnjuTesting"].contains($0.target) }
    }

    @Test func `every message that a page asks for is there, with no value that the page does not give`() {
        let calls = pages.flatMap { $0.calls(of: ["t", "has", "found"]) }
        #expect(calls.count > 200)
        for call in calls {
            // Another key may stand among the values of the first, or the key is one of two.
            for key in call.keys where key != call.firstText { expectMessage(key) }
            guard let key = call.firstText, call.keys.contains(key) else { continue }
            expectMessage(key, counted: call.valueNames.contains("count"), given: call.valueNames)
        }
        let places = pages.flatMap { $0.calls(of: ["NavigationItem"]) }.compactMap(\.firstText)
        #expect(!places.isEmpty)
        for key in places { expectMessage(key) }
    }

    @Test func `every key that is put together is there, whatever its other half`() throws {
        let table = try halves()
        var seen: Set<String> = []
        for file in pages {
            let text = file.textWithoutComments
            seen.formUnion(text.matches(of: /\bt(?:\.has)?\("([a-z.-]+[.-])" \+/).map { "\($0.output.1)*" })
            seen.formUnion(
                text.matches(of: /\bt(?:\.has)?\("([a-z.-]+)\\\([A-Za-z.]+\)([a-z-]*)"/).map { match in
                    "\(match.output.1)*\(match.output.2)"
                })
        }
        #expect(seen == Set(table.keys), "a key is put together here that the table below does not know")
        for (pattern, values) in table {
            #expect(!values.isEmpty, "\(pattern) has no values")
            let counted = pattern == "worklist.group-*"
            for value in values { expectMessage(pattern.replacing("*", with: value), counted: counted) }
        }
    }

    @Test func `a value stands in two braces, in every language`() {
        for catalogue in catalogues {
            for (key, text) in catalogue.messages {
                let odd = text.replacing(/\{\{[A-Za-z0-9-]+\}\}/, with: "")
                #expect(!odd.contains { $0 == "{" || $0 == "}" }, "\(key) in \(catalogue.language)")
            }
        }
    }

    @Test func `every problem has words`() {
        let made = codes(of: ["Problem", "problem"])
        #expect(made.count > 40)
        for (code, names) in made { expectMessage("problem." + code, given: names) }
        for code in sources.flatMap({ $0.rawValues(of: "TableFault") }) {
            expectMessage("problem." + code, given: ["limit"])
        }
    }

    @Test func `every violation has words, and what a picture is refused for has them beside its field`() {
        let made = codes(of: ["Violation", "ReadingNote", "note", "refused", "order", "beside"])
        let pictures = codes(of: ["problem"])
        #expect(made.count > 60)
        #expect(pictures.count > 7)
        for (code, names) in made + pictures { expectMessage("violation." + code, given: names) }
        for line in sources.flatMap(\.lines) where line.contains("code = ") {
            for key in SourceFile.keys(in: String(line)) { expectMessage("violation." + key) }
        }
    }

    @Test func `every finding about a picture has words, bad and good`() {
        let codes = findings
        #expect(codes.count > 15)
        for code in codes {
            expectMessage("finding." + code, given: ["measured", "wanted"])
            expectMessage("finding.\(code)-good", given: ["measured", "wanted"])
        }
    }

    @Test func `every line of an explanation has its sentence`() throws {
        let file = try SourceFile(path: "Sources/AnjuDomain/Procedures/Explainer.swift")
        let sentences = file.textWithoutComments.matches(of: /\("([a-z-]+)", (\[[^\]]*\])/)
        #expect(sentences.count > 18)
        for outcome in try values("Outcome", "AnjuDomain/Procedures/Settlement") {
            expectMessage("explain.settled-" + outcome, given: ["item"])
        }
        for sentence in sentences {
            let names = SourceFile.valueNames(in: String(sentence.output.2))
            expectMessage("explain.\(sentence.output.1)", counted: names.contains("count"), given: names)
        }
    }

    @Test func `calls, those within calls too, are found in the source and not in comments`() {
        let file = SourceFile(
            path: "Sources/X/X.swift",
            text: """
                /// t("no.comment")
                let x = t("a.b", ["n": .text(t("c.d"))]) + other("e.f")
                enum Kind: String { case one, two = "zwei" }
                """)
        #expect(file.calls(of: ["t"]).map(\.keys) == [["a.b", "c.d"], ["c.d"]])
        #expect(file.calls(of: ["t"]).map(\.firstText) == ["a.b", "c.d"])
        #expect(file.calls(of: ["t"]).map(\.valueNames) == [["n"], []])
        #expect(file.rawValues(of: "Kind") == ["one", "zwei"])
    }

    /// The other halves of the keys that pages put together.
    private func halves() throws -> [String: [String]] {
        let statuses = try values("CaseStatus", "AnjuDomain/Procedures/CaseStatus")
        let permits = try values("PermitStatus", "AnjuDomain/Permits/PermitStatus")
        let shapes = try values("Status", "AnjuWeb/Shell/Status")
        let errors = try values("Case", "AnjuWeb/Pages/ErrorPage")
        let figures = [
            "registered", "in-time", "accurate", "coverage", "validity", "numbered", "age-6", "age-12", "age-24",
            "age-0",
        ]
        let questions = try values("Question", "AnjuWeb/Pages/LookupPage")
        let verdicts = try values("Finding", "AnjuWeb/Pages/VerifyPage")
        let acts = [
            "saved", "completed", "return", "suspend", "refuse", "transfer", "withdraw", "resume", "assign", "skip",
            "extend",
            "issued", "bounded", "endorsed", "resumed", "card", "changed", "retaken", "settled",
        ]
        return [
            "access.missing.*": try values("AccessAxis", "AnjuDomain/Access/AccessAxis"),
            "access.standing-*": try values("Standing", "AnjuDomain/Access/AccountGrant"),
            "hiding.standing-*": try values("Standing", "AnjuDomain/Privacy/EntryHiding"),
            "import.stands-*": try builtUpon(),
            "imports.outcome-*": try values("RowOutcome", "AnjuDomain/Imports/RowOutcome") + ["standing"],
            "imports.register-*": try values("Register", "AnjuDomain/Imports/Register"),
            "imports.state-*": try values("ImportState", "AnjuDomain/Imports/ImportState"),
            "places.kind-*": try values("PlaceKind", "AnjuDomain/Premises/PlaceKind"),
            "declared.*": ["waits", "confirmed", "doubted", "registered", "closed"],
            "landlord.answer-*": try values("Answer", "AnjuDomain/Stays/Declaration"),
            "landlord.said-*": try values("Answer", "AnjuDomain/Stays/Declaration"),
            "stay.kind-*": try values("StayKind", "AnjuDomain/Stays/StayKind"),
            "stay.late-*": try values("LateReason", "AnjuDomain/Stays/LateReason"),
            "stay.as-*": try values("StayEnd", "AnjuDomain/Stays/StayEnd"),
            "work.as-*": try values("EmploymentEnd", "AnjuDomain/Employers/EmploymentEnd"),
            "work.guarantor-*": ["employer", "own-title", "premises-owner"],
            "roster.occasion-*": try values("Occasion", "AnjuDomain/Employers/EmploymentDuty"),
            "hiding.deed-*": ["approve", "refuse", "ask-extension", "extend", "show"],
            "answer.*": try answers(), "case-status.*": statuses,
            "checks.standing-*": try values("CheckStanding", "AnjuDomain/Checks/CheckStanding"),
            "checks.mine-*": try values("CheckStanding", "AnjuDomain/Checks/CheckStanding"),
            "checks.act-*": try checkActs(),
            "checks.do-*": [
                "approve", "approve-extension", "approve-deferral", "ask", "notice", "appeal", "defer", "extend",
                "lift",
            ],
            "checks.note-*": ["appeal", "defer", "extend", "lift"],
            "checks.done-*": [
                "proposed", "ask", "judged", "approve", "notice", "defer", "approve-deferral", "extend",
                "approve-extension", "appeal", "lift",
            ],
            "checks.task-*": try values("CheckTask", "AnjuDomain/Checks/CheckTask"),
            "checks.tally-*": try values("CheckTally", "AnjuDomain/Checks/CheckTally"),
            "checks.outcome-*": try values("CheckAppealOutcome", "AnjuDomain/Checks/CheckAppealOutcome"),
            "checks.verdict-*": try values("CheckVerdict", "AnjuDomain/Checks/CheckVerdict"),
            "checks.verdict-note-*": try values("CheckVerdict", "AnjuDomain/Checks/CheckVerdict"),
            "clock.*": try values("Kind", "AnjuDomain/Procedures/Clock"), "done.*": acts, "error.*": errors,
            "error.*-words": errors, "field.date-*": ["day", "month", "year"], "finding.*": findings,
            "lookup.*": questions, "lookup.*-hint": questions,
            "mrz.item.*": try values("Kind", "AnjuDomain/People/MRZ/MRZCheckDigit"),
            "duplicates.answer-*": ["same", "not-same", "later"],
            "merge.part-*": try values("UnmergeReason", "AnjuDomain/People/PersonMerge"),
            "merge.reason-*": try values("MergeReason", "AnjuDomain/People/PersonMerge"),
            "leases.as-*": try values("End", "AnjuDomain/Leases/LeaseRecord"),
            "placecheck.*": try values("Way", "AnjuDomain/Quality/PlaceCheck"),
            "placecheck.what-*": try values("Way", "AnjuDomain/Quality/PlaceCheck"),
            "placecheck.found-*": ["met", "right", "wrong", "absent"],
            "placecheck.field-*": try values("ComparedField", "AnjuDomain/Quality/ComparedField"),
            "quality.rates-*": try values("Way", "AnjuDomain/Quality/PlaceCheck"),
            "quality.*": figures, "quality.*-formula": figures,
            "quality.list-*": ["late", "wrong", "unregistered"],
            "quality.list-*-note": ["late", "wrong", "unregistered"],
            "merge.rows-*": ["case_file", "document", "employment", "permit", "stay", "submission"],
            "duplicates.level-*": try values("MatchLevel", "AnjuMatching/Model/MatchLevel"),
            "people.how-*": try values("How", "AnjuServices/People/FoundPerson"),
            "people.means-*": ["name", "birth", "tail", "employer"],
            "permit-status.*": permits + ["expired"], "permit.make-*": permits,
            "problem.*": codes(of: ["Problem", "problem"]).map(\.code), "status.*": shapes, "supervisor.*": shapes,
            "standing.*": try values("Kind", "AnjuDomain/Permits/Benefit"), "standing.status-*": shapes,
            "verify.*": verdicts, "verify.*-words": verdicts,
            "worklist.filter-*": try values("WorklistFilter", "AnjuDomain/Procedures/WorklistFilter"),
            "worklist.group-*": ["late", "today", "tomorrow", "later", "none", "hold"],
            "withdraw.*": try values("Asking", "AnjuDomain/Procedures/Asking") + ["not-recorded"],
        ]
    }

    /// The names of what is done about a check, with the halves that two of them are put together of.
    private func checkActs() throws -> [String] {
        let text = try SourceTree.text("Sources/AnjuDomain/Checks/CheckAction.swift")
        let names = text.matches(of: /case \.[a-zA-Z]+: "([a-z-]+)"/).map { String($0.output.1) }
        let parts = ["answered-": "CheckAnswer", "adjudicated-": "CheckVerdict", "appeal-": "CheckAppealOutcome"]
        return names
            + (try parts.flatMap { half, type in
                try values(type, "AnjuDomain/Checks/" + type).map { half + $0 }
            })
    }

    /// Why a row of a file stands although its run was taken back.
    private func builtUpon() throws -> [String] {
        let asked = try SourceTree.text("Sources/AnjuStore/Imports/WithdrawQueries.swift")
        let rest = try SourceTree.paths(in: "Sources/AnjuServices/Imports").map { try SourceTree.text($0) }
        let found = asked.matches(of: /SELECT '([a-z]+)'/).map { String($0.output.1) }
        return Array(Set(found + rest.flatMap { $0.matches(of: /return "([a-z]+)"/).map { String($0.output.1) } }))
    }

    private func values(_ name: String, _ path: String) throws -> [String] {
        try SourceFile(path: "Sources/\(path).swift").rawValues(of: name)
    }

    /// What other offices may answer, by the packs.
    private func answers() throws -> [String] {
        try SourceTree.paths(in: "Packs").filter { $0.hasSuffix(".yaml") }.flatMap { path in
            try SourceTree.text(path).matches(of: /answers: \[([^\]]*)\]/).flatMap { match in
                match.output.1.split { ", '".contains($0) }.map(String.init)
            }
        }
    }

    private var findings: [String] { sources.flatMap { $0.calls(of: ["finding"]) }.flatMap(\.keys) }

    /// The codes that `makers` are given, each with the names of the values that its file gives.
    private func codes(of makers: Set<String>) -> [(code: String, names: Set<String>)] {
        let made = sources.flatMap { file in
            let names = SourceFile.valueNames(in: file.textWithoutComments)
            return file.calls(of: makers).flatMap(\.keys).map { (code: $0, names: names) }
        }
        guard makers.contains("problem") else { return made }
        let faults = sources.flatMap { $0.rawValues(of: "PDFFault") }
        return made + faults.map { (code: $0, names: []) }
    }

    /// Expects `key` in every language: as a plural where its call counts, else as one message, which alone is found.
    private func expectMessage(_ key: String, counted: Bool = false, given names: Set<String>? = nil) {
        for catalogue in catalogues {
            let forms = counted ? [key, key + "_other"] : [key]
            guard let message = forms.compactMap({ catalogue.messages[$0] }).first else {
                Issue.record("Catalogues/\(catalogue.language).json lacks \(key)")
                continue
            }
            guard let names else { continue }
            let places = Set(message.matches(of: /\{\{([A-Za-z0-9]+)\}\}/).map { String($0.output.1) })
            #expect(places.isSubset(of: names), "\(key) in \(catalogue.language)")
        }
    }
}
