import Testing

/// What leaves the program as a code is told on a page, in the words that the program says.
@Suite struct DocumentedCodesTests {
    private let codes: DocumentedCodes
    private let english: CatalogueFile

    init() throws {
        codes = try DocumentedCodes()
        english = try CatalogueFile(language: "en")
    }

    private static let statuses = [
        "invalid": "422", "refused": "403", "missing": "404", "conflict": "409", "limited": "429", "unavailable": "503",
        // What HTTP itself has a status for.
        "badRequest": "400", "unauthorized": "401", "forbidden": "403", "notFound": "404", "methodNotAllowed": "405",
        "preconditionFailed": "412",
        "contentTooLarge": "413", "unsupportedMediaType": "415",
        "preconditionRequired": "428",
    ]

    private func words(_ key: String) -> String? { english.messages[key] ?? english.messages[key + "_other"] }

    @Test func `every problem stands in Problems.md with its status, its words and what to do`() throws {
        let page = try DocumentedPage("Documentation/Problems.md").rows { $0 == "Every problem" }
        let told = Dictionary(page.map { ($0.code, $0) }) { first, _ in first }
        #expect(told.count == page.count, "a code stands twice")
        let made = codes.problems()
        #expect(made.count > 50)
        for (code, kinds) in made {
            guard let row = told[code], row.cells.count == 3 else {
                Issue.record(
                    "Documentation/Problems.md lacks | `\(code)` | … | \(words("problem." + code) ?? "") | … |")
                continue
            }
            for kind in kinds { #expect(row.cells[0].contains(Self.statuses[kind] ?? kind), "\(code)") }
            #expect(row.cells[0].wholeMatch(of: /\d{3}(, \d{3})*/) != nil, "\(code)")
            #expect(row.cells[1] == words("problem." + code), "\(code)")
            #expect(row.cells[2].count > 10, "\(code) says nothing to do")
        }
        #expect(Set(told.keys).subtracting(made.keys).isEmpty, "nothing makes these any more")
    }

    @Test func `every violation stands in Problems.md under its first word, which says what to do`() throws {
        let text = try SourceTree.text("Documentation/Problems.md")
        let page = try DocumentedPage("Documentation/Problems.md").rows { $0.hasPrefix("`") }
        let told = Dictionary(page.map { ($0.code, $0) }) { first, _ in first }
        let made = codes.violations()
        #expect(made.count > 80)
        for code in made {
            guard let row = told[code] else {
                Issue.record("Documentation/Problems.md lacks | `\(code)` | \(words("violation." + code) ?? "") |")
                continue
            }
            #expect(row.section == "`\(code.prefix { $0 != "." })`", "\(code)")
            #expect(row.cells == [words("violation." + code)], "\(code)")
        }
        #expect(Set(told.keys).subtracting(made).isEmpty, "nothing makes these any more")
        for section in Set(page.map(\.section)) {
            #expect(
                text.contains("### \(section)\n\n") && !text.contains("### \(section)\n\n|"),
                "\(section) says nothing to do")
        }
    }

    @Test func `every action of the ledger stands in Ledger.md: when, who, what, under which article`() throws {
        let page = try DocumentedPage("Documentation/Ledger.md").rows
        let told = Dictionary(page.map { ($0.code, $0) }) { first, _ in first }
        let actions = try codes.actions()
        #expect(actions.count > 20)
        let entered = codes.entered()
        for (name, code) in actions {
            guard let row = told[code] else {
                Issue.record("Documentation/Ledger.md lacks `\(code)`")
                continue
            }
            #expect((row.section == "Reserved") == !entered.contains(name), "\(code): does anything enter it?")
            #expect(row.cells.count == (row.section == "Reserved" ? 2 : 4), "\(code)")
            #expect(row.cells.allSatisfy { $0.count > 3 }, "\(code)")
        }
        #expect(Set(told.keys) == Set(actions.map(\.code)), "nothing has these actions")
        let listed = try SourceFile(path: "Sources/AnjuDomain/Privacy/AuditAction.swift").textWithoutComments
        let all = try #require(listed.firstMatch(of: /static let all: \[AuditAction\] = \[([^\]]*)\]/)).output.1
        let names = Set(all.split { !$0.isLetter }.map(String.init))
        #expect(names == Set(actions.map(\.name)))
    }

    @Test func `every setting stands in Operating.md with its default, its variable and its flag`() throws {
        let page = try DocumentedPage("Documentation/Operating.md").rows
        let file = try SourceFile(path: "Sources/anju/Configuration/Setting.swift")
        let cases = file.textWithoutComments.matches(of: /\n    case (\w+)(?: = "([^"]+)")?/).map {
            String($0.output.2 ?? $0.output.1)
        }
        #expect(cases.count > 12)
        for setting in cases {
            let row = page.first { $0.code == setting }
            let variable = "ANJU_" + setting.uppercased().replacing(/[.-]/, with: "_")
            #expect(row?.cells.first == "`\(variable)`", "\(setting)")
            #expect(row?.cells.count == 4, "\(setting)")
        }
    }
}
