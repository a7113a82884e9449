import AnjuCore
import AnjuDomain
import AnjuServices

/// The forms filled in a case, each with the values the reader may see.
struct SubmissionsAnswer: Encodable {
    struct Line: Encodable {
        var id: String
        var form: String
        var at: String
        var channel: String
        var language: String
        var actor: String
        var department: String
        var values: [String: String]
    }

    var submissions: [Line]

    init(_ found: [ListSubmissions.Shown]) {
        submissions = found.map {
            Line(
                id: $0.id.rawValue, form: $0.form, at: $0.at.description, channel: $0.channel,
                language: $0.language.rawValue, actor: $0.actor.name, department: $0.actor.department,
                values: $0.values)
        }
    }
}
