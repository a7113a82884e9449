import AnjuCore
import AnjuDomain
import Foundation

/// The machine-readable copy of a person's file: the shape that `Documentation/OwnFile.md` describes under its version.
struct OwnFileCopy: Encodable {
    struct Person: Encodable {
        var id: String
        var names: [String]
        var birthDate: String
        var language: String
    }

    struct Source: Encodable {
        var kind: String
        var department: String
        var at: String
    }

    struct Kept: Encodable {
        var rule: String?
        var starts: String?
        var until: String?
    }

    struct Held: Encodable {
        var item: String
        var group: String
        var label: [String: String]
        var value: String
        var words: [String: String]
        var source: Source
        var law: String
        var kept: Kept
        var subject: String
    }

    struct Filed: Encodable {
        var form: String
        var title: [String: String]
        var at: String
        var values: [String: String]
    }

    struct CaseLine: Encodable {
        var id: String
        var number: String
        var procedure: [String: String]
        var status: String
        var openedAt: String
        var endedAt: String?
        var acts: [Act]
        var conflicts: [Disagreement]
        var checks: [Check]
    }

    struct Act: Encodable {
        var at: String
        var what: String
        var about: [String: String]
        var department: String
        var law: String
    }

    struct Disagreement: Encodable {
        var item: String
        var held: String
        var heldFrom: String
        var other: String
        var otherFrom: String
        var raisedAt: String
    }

    struct Check: Encodable {
        var question: String
        var authority: String
        var ground: String
        var law: String
        var standing: String
    }

    struct PermitLine: Encodable {
        var number: String
        var kind: String
        var status: String
        var from: String
        var until: String
        var changes: [Change]
    }

    struct Change: Encodable {
        var at: String
        var status: String
        var until: String
        var ground: String
        var reason: String
        var law: String
    }

    struct Picture: Encodable {
        var id: String
        var kind: String
        var caseNumber: String
        var at: String
        var media: String
    }

    struct Look: Encodable {
        var entry: String
        var at: String
        var action: String
        var who: String
        var office: String
        var department: String
        var purpose: String
        var law: String
        var caseNumber: String?
    }

    struct Request: Encodable {
        var id: String
        var kind: String
        var topic: String
        var wished: String
        var reason: String
        var receivedAt: String
        var dueAt: String?
        var withdrawnAt: String?
        var decision: String?
        var decidedAt: String?
        var law: String?
        var answer: String?
    }

    struct Restriction: Encodable {
        var group: String
        var from: String
        var law: String
    }

    struct Lifted: Encodable {
        var group: String
        var from: String
        var until: String?
        var by: String?
        var reason: String?
    }

    struct Guardian: Encodable {
        var kind: String
        var proof: String
        var from: String
        var office: String
    }

    var format = "anju-own-file"
    var version = 1
    var made: String
    var person: Person
    var held: [Held]
    var filed: [Filed]
    var cases: [CaseLine]
    var permits: [PermitLine]
    var pictures: [Picture]
    var looks: [Look]
    var requests: [Request]
    var restrictions: [Restriction]
    var lifted: [Lifted]
    var guardians: [Guardian]

    /// Sorted keys, so that two copies can be compared.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return [UInt8](try encoder.encode(self))
    }
}
