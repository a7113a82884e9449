import AnjuCore
import AnjuImages
import Testing

@Suite struct PDFCheckTests {
    /// A file of these objects; the table of places is left empty, since nothing here reads it.
    private func pdf(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        for (index, object) in objects.enumerated() {
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        return bytes + Array("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".utf8)
    }

    private func pdf(_ objects: String...) -> [UInt8] { pdf(objects.map { Array($0.utf8) }) }

    private func stream(_ dictionary: String, _ data: [UInt8]) -> [UInt8] {
        Array("<< \(dictionary) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    private func code(_ bytes: [UInt8]) -> String? {
        do {
            try PDFCheck.inspect(bytes)
            return nil
        } catch let problem as Problem {
            return problem.code
        } catch {
            return "\(error)"
        }
    }

    private let harmless = "<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>"

    @Test func `a harmless file passes, packed or not`() {
        #expect(code(pdf(harmless, "<< /Type /Page /Annots [<< /A << /S /URI /URI (https://x) >> >>] >>")) == nil)
        let objects = Pictures.packed(Array("4 0 << /Type /Font >>".utf8))
        #expect(code(pdf([stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects)])) == nil)
    }

    @Test(arguments: [
        ("<< /S /JavaScript /JS (app.alert(1)) >>", "pdf.script"), ("<< /S /J#61va#53cript /JS 5 0 R >>", "pdf.script"),
        ("<< /AcroForm << /XFA [] >> >>", "pdf.script"), ("<< /S /Rendition /JS (x) >>", "pdf.script"),
        ("<< /S /Launch /F (cmd.exe) >>", "pdf.launch"), ("<< /S /GoToE >>", "pdf.launch"),
        ("<< /S/SubmitForm/F(http://x) >>", "pdf.launch"),
        ("<< /Names << /EmbeddedFiles 3 0 R >> >>", "pdf.attachment"),
        ("<< /Subtype /FileAttachment >>", "pdf.attachment"), ("<< /Encrypt 9 0 R >>", "pdf.encrypted"),
    ])
    func `what acts, hides or carries is refused, in the open and packed`(_ object: String, _ wanted: String) {
        #expect(code(pdf(harmless, object)) == wanted)
        let packed = Pictures.packed(Array(("4 0 " + object).utf8))
        #expect(code(pdf([stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed)])) == wanted)
        #expect(code(pdf([stream("/Filter /Fl /Type /Obj#53tm", packed)])) == wanted)
        // A dictionary that does not say what its stream is.
        #expect(code(pdf([stream("/Filter /FlateDecode", packed)])) == wanted)
    }

    @Test func `every fault is told at once`() throws {
        let bytes = pdf("<< /S /Launch >>", "<< /S /JavaScript >>", "<< /Type /EmbeddedFile >>")
        let problem = #expect(throws: Problem.self) { try PDFCheck.inspect(bytes) }
        #expect(problem?.violations.map(\.code) == ["pdf.attachment", "pdf.launch", "pdf.script"])
    }

    @Test func `packed objects that cannot be looked into are refused`() {
        let packed = Pictures.packed(Array("4 0 << /Type /Font >>".utf8))
        for filter in ["/ASCIIHexDecode", "[/ASCII85Decode /FlateDecode]", "/LZWDecode"] {
            #expect(code(pdf([stream("/Type /ObjStm /Filter \(filter)", packed)])) == "pdf.unreadable")
        }
        let predicted = "/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>"
        #expect(code(pdf([stream(predicted, packed)])) == "pdf.unreadable")
        let torn = Array(packed.dropLast(8))
        #expect(code(pdf([stream("/Type /ObjStm /Filter /FlateDecode", torn)])) == "pdf.unreadable")
    }

    @Test func `a bomb of packed objects is refused after thirty-two megabytes`() {
        let bomb = Pictures.packed([UInt8](repeating: 32, count: 80_000_000))
        #expect(bomb.count < 100_000)
        #expect(code(pdf([stream("/Type /ObjStm /Filter /FlateDecode", bomb)])) == "pdf.unreadable")
    }

    @Test func `five megabytes, other files and torn files are refused by name`() {
        let large = pdf(harmless) + [UInt8](repeating: 32, count: 5 * 1_024 * 1_024)
        #expect(code(large) == "pdf.too-large")
        #expect(code(Array("PK\u{3}\u{4}".utf8)) == "pdf.not-a-pdf")
        #expect(code([]) == "pdf.not-a-pdf")
        #expect(code(Array(pdf(harmless).dropLast(20))) == "pdf.broken")
    }

    @Test func `a file of nothing but the word stream is refused, not chewed on`() {
        let words = Array(String(repeating: "stream\nx\u{1}", count: 300_000).utf8)
        #expect(code(pdf([words])) == "pdf.unreadable")
    }
}
