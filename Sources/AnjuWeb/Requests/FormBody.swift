import AnjuCore
import AnjuDomain
import HTTPTypes
import Hummingbird
import NIOCore

/// What a form sent: its fields, and its files.
package struct FormBody: Sendable {
    /// An upload, whole.
    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]
    }

    package private(set) var values: [String: [String]] = [:]
    package private(set) var files: [String: File] = [:]
    private var count = 0
    private let longestValue: Int

    /// Most fields of a form, and most bytes of one value: what no page of ours comes near.
    static let mostFields = 500
    package static let longestValue = 20_000

    /// The first value under a name; empty where there is none.
    subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value under a name.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Reads a body in either of the two encodings of HTML forms.
    ///
    /// Throws `request.too-large`, and `request.unreadable` for what is no form of HTML, not UTF-8, or holds a NUL.
    init(_ request: Request, upTo limit: Int, longestValue: Int = FormBody.longestValue) async throws {
        var request = request
        let buffer: ByteBuffer
        do { buffer = try await request.collectBody(upTo: limit) } catch {
            throw Problem(.invalid, "request.too-large")
        }
        try self.init(
            [UInt8](buffer: buffer), type: request.headers[.contentType] ?? "", longestValue: longestValue)
    }

    /// Reads the bytes of a body that says of itself that it is of `type`.
    package init(_ bytes: [UInt8], type: String, longestValue: Int = FormBody.longestValue) throws {
        self.longestValue = longestValue
        switch type.lowercased().prefix(while: { $0 != ";" && $0 != " " }) {
        case "multipart/form-data":
            let boundary = try Self.boundary(type).orUnreadable()
            try readParts(Multipart(bytes, boundary: boundary))
        case "application/x-www-form-urlencoded": try readPairs(bytes)
        default: if !bytes.isEmpty { throw Problem(.invalid, "request.unreadable") }
        }
    }

    private mutating func keep(_ value: String?, under name: String?) throws {
        let name = try name.flatMap(IncomingText.read).orUnreadable()
        let value = try value.flatMap(IncomingText.read).orUnreadable()
        count += 1
        guard count <= Self.mostFields, value.utf8.count <= longestValue else {
            throw Problem(.invalid, "request.too-large")
        }
        values[name, default: []].append(Self.isSecret(name) ? value : TypedText.trimmed(value))
    }

    /// A password is taken as it was typed, to the last space.
    private static func isSecret(_ name: String) -> Bool { name.contains("password") }

    private mutating func readPairs(_ bytes: [UInt8]) throws {
        guard bytes.count <= max(1 << 20, longestValue) else { throw Problem(.invalid, "request.too-large") }
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            try keep(parts.count > 1 ? Self.decoded(parts[1]) : "", under: Self.decoded(parts[0]))
        }
    }

    private mutating func readParts(_ parts: Multipart) throws {
        for part in parts.parts {
            if let name = part.fileName {
                if !part.content.isEmpty { files[part.name] = File(name: name, bytes: Array(part.content)) }
            } else {
                try keep(String(validating: part.content, as: UTF8.self), under: part.name)
            }
        }
    }

    /// `%41` and `+` undone; `nil` where it is not UTF-8.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var out: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): out.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                // A sign is a digit to no standard, though to the number's own reader.
                guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                else { return nil }
                out.append(value)
                rest = rest.dropFirst(2)
            default: out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    static func boundary(_ type: String) -> String? {
        guard let range = type.firstRange(of: "boundary=") else { return nil }
        let text = type[range.upperBound...].prefix { $0 != ";" }
        let plain = text.filter { $0 != "\"" }
        return (1...70).contains(plain.count) ? String(plain) : nil
    }
}

extension String? {
    /// The text, or `request.unreadable` where there is none.
    fileprivate func orUnreadable() throws -> String {
        guard let self else { throw Problem(.invalid, "request.unreadable") }
        return self
    }
}
