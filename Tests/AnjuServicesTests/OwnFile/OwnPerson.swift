import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// A person with a registration and a printed sheet, who can open their own file.
struct OwnPerson: Sendable {
    let test: TestCentre
    let opened: OpenCase.Opened
    let person: ID<Person>
    let code: String

    init(_ test: TestCentre, _ changes: [String: String] = [:]) async throws {
        self.test = test
        opened = try await test.open("P01", changes)
        person = try await test.view(opened.id).person.id
        code = try await MakeOwnSheet(centre: test.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
    }

    /// Signs in.
    func signIn(
        _ number: String = "MX0000017", _ code: String? = nil, from client: String = ""
    ) async throws -> OpenOwnFile.Opened {
        try await OpenOwnFile(centre: test.centre)(number: number, code: code ?? self.code, from: client)
    }

    /// The whole file.
    func file() async throws -> OwnFile {
        try await ViewOwnFile(centre: test.centre)("test", by: try await signIn().session)
    }

    /// What a request is about: an item of the person's file.
    func topic(_ item: String) async throws -> String {
        let held = try await file().held.first { $0.item.key == item }
        return held.map { OwnRequest.topic(of: $0.item.key, about: $0.subject) } ?? item
    }
}
