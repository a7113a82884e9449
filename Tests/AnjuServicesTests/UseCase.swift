import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Something that can be asked of the centre, in the shortest way that is in order.
struct UseCase: Sendable, CustomTestStringConvertible {
    /// A case whose registration is done, or whose permit is issued.
    struct Asked: Sendable {
        let test: TestCentre
        let opened: OpenCase.Opened
        let person: ID<Person>
        let permit: ID<Permit>?
        let actor: Actor

        var centre: Centre { test.centre }
        var id: ID<Case> { opened.id }

        /// The permit that was issued.
        func issued() throws -> ID<Permit> {
            guard let permit else { throw PackFailure(description: "no permit was issued") }
            return permit
        }
    }

    let name: String
    var needsPermit = false
    /// What each official of the table is answered: `ok`, or the problem's code.
    let due: [String]
    let ask: @Sendable (Asked) async throws -> Void

    var testDescription: String { name }

    /// What `actor` is answered.
    func answer(to actor: Actor) async throws -> String {
        let test = try await TestCentre()
        let opened = try await test.open()
        let person = try await test.view(opened.id).person.id
        let permit = needsPermit ? try await test.issuePermit(opened.id).permit : nil
        let asked = Asked(test: test, opened: opened, person: person, permit: permit, actor: actor)
        return try await problem { try await ask(asked) } ?? "ok"
    }
}
