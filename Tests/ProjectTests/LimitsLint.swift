import Foundation

/// What the limits forbid in schema, queries, routes, packs and catalogues: Decisions of the design, held by reading them.
///
/// Nobody is found by nationality, ethnicity, phone, those they live with or who answers for them; no tier or score is
/// stored; what is never collected has no place anywhere.
struct LimitsLint {
    /// Words by which nobody is found.
    static let reverse = ["nationality", "ethnic", "phone", "guarantor", "resident", "household", "occupant"]
    /// Words of a judgement on a person that nothing stores.
    static let judgements = ["tier", "score", "risk", "suspicion", "watch", "trail", "blacklist"]

    /// Keys of what is never collected, of every pack.
    let excluded: Set<String>

    init() throws {
        let files = try SourceTree.paths(in: "Packs").filter { $0.hasSuffix("/excluded-items.yaml") }
        excluded = try files.reduce(into: []) { keys, file in
            for match in try SourceTree.text(file).matches(of: /key: ([a-z_]+)/) { keys.insert(String(match.1)) }
        }
    }

    init(excluded: Set<String>) { self.excluded = excluded }

    /// Names in a migration that are forbidden: of tables, columns and indexes.
    func faults(inSchema text: String, _ path: String) -> [String] {
        let code = text.replacing(/--[^\n]*/, with: "").replacing(/'[^']*'/, with: "''")
        let names = Set(code.matches(of: /[A-Za-z_]+/).map { $0.output.lowercased() })
        var faults = names.filter { name in excluded.contains(name) || Self.has(name, Self.judgements) }.map {
            "\(path): nothing stores `\($0)`"
        }
        for match in code.matches(of: /CREATE (?:UNIQUE )?INDEX[^;]*/) where Self.names(Self.reverse, in: match.output)
        {
            faults.append("\(path): an index would find people by it: \(match.output.prefix(60))")
        }
        return faults.sorted()
    }

    /// Queries that find people by what nobody is found by.
    ///
    /// `premises` is one of them: those who live together are listed for no purpose yet.
    func faults(inQueries text: String, _ path: String) -> [String] {
        let words = Self.reverse + Self.judgements + excluded.sorted()
        return Self.literals(text).filter { $0.contains("SELECT ") || $0.contains("DELETE ") }.compactMap { query in
            guard let filter = query.firstMatch(of: /(?s)\b(?:WHERE|ORDER BY|GROUP BY)\b.*/) else { return nil }
            let listsPeople = query.contains("FROM stay WHERE premises")
            guard listsPeople || Self.names(words, in: filter.output) else { return nil }
            return "\(path): people are found by `\(filter.output.prefix(80))`"
        }
    }

    /// Addresses and parameters by which people could be listed or judged.
    func faults(inRoutes text: String, _ path: String) -> [String] {
        let parameters = text.matches(of: /queryParameters\["([^"]+)"\]/).map { String($0.1) }
        let paths = text.matches(of: /\.(?:get|post|put|delete)\("([^"]+)"/).map { String($0.1) }
        let described = text.matches(of: /- name: (\S+)\n\s+in: query/).map { String($0.1) }
        return (parameters + paths + described).filter { Self.names(Self.reverse + Self.judgements, in: $0) }.map {
            "\(path): `\($0)`"
        }
    }

    /// Keys of a pack or a catalogue for what is never collected.
    func faults(inKeys text: String, _ path: String) -> [String] {
        let keys = text.matches(of: /(?m)^\s*(?:- \{?)?(?:key|id): ([a-z_]+)/).map { String($0.1) }
        let messages = text.matches(of: /(?m)^\s*"([a-z._-]+)":/).flatMap { $0.1.split(separator: ".") }.map {
            String($0).replacing("-", with: "_")
        }
        return (keys + messages).filter { excluded.contains($0) || Self.has($0, ["risk", "tier", "suspicion"]) }.map {
            "\(path): `\($0)`"
        }
    }

    /// Whether one of the name's words is forbidden.
    private static func has(_ name: String, _ words: [String]) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { part in words.contains { part == $0 || part == $0 + "s" } }
    }

    private static func names(_ words: [String], in text: some StringProtocol) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { part in words.contains { part.hasPrefix($0) } }
    }

    /// The texts between quotation marks, of one line and of many.
    private static func literals(_ text: String) -> [String] {
        var literals: [String] = []
        for (place, part) in text.split(separator: "\"\"\"", omittingEmptySubsequences: false).enumerated() {
            if place.isMultiple(of: 2) {
                literals += part.matches(of: /"([^"\n]*)"/).map { String($0.1) }
            } else {
                literals.append(String(part))
            }
        }
        return literals
    }
}
