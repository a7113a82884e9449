import AnjuCore
import AnjuDomain

/// A paper of the one complete list, had or missing.
struct PaperAnswer: Encodable {
    var id: String
    var title: String
    var neededAt: String
    var isMissing: Bool
    /// `seen`, `kept`, `shared`, `declared` or `signed`.
    var how: String?
    /// The department that answered in its place.
    var sharedBy: String?
    /// The department to which its fact was declared.
    var declaredTo: String?
    var at: String?

    init(_ standing: PaperStanding, _ language: LanguageTag) {
        (id, neededAt, isMissing) = (standing.paper.id, standing.paper.neededAt, standing.isMissing)
        title = standing.paper.title[language]
        at = standing.at?.description
        switch standing.how {
        case .seen: how = "seen"
        case .kept: how = "kept"
        case .shared(let department): (how, sharedBy) = ("shared", department)
        case .declared(let department): (how, declaredTo) = ("declared", department)
        case .signed: how = "signed"
        case nil: break
        }
    }
}
