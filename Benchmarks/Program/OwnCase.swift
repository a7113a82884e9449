import AnjuTesting
import Foundation
import NIOCore

/// A case that the bench opened over the API, with the code that was said once.
struct OwnCase: Sendable {
    let number: String
    let birth: String
    let code: String

    /// The last question of the person's own view, with the answers to all three.
    var answers: [String: String] {
        let parts = birth.split(separator: "-").map(String.init)
        return [
            "question": "code", "number": number, "code": code, "birth-year": parts[0], "birth-month": parts[1],
            "birth-day": parts[2],
        ]
    }

    private struct Submission: Encodable {
        let procedure = "P01"
        let values: [String: String]
        let fromDocument = ["name_latin_primary", "id_doc_number", "birth_date"]
        let papersSeen = ["entry_doc"]
        let present = ["applicant"]
        let language = "my"
        let portrait: String
    }

    /// Registers the `number`-th applicant over HTTP, portrait and all.
    static func open(
        _ number: Int, of applicants: Applicants, portrait: String, by clerk: PageClient
    ) async throws -> OwnCase {
        struct Opened: Decodable { let number, code: String }
        let typed = applicants.typed(number)
        let answer = try await clerk.postJSON(
            "/cases", Submission(values: typed, portrait: portrait), key: applicants.key(number))
        guard answer.status == 201 else {
            throw BenchFailure("a submission was answered \(answer.status): \(answer.text)")
        }
        let opened = try JSONDecoder().decode(Opened.self, from: Data(answer.body.readableBytesView))
        return OwnCase(number: opened.number, birth: typed["birth_date"] ?? "", code: opened.code)
    }
}
