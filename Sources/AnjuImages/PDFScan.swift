/// A look through all of a PDF, packed objects too.
///
/// It does not parse the file, so that no two readings of a crooked one can differ: names are looked for everywhere, in
/// streams as well as between them, and every place that says `stream` is opened. What that costs is that a harmless file
/// which prints one of the names as plain text is refused. Its time grows with the file's length alone.
struct PDFScan {
    private(set) var faults: Set<PDFFault> = []
    private var hasPackedObjects = false
    private var hasOddPacking = false
    /// Bytes that may still be unpacked, of all streams together.
    private var allowance = 96 * 1_024 * 1_024

    private static let objectsLimit = 32 * 1_024 * 1_024
    private static let otherLimit = 1_024 * 1_024
    private static let streamLimit = 20_000

    mutating func look(at bytes: [UInt8]) {
        note(bytes[...])
        // Objects packed in any way but the one are unheard of but in files that hide something.
        if hasPackedObjects, hasOddPacking { faults.insert(.unreadable) }
        var dictionary = PDFStreamDictionary()
        var (place, streams) = (0, 0)
        while let word = PDFBytes.first("stream", in: bytes, from: place) {
            dictionary.read(bytes[place..<word])
            place = word + 6
            // `endstream` ends one and begins none.
            if bytes.has("end", at: word - 3) { continue }
            streams += 1
            guard streams <= Self.streamLimit else {
                faults.insert(.unreadable)
                return
            }
            var start = place
            if start < bytes.count, bytes[start] == 13 { start += 1 }
            if start < bytes.count, bytes[start] == 10 { start += 1 }
            open(bytes, from: start, dictionary)
        }
    }

    private mutating func note(_ bytes: ArraySlice<UInt8>) {
        var (found, packed, odd): (Set<PDFFault>, Bool, Bool) = ([], false, false)
        PDFBytes.names(in: bytes) { name in
            switch String(decoding: name, as: UTF8.self) {
            case "ObjStm": packed = true
            case "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "Crypt": odd = true
            default: if let fault = PDFFault(name: name) { found.insert(fault) }
            }
        }
        faults.formUnion(found)
        hasPackedObjects = hasPackedObjects || packed
        hasOddPacking = hasOddPacking || odd
    }

    private mutating func open(_ bytes: [UInt8], from start: Int, _ dictionary: PDFStreamDictionary) {
        if dictionary.holdsObjects, dictionary.hasPredictor { faults.insert(.unreadable) }
        // Objects that are not packed were seen with everything else.
        if dictionary.holdsObjects, !dictionary.isPacked { return }
        guard looksPacked(bytes, at: start) else {
            if dictionary.holdsObjects { faults.insert(.unreadable) }
            return
        }
        let limit = min(hasPackedObjects ? Self.objectsLimit : Self.otherLimit, allowance)
        let result = Inflating.prefix(of: bytes, from: start, limit: limit)
        allowance = max(0, allowance - result.bytes.count)
        note(result.bytes[...])
        if dictionary.holdsObjects, !result.isWhole { faults.insert(.unreadable) }
    }

    /// A zlib header: method 8, and both bytes together a multiple of 31 (RFC 1950, 2.2).
    private func looksPacked(_ bytes: [UInt8], at start: Int) -> Bool {
        guard let header = bytes.number(at: start, count: 2) else { return false }
        return header >> 8 & 15 == 8 && header.isMultiple(of: 31)
    }
}
