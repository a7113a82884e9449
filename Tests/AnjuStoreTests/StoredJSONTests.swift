import AnjuCore
import AnjuDomain
import Foundation
import Testing

@testable import AnjuStore

/// What is written without the encoder is what the encoder writes.
@Suite struct StoredJSONTests {
    private static let texts = [
        "", "a/b", "\"quoted\" \\ back", "\u{0}\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}", "瑞丽市姐告 5号",
        "အောင်ကျော်", "\u{2028}\u{2029}\u{feff}", "e\u{301} é 👩‍👩‍👧", "{\"a\":1}",
    ]

    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `an object of texts is the encoder's, byte for byte`() throws {
        var members: [String: String] = [:]
        for (index, text) in Self.texts.enumerated() {
            members["item_\(index)"] = text
            members["Item\(index)"] = text + text
            members["item\(index).\"x\""] = text
        }
        #expect(StoredJSON.text(members) == (try encoded(members)))
        #expect(try StoredJSON.value(StoredJSON.text(members), as: [String: String].self) == members)
        #expect(StoredJSON.text([:]) == "{}")
    }

    @Test func `so are the entries of a profile`() throws {
        var entries: [String: ProfileEntry] = [:]
        for (index, text) in Self.texts.enumerated() {
            let provenance = Provenance(
                kind: index.isMultiple(of: 2) ? .hand : .document, department: "ps/1",
                at: Instant(milliseconds: 1_772_413_920_000), submission: "sub_\(index / 3)")
            entries["item_\(index)"] = ProfileEntry(value: text, provenance: provenance)
        }
        #expect(String(decoding: try StoredJSON.bytes(entries), as: UTF8.self) == (try encoded(entries)))
        #expect(try StoredJSON.value(StoredJSON.bytes(entries), as: [String: ProfileEntry].self) == entries)
    }
}
