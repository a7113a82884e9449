import AnjuCore
import AnjuLog

/// What witnesses, auditors and people send of the tamper-evident log.
enum LogTargets {
    static let note = text(
        "note", "signed notes and checkpoints", { try [checkpoint().note, "a\n\n\u{2014} b AQIDBAU=\n"] }
    ) {
        text in
        let note = try SignedNote(text)
        if let read = try? SignedCheckpoint(text) {
            try BrokenRule.unless(read.note == text, "a checkpoint is written in another way than it was read")
        }
        return note.note
    }

    static let key = text("note-key", "keys of logs and witnesses", { [try log().key.text, try witness().key.text] }) {
        try NoteKey($0).text
    }

    static let proof = text("log-proof", "proof files", { [try file().text] }) { try ProofFile($0).text }

    static let question = text(
        "witness", "questions to a witness",
        { [try WitnessQuestion(old: 0, proof: [.empty, .empty], checkpoint: checkpoint()).text] }
    ) { try WitnessQuestion($0).text }

    static let path = text(
        "tile-path", "paths of tiles", { ["checkpoint", "tile/0/x001/x234/067.p/8", "tile/entries/000"] }
    ) {
        guard let path = TilePath($0) else { throw NoteError.malformed("path") }
        return path.text
    }

    static let opening = FuzzTarget(
        "log-opening", "openings of entries", seeds: { [try opened().bytes] },
        run: { input in
            guard let opening = EntryOpening(input) else { return .refused("") }
            try BrokenRule.unless(opening.bytes == input, "what was read is written in another way")
            return .accepted(opening.namesPerson ? "names" : "")
        })

    /// Text that is written back as it was read, or refused.
    private static func text(
        _ name: String, _ what: String, _ seeds: @escaping @Sendable () throws -> [String],
        _ read: @escaping @Sendable (String) throws -> String
    ) -> FuzzTarget {
        FuzzTarget(
            name, what,
            words: ["\u{2014} ", "\n\n", "+", "old ", "index ", "extra ", "AAAA", "=", "x001/", ".p/"].map {
                Array($0.utf8)
            },
            seeds: { try seeds().map { Array($0.utf8) } },
            run: { input in
                guard let text = String(validating: input, as: UTF8.self) else { return .refused("not UTF-8") }
                let written: String
                do { written = try read(text) } catch let error as NoteError { return .refused("\(error)") }
                try BrokenRule.unless(Array(written.utf8) == input, "what was read is written in another way")
                return .accepted("")
            })
    }

    private static let secret = [UInt8](1...32)

    private static func log() throws -> NoteSigner {
        try NoteSigner(name: "anju.example/log", kind: .log, secret: secret)
    }

    private static func witness() throws -> NoteSigner {
        try NoteSigner(name: "witness.example/w1", kind: .witness, secret: secret)
    }

    private static func checkpoint() throws -> SignedCheckpoint {
        var signed = try SignedCheckpoint(
            Checkpoint(origin: "anju.example/log", size: 8, root: .leaf([])), by: log())
        signed.add([try witness().cosignature(of: signed.checkpoint, atSeconds: 1_767_225_600)], of: try witness().key)
        return signed
    }

    private static func file() throws -> ProofFile {
        ProofFile(extra: [1, 2, 3], index: 5, proof: [.empty, .leaf([1])], checkpoint: try checkpoint())
    }

    private static func opened() throws -> EntryOpening {
        let people = SubjectTree([("per_1", secret), ("per_2", secret)])
        guard let (sides, path) = people.path(of: "per_1", salt: secret), let root = people.root else {
            throw NoteError.malformed("seed")
        }
        let canonical = CBOR.map([1: "led_1", 3: .bytes(root.bytes)]).encoded
        return EntryOpening(
            salt: secret, canonical: canonical, personSalt: secret, handle: "per_1", sides: sides, path: path)
    }
}
