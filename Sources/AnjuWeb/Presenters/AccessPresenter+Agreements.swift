import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension AccessPresenter {
    /// The page of what departments agreed to share.
    func agreements(
        _ all: [SharingAgreement], typed: KeepAgreements.Draft?, notice: String?
    ) -> AccessPage.Model {
        let form = AccessPage.Form(
            title: t("access.propose-agreement"), note: t("access.proposals-note"), path: "/access/agreements",
            fields: [
                field("giving", t("access.giving"), .select(departments, chosen: typed?.giving ?? "")),
                field("receiving", t("access.receiving"), .select(departments, chosen: typed?.receiving ?? "")),
                field("purpose", t("access.purpose"), .select(purposes, chosen: typed?.purpose ?? "")),
                field("law", t("access.law"), .text(typed?.law ?? "", TextStyle(maximum: 200))),
                field("groups", t("access.groups"), .checks(groups, chosen: typed?.groups ?? []), width: .full),
                day("from", typed?.from), day("until", typed?.until),
            ], label: t("access.propose-do"))
        let isWaiting = { (agreement: SharingAgreement) in agreement.isProposed(at: bench.now) }
        return AccessPage.Model(
            title: t("access.agreements"), places: places("/access/agreements"), notice: notice,
            proposals: all.filter(isWaiting).map { entry($0, isWaiting: true) },
            entries: all.filter { !isWaiting($0) }.map { entry($0, isWaiting: false) }, form: form,
            problems: problems)
    }

    private func entry(_ agreement: SharingAgreement, isWaiting: Bool) -> AccessPage.Entry {
        let path = "/access/agreements/" + agreement.id.rawValue
        let isOver =
            agreement.endedAt != nil || agreement.until <= bench.now || (agreement.approvedBy == nil && !isWaiting)
        let standing: AccountGrant.Standing =
            isOver ? .over : isWaiting ? .proposed : agreement.from <= bench.now ? .inForce : .ahead
        let shared = agreement.groups.sorted().map { key in
            book.dictionary.groups.first { $0.key == key }?.text[t.language] ?? key
        }
        return AccessPage.Entry(
            status: status(standing),
            title: name(ofDepartment: agreement.giving) + " → " + name(ofDepartment: agreement.receiving),
            words: [
                (book.rights.purposes[agreement.purpose]?.text[t.language] ?? agreement.purpose) + " · "
                    + book.named(law: agreement.law)[t.language], shared.joined(separator: " · "),
                span(agreement.from, agreement.until) + " · " + t("access.standing-" + standing.rawValue),
            ],
            acts: acts(path, about: agreement.law, isWaiting: isWaiting, isOver: isOver),
            panels: isWaiting && agreement.proposedBy != actor.id
                ? [approval(path, agreement.id.rawValue, agreement.law)] : [])
    }
}
