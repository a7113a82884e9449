import Foundation

/// One person who is registered at the counter, under a key of its own; everything in it follows from its number.
public struct DrillWrite: Hashable, Sendable {
    public let number: Int

    public init(_ number: Int) { self.number = number }

    /// The `Idempotency-Key`.
    public var key: String { "drill-write-\(number)" }
    /// The name by which its effect is found in the database.
    public var name: String { "DRILL \(number)" }

    /// What the API is sent: a new person, the forms of the first step, and the case.
    func body() throws -> Data {
        var values = TestPeople.workerForYears
        values["name_latin_primary"] = name
        values["id_doc_number"] = "DR" + String(String(number + 100_000_000).dropFirst())
        return try JSONEncoder().encode(
            Body(procedure: "P01", values: values, papersSeen: ["entry_doc"], present: ["applicant"]))
    }

    private struct Body: Encodable {
        let procedure: String
        let values: [String: String]
        let papersSeen: [String]
        let present: [String]
    }
}

/// What a client was told of a write.
public struct Acknowledgement: Hashable, Sendable {
    /// The case's identifier.
    public let id: String
    /// The number that is printed on the receipt.
    public let number: String

    public init(id: String, number: String) { (self.id, self.number) = (id, number) }
}
