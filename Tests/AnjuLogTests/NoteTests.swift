import AnjuLog
import Testing

@Suite struct NoteTests {
    /// The example of c2sp.org/signed-note and of Go's note package.
    static let published = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """
    static let publishedKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

    @Test func `the published note is signed by its published key`() throws {
        let note = try SignedNote(Self.published)
        #expect(note.note == Self.published)
        #expect(try note.isSigned(by: NoteKey(Self.publishedKey)))
        let other = SignedNote(text: note.text + "And more.\n", lines: note.lines)
        #expect(try !other.isSigned(by: NoteKey(Self.publishedKey)))
    }

    @Test func `keys are written and read one way, and secrets stay out of descriptions`() throws {
        for kind in NoteKey.Kind.allCases {
            let signer = try TestLog.signer("witness.example/w1", kind, seed: 3)
            #expect(try NoteKey(signer.key.text) == signer.key)
            #expect(try NoteSigner(signer.text).key == signer.key)
            #expect(!"\(signer)".contains(signer.text.suffix(20)))
        }
    }

    static let brokenKeys = [
        "", "PeterNeumann", "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
    ]

    @Test(arguments: brokenKeys) func `what is nearly a key is refused`(text: String) {
        #expect(throws: NoteError.self) { try NoteKey(text) }
    }

    static let line = "— a AQIDBAU=\n"
    static let brokenNotes: [String] = [
        "", "\n", "text\n", "text\n\n", "text\n\(line)", "text\n\n\(line)\n", "text\n\n\(line)text",
        "te\u{0}xt\n\n\(line)", "te\rxt\n\n\(line)", "te\txt\n\n\(line)", "text\n\n- a AQIDBAU=\n",
        "text\n\n—a AQIDBAU=\n",
        "text\n\n—  AQIDBAU=\n", "text\n\n— a+b AQIDBAU=\n", "text\n\n— a AQIDBAV=\n", "text\n\n— a AQIDBAU\n",
        "text\n\n— a AQIDBA==\n", "text\n\n— a AQIDBAU= \n", "text\n\n— a\u{A0}b AQIDBAU=\n",
        "text\n\n" + String(repeating: line, count: SignedNote.mostLines + 1),
        String(repeating: "x", count: SignedNote.longest) + "\n\n" + line,
    ]

    @Test(arguments: brokenNotes) func `what is nearly a note is refused`(text: String) {
        #expect(throws: NoteError.self) { try SignedNote(text) }
    }

    @Test func `sixteen signatures and more are read, and an empty line may stand in the text`() throws {
        let note = try SignedNote("text\n\nmore\n\n" + String(repeating: Self.line, count: SignedNote.mostLines))
        #expect(note.lines.count == SignedNote.mostLines)
        #expect(note.text == "text\n\nmore\n")
    }

    @Test func `a second line under the same key makes the note unsigned`() throws {
        let signer = try TestLog.signer("anju.example/log", .log, seed: 1)
        let line = try signer.line(over: "text\n")
        #expect(SignedNote(text: "text\n", lines: [line]).isSigned(by: signer.key))
        #expect(!SignedNote(text: "text\n", lines: [line, line]).isSigned(by: signer.key))
    }
}
