public import AnjuCore
import Foundation

/// The words of the program itself, in every language it speaks.
///
/// One flat JSON file a language, named `<tag>.json`, with i18next's keys: a plural's forms end in `_one`, `_other` and so
/// on, and chosen by the value named `count`. Words that belong to a city are in its pack, not here.
public struct Catalogue: Sendable {
    let messages: [LanguageTag: [String: Message]]
    /// Which keys no speaker has reviewed, by language; `*` stands for all of them (`review.json`).
    let unreviewed: [LanguageTag: Set<String>]

    /// Messages given in the source, for tests.
    public init(_ entries: [LanguageTag: [String: String]], unreviewed: [LanguageTag: Set<String>] = [:]) {
        messages = entries.mapValues { $0.mapValues(Message.init) }
        self.unreviewed = unreviewed
    }

    /// Reads every `<tag>.json` of `folder`; throws ``CatalogueError`` naming the file that cannot be read.
    public init(folder: String) throws(CatalogueError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var entries: [LanguageTag: [String: String]] = [:]
        var unreviewed: [LanguageTag: Set<String>] = [:]
        for name in names.sorted() where name.hasSuffix(".json") {
            if name == "review.json" {
                let review: Review = try Self.read(folder + "/" + name)
                for (tag, keys) in review.unreviewed { unreviewed[LanguageTag(tag)] = Set(keys) }
            } else {
                entries[LanguageTag(String(name.dropLast(5)))] = try Self.read(folder + "/" + name)
            }
        }
        guard entries[.chinese] != nil else { throw CatalogueError(file: folder, reason: "no zh-Hans.json") }
        self.init(entries, unreviewed: unreviewed)
    }

    private static func read<Value: Decodable>(_ path: String) throws(CatalogueError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw CatalogueError(file: path, reason: String(describing: error))
        }
    }

    /// The languages there are, Chinese first.
    public var languages: [LanguageTag] {
        [.chinese] + messages.keys.filter { $0 != .chinese }.sorted()
    }

    /// Every key of `language`, with the endings of its plural forms.
    public func keys(of language: LanguageTag) -> Set<String> { Set((messages[language] ?? [:]).keys) }

    /// The placeholders of a message.
    public func places(of key: String, in language: LanguageTag) -> Set<String>? { messages[language]?[key]?.places }

    /// Whether a speaker of `language` has read this message.
    public func isReviewed(_ key: String, in language: LanguageTag) -> Bool {
        guard let keys = unreviewed[language] else { return true }
        return !keys.contains("*") && !keys.contains(key)
    }

    /// Whether every message of `language` waits for a speaker; pages then say so.
    public func isWhollyUnreviewed(_ language: LanguageTag) -> Bool { unreviewed[language]?.contains("*") ?? false }

    /// The message for `key` and the language it was found in: the one asked for, else English, else Chinese.
    func message(_ key: String, count: Int?, _ language: LanguageTag) -> (Message, LanguageTag)? {
        for candidate in [language, .english, .chinese] {
            guard let found = messages[candidate] else { continue }
            if let count {
                let form = PluralRule(candidate).category(of: count)
                if let message = found["\(key)_\(form.rawValue)"] ?? found["\(key)_other"] {
                    return (message, candidate)
                }
            }
            if let message = found[key] { return (message, candidate) }
        }
        return nil
    }

    private struct Review: Decodable {
        let unreviewed: [String: [String]]
    }
}
