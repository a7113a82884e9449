import AnjuCore
import AnjuDomain

/// What the program knows about a submission itself and never asks.
struct CollectionItems: Sendable {
    let actor: Actor
    /// Code of the list `collection_channel`.
    let channel: String
    let language: LanguageTag
    let at: Instant

    /// The values of the submission's own items.
    ///
    /// What is told before collection is of today, whatever version of the pack decides the case.
    func values(_ form: String, id: ID<Submission>, person: ID<Person>, centre: Centre) -> [String: String] {
        let present = centre.present
        var values = [
            "record_id": id.rawValue, "form_code": form, "collected_at": at.description,
            "collection_channel": channel, "station_code": actor.office, "collector_id": actor.id,
            "interview_language": language.rawValue,
            "privacy_notice_version": present.pack.noticeVersion, "person_ref": person.rawValue,
        ]
        values["legal_basis"] = present.rights.notice.legalBasis
        return values
    }
}
