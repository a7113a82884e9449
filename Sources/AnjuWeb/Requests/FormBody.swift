import AnjuCore
import HTTPTypes
import Hummingbird
import NIOCore

/// What a form sent: its fields, and its files.
struct FormBody: Sendable {
    /// An upload, whole.
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    private let longestValue: Int
    private(set) var values: [String: [String]] = [:]
    private(set) var files: [String: File] = [:]

    /// Most fields of a form, and most bytes of one value: what no page of ours comes near.
    static let mostFields = 500
    static let longestValue = 20_000

    /// The first value under a name; empty where there is none.
    subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value under a name.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Reads a body in either of the two encodings of HTML forms.
    ///
    /// Throws `request.unreadable` and `request.too-large`.
    init(_ request: Request, upTo limit: Int, longestValue: Int = FormBody.longestValue) async throws {
        self.longestValue = longestValue
        var request = request
        let buffer: ByteBuffer
        do { buffer = try await request.collectBody(upTo: limit) } catch {
            throw Problem(.invalid, "request.too-large")
        }
        let type = request.headers[.contentType] ?? ""
        let bytes = [UInt8](buffer: buffer)
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let boundary = Self.boundary(type) else { throw Problem(.invalid, "request.unreadable") }
            try readParts(Multipart(bytes, boundary: boundary))
        } else {
            try readPairs(bytes)
        }
    }

    private mutating func keep(_ value: String, under name: String) throws {
        guard values.count < Self.mostFields, value.utf8.count <= longestValue else {
            throw Problem(.invalid, "request.too-large")
        }
        values[name, default: []].append(value)
    }

    private mutating func readPairs(_ bytes: [UInt8]) throws {
        guard bytes.count <= max(1 << 20, longestValue) else { throw Problem(.invalid, "request.too-large") }
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = parts.count > 1 ? Self.decoded(parts[1]) : "" else {
                throw Problem(.invalid, "request.unreadable")
            }
            try keep(value, under: name)
        }
    }

    private mutating func readParts(_ parts: Multipart) throws {
        for part in parts.parts {
            if let name = part.fileName {
                if !part.content.isEmpty { files[part.name] = File(name: name, bytes: Array(part.content)) }
            } else {
                try keep(String(decoding: part.content, as: UTF8.self), under: part.name)
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
                guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                    return nil
                }
                out.append(value)
                rest = rest.dropFirst(2)
            default: out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func boundary(_ type: String) -> String? {
        guard let range = type.firstRange(of: "boundary=") else { return nil }
        let text = type[range.upperBound...].prefix { $0 != ";" }
        let plain = text.filter { $0 != "\"" }
        return (1...70).contains(plain.count) ? String(plain) : nil
    }
}
