import AnjuLog
import Testing

@Suite struct CheckpointTests {
    @Test func `a checkpoint has three lines and its log's signature`() throws {
        let log = try TestLog()
        let signed = try log.checkpoint(8)
        let lines = signed.note.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "anju.example/log" && lines[1] == "8" && lines[3].isEmpty)
        #expect(lines[2] == "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")
        #expect(try SignedCheckpoint(signed.note) == signed)
        #expect(signed.isSigned(by: log.signer.key))
        #expect(try !signed.isSigned(by: TestLog(seed: 2).signer.key))
        #expect(try !signed.isSigned(by: TestLog.signer("other.example/log", .log, seed: 1).key))
    }

    static let broken = [
        "a\n8\n", "a\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "a\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n", "a\n\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n", "a\n8\nAAAA\n",
        "a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\nmore\n",
        "a b\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "a\n99999999999999999999\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
    ]

    @Test(arguments: broken) func `what is nearly a checkpoint is refused`(text: String) {
        #expect(throws: NoteError.self) { try Checkpoint(text: text) }
    }

    @Test func `a witness's word is added once, with its time, and only of this checkpoint`() throws {
        let log = try TestLog()
        let witness = try TestLog.signer("witness.example/w1", .witness, seed: 5)
        let stranger = try TestLog.signer("witness.example/w1", .witness, seed: 6)
        var signed = try log.checkpoint(8)
        let word = try witness.cosignature(of: signed.checkpoint, atSeconds: 1_767_225_600)
        let elsewhere = try witness.cosignature(of: try log.checkpoint(7).checkpoint, atSeconds: 1_767_225_600)
        let refused = [
            signed.add([elsewhere], of: witness.key), signed.add([word], of: stranger.key),
            signed.add([word], of: log.signer.key),
        ]
        #expect(refused == [false, false, false])
        let taken = [signed.add([elsewhere, word, word], of: witness.key), signed.add([word], of: witness.key)]
        #expect(taken == [true, true])
        #expect(signed.signed.lines.count == 2)
        #expect(signed.seen(by: witness.key) == 1_767_225_600)
        #expect(signed.seen(by: stranger.key) == nil)
        #expect(signed.isSigned(by: log.signer.key))
    }

    @Test func `a proof file is written and read one way, and proves its entry alone`() throws {
        let log = try TestLog()
        let file = ProofFile(
            extra: [1, 2, 3], index: 5, proof: try log.log.tree(8).inclusion(of: 5), checkpoint: try log.checkpoint(8))
        #expect(file.text.hasPrefix("c2sp.org/tlog-proof@v1\nextra AQID\nindex 5\n"))
        #expect(try ProofFile(file.text) == file)
        #expect(file.proves(LogVectors.leaves[5], in: log.signer.key))
        #expect(!file.proves(LogVectors.leaves[4], in: log.signer.key))
        #expect(try !file.proves(LogVectors.leaves[5], in: TestLog(seed: 9).signer.key))
        let bare = ProofFile(extra: nil, index: 0, proof: [], checkpoint: try log.checkpoint(1))
        #expect(try ProofFile(bare.text) == bare)
        #expect(bare.proves([], in: log.signer.key))
        let broken = [
            "", file.text + "x", String(file.text.dropFirst()), String(file.text.dropLast()),
            file.text.replacing("index 5", with: "index 05"), file.text.replacing("index 5\n", with: ""),
            file.text.replacing("extra AQID", with: "extra AR=="), file.text.replacing("extra AQID", with: "extra A"),
        ]
        for text in broken {
            #expect(throws: NoteError.self) { try ProofFile(text) }
        }
    }
}
