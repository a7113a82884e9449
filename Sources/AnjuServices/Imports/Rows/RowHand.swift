import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// By whose hand rows are taken in, when, and how a form is made of one.
struct RowHand: Sendable {
    let centre: Centre
    let register: Register
    let actor: Actor
    let now: Instant

    /// The channel under which a form counts that came in a file.
    var channel: String { register == .employers ? "05" : "10" }

    /// The values of a row by the kind of what they describe.
    func grouped(_ values: [String: String]) -> [String: [String: String]] {
        var grouped: [String: [String: String]] = [:]
        for (key, value) in values {
            guard let kind = centre.dictionary.item(key)?.subject else { continue }
            grouped[kind, default: [:]][key] = value
        }
        return grouped
    }

    /// The form that a row fills.
    func submission(
        _ id: ID<Submission>, of subjects: [String: String], _ values: [String: String], withdrawing: String? = nil
    ) -> Submission {
        let kind = centre.dictionary.form(register.form)?.subject ?? "person"
        var all = values
        all["record_id"] = id.rawValue
        all["form_code"] = register.form
        all["collected_at"] = now.description
        all["collection_channel"] = channel
        all["station_code"] = actor.office
        all["collector_id"] = actor.id
        all["legal_basis"] = centre.present.rights.notice.legalBasis
        all["privacy_notice_version"] = centre.present.pack.noticeVersion
        all["withdraws"] = withdrawing
        return Submission(
            id: id, form: register.form, subject: subjects[kind] ?? "", subjects: subjects, caseID: nil, actor: actor,
            channel: channel, language: .chinese, at: now, pack: centre.rulebook.pack.hash, values: all)
    }
}
