/// The codes that the sources make, as `Documentation/Problems.md` and `Documentation/Ledger.md` have to tell them.
struct DocumentedCodes {
    private let sources: [SourceFile]

    init() throws {
        // A pack's faults are the pack tool's own.
        sources = try SourceTree.swiftFiles(in: "Sources").filter { !["AnjuPacks", "AnjuTesting"].contains($0.target) }
    }

    /// Every problem's code, with the kinds under which it is made; none where a variable says the kind.
    func problems() -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for call in sources.flatMap({ $0.calls(of: ["Problem", "problem", "APIRefusal"]) }) {
            let kind = call.arguments.firstMatch(of: /^\s*\.(\w+),/).map { String($0.output.1) }
            for key in call.keys { found[key, default: []].formUnion(kind.map { [$0] } ?? []) }
        }
        // Some are answered with the status that HTTP has for the matter, whatever their kind.
        for call in sources.flatMap({ $0.calls(of: ["answer"]) }) {
            guard let match = call.arguments.firstMatch(of: /^\s*Problem\(\.\w+, "([^"]+)"\), \.(\w+),/) else {
                continue
            }
            found[String(match.output.1)] = [String(match.output.2)]
        }
        for key in pdfFaults { found[key, default: []].formUnion([]) }
        for key in sources.flatMap({ $0.rawValues(of: "TableFault") }) { found[key] = ["invalid"] }
        return found
    }

    /// Every violation's code.
    func violations() -> Set<String> {
        let made = ["Violation", "ReadingNote", "note", "refused", "order", "problem", "beside"] as Set
        let called = sources.flatMap { $0.calls(of: made) }.flatMap(\.keys)
        let assigned = sources.flatMap(\.lines).filter { $0.contains("code = ") }.flatMap {
            SourceFile.keys(in: String($0))
        }
        return Set(called + assigned + pdfFaults)
    }

    private var pdfFaults: [String] { sources.flatMap { $0.rawValues(of: "PDFFault") } }

    /// Every action of the ledger: its name in the sources and its code.
    func actions() throws -> [(name: String, code: String)] {
        let file = try SourceFile(path: "Sources/AnjuDomain/Privacy/AuditAction.swift")
        return file.textWithoutComments.matches(of: /static let (\w+) = AuditAction\(rawValue: "([^"]+)"\)/).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    /// The names of the actions that anything enters.
    func entered() -> Set<String> {
        let calls = sources.flatMap { $0.calls(of: ["Audited", "Disclosed", "AuditNote", "enter", "and"]) }
        return Set(calls.flatMap { $0.arguments.matches(of: /\.(\w+)[,)]/).map { String($0.output.1) } })
    }
}
