import AnjuTesting
import Foundation
import HTTPTypes

/// What an answer says to whoever reads it, whatever its format.
struct CanaryReading: Sendable {
    /// `HTML`, `JSON`, `PDF`, `pictures` or `others`.
    let kind: String
    private let text: Data
    private let isTight: Bool

    /// The words of a PDF are read by poppler.
    init(_ page: PlainBrowser.Page, _ body: Data) async throws {
        let type = page.headers[.contentType] ?? ""
        if body.starts(with: Data("%PDF".utf8)) {
            let paper = try Printed(Array(body), "canary")
            defer { paper.discard() }
            (kind, text, isTight) = ("PDF", Canary.tight(try await paper.text()), true)
        } else if type.hasPrefix("image/") {
            (kind, text, isTight) = ("pictures", Data(), false)
        } else {
            kind =
                type.hasPrefix("text/html")
                ? "HTML" : type.contains("json") ? "JSON" : type.contains("csv") ? "CSV" : "others"
            (text, isTight) = (body, false)
        }
    }

    func says(_ canary: Canary) -> Bool { text.range(of: isTight ? canary.tight : canary.text) != nil }

    func says(_ words: String) -> Bool {
        text.range(of: isTight ? Canary.tight(words) : Data(words.utf8)) != nil
    }
}
