import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuLog
import AnjuPacks
import AnjuServices
import AnjuTesting
import Crypto
import Foundation
import Testing

@testable import AnjuWeb

/// `Public/proof-checker.html`: one file, no network, words of its own.
///
/// `RECORD=1` writes its words and checksums.
@Suite struct CheckerFileTests {
    private static let path = Project.root + "/Public/proof-checker.html"
    private static let manual = Project.root + "/Documentation/Log.md"
    private static let languages: [LanguageTag] = [.chinese, .english, .burmese]

    private static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    private static func file() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// What stands between two marks, without them.
    private static func part(_ text: String, _ start: String, _ end: String) throws -> Substring {
        let first = try #require(text.range(of: start), "\(start)").upperBound
        return text[first..<(try #require(text.range(of: end, range: first..<text.endIndex), "\(end)").lowerBound)]
    }

    /// Words for what entries say by codes: departments, purposes, groups of the packs, and actions as one's own file calls them.
    private static func codes() async throws -> String {
        let testland = PackLoader.read(folder: Project.root + "/Packs/testland", digest: { TestPack.digest($0) })
        let books = [try TestPack.ruili(), try #require(testland.rulebook)]
        var codes: [String: [String: [String]]] = [:]
        func add(_ kind: String, _ key: String, _ text: LocalizedText) {
            if codes[kind]?[key] == nil { codes[kind, default: [:]][key] = languages.map { text[$0] } }
        }
        for book in books {
            for (key, department) in book.departments { add("department", key, department.name) }
            for (key, purpose) in book.rights.purposes { add("purpose", key, purpose.text) }
            for group in book.dictionary.groups { add("group", group.key, group.text) }
        }
        let bench = try await APISite().site.bench
        let translators = languages.map { bench.translator($0) }
        for action in AuditAction.all {
            let entry = LedgerEntry(
                id: ID(Token(at: Instant(milliseconds: 0), random: Array(repeating: 0, count: 10))),
                at: Instant(milliseconds: 0), action: action, purpose: "", law: "", actorName: "", office: "",
                department: "", subject: "", detail: "")
            let look = OwnLook(entry: entry, actorKind: .official, actor: "", role: "", caseNumber: nil)
            codes["action", default: [:]][action.rawValue] = translators.map {
                OwnWords(bench: bench, t: $0).action(look)
            }
        }
        codes["system"] = [
            "official": ["工作人员", "an official", "ဝန်ထမ်း"], "person": ["本人", "the person", "ကိုယ်တိုင်"],
            "program": ["程序", "the program", "ပရိုဂရမ်"],
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(codes), as: UTF8.self)
    }

    private static func sum(_ text: Substring) -> String {
        "'sha256-" + Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString() + "'"
    }

    private static func policy(of text: String) throws -> String {
        let (script, style) = (
            try part(text, "<script>", "</script>"), try part(text, "<style>", "</style>")
        )
        return
            "default-src 'none'; script-src \(sum(script)); style-src \(sum(style)); base-uri 'none'; form-action 'none'"
    }

    private static func record(_ codes: String) throws {
        var text = try file()
        var part = try part(text, "\nconst CODES = ", "\n")
        text.replaceSubrange(part.startIndex..<part.endIndex, with: codes)
        part = try Self.part(text, "Content-Security-Policy\" content=\"", "\">")
        text.replaceSubrange(part.startIndex..<part.endIndex, with: try policy(of: text))
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        var manual = try String(contentsOfFile: manual, encoding: .utf8)
        manual = manual.replacing(#/[0-9a-f]{64}(?=  proof-checker\.html)/#, with: LogDigest.text(of: Array(text.utf8)))
        try manual.write(toFile: Self.manual, atomically: true, encoding: .utf8)
    }

    @Test func `its words for codes are those of the packs and of one's own file, and the manual prints its checksum`()
        async throws
    {
        let codes = try await Self.codes()
        if Self.isRecording { try Self.record(codes) }
        let text = try Self.file()
        #expect(try Self.part(text, "\nconst CODES = ", "\n") == codes[...], "RECORD=1 writes it")
        let policy = try Self.part(text, "Content-Security-Policy\" content=\"", "\">")
        #expect(try policy == Self.policy(of: text)[...], "RECORD=1 writes it")
        let manual = try String(contentsOfFile: Self.manual, encoding: .utf8)
        #expect(manual.contains(LogDigest.text(of: Array(text.utf8)) + "  proof-checker.html"), "RECORD=1 writes it")
    }

    @Test func `it asks nothing of anybody: no address, no other file, nothing that sends`() throws {
        let text = try Self.file()
        for word in [
            "http:", "https:", "//cdn", "src=", "href=", "@import", "url(", "fetch(", "XMLHttpRequest", "WebSocket",
            "EventSource", "sendBeacon", "import(", "eval(", "innerHTML", "localStorage", "serviceWorker",
        ] { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains("default-src 'none'"))
    }

    @Test func `every step and reason of the verdict has its words in three languages`() throws {
        let words = try Self.part(try Self.file(), "const WORDS = {", "\n}\n")
        for key in ProofFinding.Reason.allCases.map(\.rawValue)
            + ProofFinding.Step.allCases.map({ "step-" + $0.rawValue })
        {
            #expect(words.contains("'\(key)': ['"), "\(key)")
        }
    }
}
