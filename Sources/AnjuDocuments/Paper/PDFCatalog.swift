import AnjuCore

/// The root object of a PDF that cairo 1.16 wrote: the one place where a file says its language, which cairo does not.
enum PDFCatalog {
    /// The same file with `/Lang` and with its title, not its file name, shown as the window's title.
    ///
    /// Cairo writes the catalog as the last object, so that only the place of the cross-reference table moves. Throws
    /// where that does not hold, rather than write a file whose offsets lie.
    static func adding(language: LanguageTag, to bytes: [UInt8]) throws -> [UInt8] {
        let mark = Array("<< /Type /Catalog\n".utf8)
        let table = Array("\nxref\n".utf8)
        let start = Array("startxref\n".utf8)
        guard let catalog = last(mark, in: bytes), let xref = last(table, in: bytes), catalog < xref,
            let pointer = last(start, in: bytes), xref < pointer,
            last(Array(" obj\n".utf8), in: bytes).map({ $0 + 5 == catalog }) == true
        else { throw PaperFailure(description: "the PDF's catalog is not its last object") }
        let tag = language.rawValue.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let entry = Array("   /Lang (\(tag))\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
        let head = bytes[..<(catalog + mark.count)] + entry
        let body = bytes[(catalog + mark.count)..<(pointer + start.count)]
        return Array(head + body) + Array("\(xref + 1 + entry.count)\n%%EOF\n".utf8)
    }

    private static func last(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        for start in stride(from: bytes.count - needle.count, through: 0, by: -1)
        where bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle) {
            return start
        }
        return nil
    }
}
