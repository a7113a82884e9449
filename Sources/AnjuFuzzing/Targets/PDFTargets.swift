import AnjuCore
import AnjuImages

/// Papers that come as PDF.
enum PDFTargets {
    private static let acting = [
        "Encrypt", "JavaScript", "Rendition", "XFA", "RichMedia", "Launch", "GoToE", "SubmitForm", "ImportData",
        "EmbeddedFile", "EmbeddedFiles", "FileAttachment",
    ]

    private static let words =
        (acting.map { "/" + $0 } + [
            "/J#61vaScript", "/ObjStm", "/FlateDecode", "/Fl", "/LZWDecode", "/Predictor", "stream\n", "endstream",
            "endobj",
            "<< ", " >>", "/#", "%%EOF", "startxref", "%PDF-1.7",
        ]).map { Array($0.utf8) }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        for (index, object) in objects.enumerated() {
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        return bytes + Array("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".utf8)
    }

    private static func stream(_ dictionary: String, _ data: [UInt8]) -> [UInt8] {
        Array("<< \(dictionary) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    private static let catalogue = Array("<< /Type /Catalog /Pages 2 0 R >>".utf8)

    /// The whole file.
    static let file = FuzzTarget(
        "pdf", "a paper as PDF", words: words, longest: 6_000,
        seeds: {
            let objects = PictureSeeds.packed(Array("4 0 << /Type /Font >>".utf8))
            let picture = PictureSeeds.packed(Array(repeating: 200, count: 900))
            return [
                file([catalogue, Array("<< /Type /Page /A << /S /URI /URI (https://x.example) >> >>".utf8)]),
                file([catalogue, stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects)]),
                file([catalogue, stream("/Type /XObject /Filter /FlateDecode", picture)]),
                file([catalogue, Array("<< /S /JavaScript /JS (x) >>".utf8)]),
            ]
        },
        run: { input in
            guard let outcome = refusal(of: input) else {
                try BrokenRule.unless(!acts(input), "a file is kept that names what acts")
                return .accepted("")
            }
            return outcome
        })

    /// What is packed in a file of ours: changes to packed bytes themselves would only break the packing.
    static let packed = FuzzTarget(
        "pdf-packed", "objects packed in a PDF", words: words, longest: 6_000,
        seeds: {
            [
                Array("4 0 << /Type /Font /Name /F1 >>".utf8), Array("4 0 << /S /URI /URI (https://x.example) >>".utf8),
                Array("4 0 << /S /J#61vaScript >>".utf8), Array(repeating: 32, count: 4_000),
            ]
        },
        run: { input in
            let objects = stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", PictureSeeds.packed(input))
            guard let outcome = refusal(of: file([catalogue, objects])) else {
                try BrokenRule.unless(!acts(input), "packed objects are kept that name what acts")
                return .accepted("")
            }
            return outcome
        })

    private static func refusal(of file: [UInt8]) -> FuzzOutcome? {
        do {
            try PDFCheck.inspect(file)
            return nil
        } catch { return .refused((error as? Problem)?.code ?? "\(error)") }
    }

    /// Whether one of the names stands there by itself, plainly written: looked for here once more, in another way.
    private static func acts(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        return text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().contains { piece in
            let name = piece.unicodeScalars.prefix { !"\0\t\n\u{C}\r ()<>[]{}%".unicodeScalars.contains($0) }
            return acting.contains(String(name))
        }
    }
}
