public import AnjuCore
import Foundation

/// Which of the languages we have suits a browser's `Accept-Language` (RFC 9110, 12.5.4).
public enum LanguageChoice {
    /// The best of `available`, or `nil` when none is wanted.
    ///
    /// Tags are compared in their maximal form, `zh-CN` as `zh-Hans-CN`: first language and script, then language alone, so
    /// that `my-MM` finds Burmese, and `zh-TW` finds simplified Chinese where there is no traditional.
    public static func best(for header: String, among available: [LanguageTag]) -> LanguageTag? {
        for wanted in ranked(header) {
            if wanted == "*" { return available.first }
            let goal = parts(wanted)
            let near = available.filter { parts($0.rawValue).language == goal.language }
            if let exact = near.first(where: { parts($0.rawValue).script == goal.script }) { return exact }
            if let close = near.first { return close }
        }
        return nil
    }

    /// The tags of the header, best first; a weight of nought refuses a language, and broken entries are passed over.
    static func ranked(_ header: String) -> [String] {
        var entries: [(tag: String, weight: Double)] = []
        for entry in header.prefix(1_000).split(separator: ",").prefix(20) {
            let pieces = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = pieces.first, !tag.isEmpty, isTag(tag) else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > 0, weight <= 1 { entries.append((tag, weight)) }
        }
        return entries.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.tag)
    }

    private static func isTag(_ text: String) -> Bool {
        text == "*"
            || text.utf8.allSatisfy {
                UInt8(ascii: "-") == $0 || ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || (48...57).contains($0)
            }
    }

    private static func parts(_ tag: String) -> (language: String, script: String) {
        let language = Locale.Language(identifier: Locale.Language(identifier: tag).maximalIdentifier)
        return (language.languageCode?.identifier ?? tag, language.script?.identifier ?? "")
    }
}
