import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// A child and a guardian, each on file and each with a sheet.
///
/// The pack of these tests has people act alone from 127 years on: who was born in 1900 is a child until 2027.
struct Wards: Sendable {
    static let childsNumber = "MX0000017"
    static let guardiansNumber = "MX0000025"

    let test: TestCentre
    let child: OwnPerson
    let guardian: OwnPerson

    init(_ engine: TestEngine = .sqlite) async throws {
        test = try await TestCentre(engine) { rulebook in
            rulebook.rights.ownFile.guardians?.age = Dated([
                .init(value: 127, basis: "CIV Art.17", certainty: .verified)
            ])
        }
        child = try await OwnPerson(test)
        guardian = try await OwnPerson(test, Self.adult(Self.guardiansNumber))
    }

    static func adult(_ number: String) -> [String: String] {
        ["id_doc_number": number, "name_latin_primary": "MA \(number.suffix(2))", "birth_date": "1880-01-01"]
    }

    var enter: EnterGuardian { EnterGuardian(centre: test.centre) }
    var act: ActAsGuardian { ActAsGuardian(centre: test.centre) }

    static func draft(_ number: String = guardiansNumber, proof: String = "birth_record") -> EnterGuardian.Draft {
        EnterGuardian.Draft(number: number, proof: proof, seen: [.guardian, .proof])
    }

    /// Entered at the counter.
    func entered() async throws -> ID<Guardianship> {
        try await enter(child.person, Self.draft(), by: TestOfficials.clerk)
    }

    /// The guardian signs in with the own sheet and opens the child's file.
    func acting(_ id: ID<Guardianship>) async throws -> (secret: String, session: OwnSession) {
        let opened = try await guardian.signIn(Self.guardiansNumber)
        try await act(id, secret: opened.secret, by: opened.session)
        guard let session = try await resumed(opened.secret) else { throw Problem(.missing, "session.over") }
        return (opened.secret, session)
    }

    func resumed(_ secret: String) async throws -> OwnSession? {
        try await OwnSessions(centre: test.centre).resume(secret)
    }
}
