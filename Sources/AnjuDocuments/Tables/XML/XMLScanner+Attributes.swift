import AnjuCore

extension XMLScanner {
    /// Whether the tag is of this name, without a prefix.
    func isNamed(_ other: StaticString) -> Bool {
        name.count == other.utf8CodeUnitCount
            && other.withUTF8Buffer { letters in
                letters.indices.allSatisfy { letters[$0] == buffer[name.lowerBound + $0] }
            }
    }

    /// The value of an attribute of the tag, with what stands for other characters resolved.
    func attribute(_ wanted: StaticString) throws -> String? {
        guard let range = try attributeRange(wanted) else { return nil }
        return try XMLText.resolved(buffer[range])
    }

    /// The raw bytes of an attribute.
    func attributeBytes(_ wanted: StaticString) throws -> ArraySlice<UInt8>? {
        try attributeRange(wanted).map { buffer[$0] }
    }

    private func attributeRange(_ wanted: StaticString) throws -> Range<Int>? {
        var at = name.upperBound
        while true {
            while at < content.upperBound, Self.isBlank(buffer[at]) { at += 1 }
            guard at < content.upperBound else { return nil }
            let start = at
            while at < content.upperBound, buffer[at] != UInt8(ascii: "="), !Self.isBlank(buffer[at]) { at += 1 }
            let key = start..<at
            while at < content.upperBound, Self.isBlank(buffer[at]) { at += 1 }
            guard at < content.upperBound, buffer[at] == UInt8(ascii: "=") else { throw TableFault.damaged.problem() }
            at += 1
            while at < content.upperBound, Self.isBlank(buffer[at]) { at += 1 }
            guard at < content.upperBound, buffer[at] == 0x22 || buffer[at] == 0x27 else {
                throw TableFault.damaged.problem()
            }
            let quote = buffer[at]
            let value = at + 1
            at = value
            while at < content.upperBound, buffer[at] != quote { at += 1 }
            guard at < content.upperBound else { throw TableFault.damaged.problem() }
            if isKey(key, wanted) { return value..<at }
            at += 1
        }
    }

    private func isKey(_ key: Range<Int>, _ wanted: StaticString) -> Bool {
        key.count == wanted.utf8CodeUnitCount
            && wanted.withUTF8Buffer { letters in
                letters.indices.allSatisfy { letters[$0] == buffer[key.lowerBound + $0] }
            }
    }
}
