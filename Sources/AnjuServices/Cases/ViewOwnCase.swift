import AnjuCore
import AnjuDomain
import AnjuStore
import AnjuVault

/// Shows their own case to a person who knows its number, the birth date and the code of the receipt.
///
/// Whatever is wrong, the answer is the same: it does not tell whether such a case exists.
public struct ViewOwnCase: Sendable {
    let centre: Centre

    static let tries = 10
    static let window = 900
    /// Most entries of a kind that the person is told for themselves, beside who looked.
    static let told = 20

    private static let notFound = Problem(.missing, "my-case.not-found")

    public init(centre: Centre) { self.centre = centre }

    /// Enters that somebody did not know the way into a case: the person reads it, where there is such a case.
    private func enterDenial(_ record: CaseRecord?) async throws {
        let stranger = Actor(kind: .person, id: "", name: "", department: "applicant")
        guard let record else {
            return try await centre.ledger.enterDenial(of: stranger, for: "rights_request", code: Self.notFound.code)
        }
        let concealed = Concealed(
            Self.notFound, on: record.core.id.rawValue, of: [record.person], in: record.core.id)
        try await centre.ledger.enterDenial(of: stranger, for: "rights_request", concealed)
    }

    /// Throws `my-case.not-found` and `my-case.too-many`.
    ///
    /// Wrong tries count for one number from one address, `client`: a stranger elsewhere locks nobody out.
    public func callAsFunction(
        number: String, born: String, code: String, from client: String = ""
    ) async throws -> CaseView {
        let centre = centre
        let now = centre.ambient.now()
        let number = CaseNumber(number, in: centre).text
        let name = "my-case:" + centre.vault.blindIndex(number + "\n" + client, group: "attempt")
        let tries = try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
        guard tries <= Self.tries else { throw Problem(.limited, "my-case.too-many", ["seconds": "\(Self.window)"]) }
        let known = try await centre.ledger.readImpersonal { transaction in
            let record = try transaction.caseRecord(number: number)
            return try record.flatMap { record in try transaction.person(record.person).map { (record, $0) } }
        }
        guard let (record, person) = known, AccessCode.opens(code, record.codeHash, centre.vault),
            person.birthDate == born
        else {
            try await enterDenial(known?.0)
            throw Self.notFound
        }
        let actor = Actor(kind: .person, id: person.id.rawValue, name: "", department: "applicant")
        let view = try await centre.read(as: actor, for: "rights_request") { transaction in
            let work = try CaseWork(record.core.id, centre: centre, in: transaction)
            var view = try ViewCase.view(
                work, for: actor, purpose: "rights_request", now: now, showing: .own, in: transaction)
            let id = record.core.id
            let hidden = try centre.hidden(from: record.person, at: now, in: transaction)
            view.reissues = try transaction.entries(
                of: id, telling: [.receiptReissued], hiding: hidden, limit: Self.told)
            view.permitChanges = try view.permit.map { try transaction.changes(of: $0.id, sealer: centre.sealer) } ?? []
            view.denials = try transaction.entries(of: id, telling: [.denied], hiding: hidden, limit: Self.told)
            return Disclosed(
                view, .ownCaseRead, on: record.core.id.rawValue, of: [record.person], groups: Array(view.told),
                in: record.core.id)
        }
        try await centre.ledger.writeImpersonal { try $0.clearTries(name) }
        return view
    }
}
