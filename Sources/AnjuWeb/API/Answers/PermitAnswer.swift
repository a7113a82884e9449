import AnjuCore
import AnjuDomain
import AnjuServices

/// A permit with its seal and what of its file the reader may see.
struct PermitAnswer: Encodable {
    var id: String
    var kind: String
    var title: String
    var number: String
    var caseId: String
    var caseNumber: String
    var status: String
    var validFrom: String
    var validUntil: String
    var isExpired: Bool
    /// The item whose date bounded the validity.
    var boundedBy: String?
    var issuedAt: String?
    var seal: String
    var values: [String: String]

    init(_ view: PermitView, today: CalendarDate, _ language: LanguageTag) {
        let permit = view.permit
        (id, kind, number) = (permit.id.rawValue, permit.kind, permit.number)
        (caseId, caseNumber) = (permit.caseID.rawValue, view.caseNumber)
        (status, boundedBy) = (permit.status(on: today).rawValue, permit.boundedBy)
        (validFrom, validUntil) = (permit.validFrom.description, permit.validUntil.description)
        title = view.title[language]
        isExpired = permit.isExpired(on: today)
        issuedAt = permit.issuedAt?.description
        (seal, values) = (view.seal, view.values)
    }
}
