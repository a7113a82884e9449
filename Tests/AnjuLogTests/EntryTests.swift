import AnjuCore
import AnjuLog
import AnjuTesting
import Testing

@Suite struct EntryTests {
    private static let record = EntryRecord(
        actorName: "吕绿叶", role: "clerk", office: "counter", subject: "search", detail: "")
    private static let people = (0..<5).map { (handle: "per_\($0)", salt: SeededBytes(seed: UInt64($0)).next(32)) }

    private static func statement(_ change: (inout EntryStatement) -> Void = { _ in }) -> EntryStatement {
        var statement = EntryStatement(
            id: "led_1", at: Instant(milliseconds: 1_772_413_920_000), subjects: SubjectTree(people).root,
            organisation: "public_security", system: "official", actor: "acc_1", purpose: "registration",
            law: "PIPL Art.13(3)", groups: ["identity", "document", "identity"], action: "person.searched", caseID: "",
            record: record.hash(blind: [1]))
        change(&statement)
        return statement
    }

    @Test func `the canonical entry is deterministic CBOR with whole numbers for keys`() throws {
        let item = try CBOR(Self.statement().canonical)
        let entries = try #require(item.entries)
        let keys = Set<CBOR>([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 15])
        #expect(Set(entries.keys) == keys)
        #expect(entries[9] == .array(["document", "identity"]))
        #expect(item.encoded == Self.statement().canonical)
    }

    @Test func `whatever is changed changes the leaf`() {
        let salt = SeededBytes(seed: 9).next(32)
        let changes: [(inout EntryStatement) -> Void] = [
            { $0.id = "led_2" }, { $0.at = $0.at.adding(milliseconds: 1) }, { $0.subjects = nil },
            { $0.organisation = "" }, { $0.system = "program" }, { $0.actor = "acc_2" }, { $0.purpose = "x" },
            { $0.law = "" }, { $0.groups = ["identity"] }, { $0.action = "person.read" }, { $0.caseID = "cas_1" },
            { $0.record = Self.record.hash(blind: [2]) },
        ]
        let leaves = ([{ _ in }] + changes).map {
            Commitment.leaf(salt: salt, canonical: Self.statement($0).canonical)
        }
        #expect(Set(leaves).count == changes.count + 1)
        #expect(leaves.allSatisfy { $0.count == 33 && $0[0] == 1 })
        #expect(Commitment.leaf(salt: Array(salt.reversed()), canonical: Self.statement().canonical) != leaves[0])
    }

    @Test func `the rest of the line is held too, each column in its place`() {
        let other = EntryRecord(actorName: "吕绿叶", role: "clerkcounter", office: "", subject: "search", detail: "")
        #expect(other.hash(blind: [1]) != Self.record.hash(blind: [1]))
        #expect(Self.record.hash(blind: [1]) != Self.record.hash(blind: [2]))
    }

    @Test func `each person opens the entry for themselves and shows nobody else`() throws {
        let tree = SubjectTree(Self.people)
        #expect(SubjectTree(kept: tree.bytes) == tree)
        for person in Self.people {
            let (sides, path) = try #require(tree.path(of: person.handle, salt: person.salt))
            let opening = EntryOpening(
                salt: [1], canonical: Self.statement().canonical, personSalt: person.salt, handle: person.handle,
                sides: sides, path: path)
            #expect(opening.namesPerson)
            let read = try #require(EntryOpening(opening.bytes))
            #expect(read == opening)
            let text = String(decoding: opening.bytes, as: UTF8.self)
            for other in Self.people where other.handle != person.handle { #expect(!text.contains(other.handle)) }
            var lie = opening
            lie.handle = "per_9"
            #expect(!lie.namesPerson)
        }
        #expect(tree.path(of: "per_9", salt: Self.people[0].salt) == nil)
        #expect(SubjectTree([]).root == nil)
        #expect(EntryOpening([]) == nil && EntryOpening([0xA0]) == nil)
        #expect(SubjectTree(kept: Array(tree.bytes.dropLast())) == nil)
        #expect(SubjectTree(kept: Array(tree.hashes.reversed().joined())) == nil)
    }

    @Test func `salts of one secret tell nothing of each other`() {
        let secret = SeededBytes(seed: 4).next(32)
        let salts = EntrySalts(secret: secret, entry: "led_1")
        let all =
            [Array(salts.entrySalt.prefix(32)), Array(salts.entrySalt.suffix(32)), salts.subjectSalt("per_1")]
            + [salts.subjectSalt("per_2"), Array(EntrySalts(secret: secret, entry: "led_2").entrySalt.prefix(32))]
        #expect(salts.entrySalt.count == 64)
        #expect(Set(all).count == all.count)
    }
}
