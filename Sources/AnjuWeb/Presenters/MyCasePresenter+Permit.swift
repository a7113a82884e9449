import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension MyCasePresenter {
    /// The permit as it stands today: one that is not in force says since when, why, by which law and what can be done.
    var permit: MyCasePage.Permit? {
        view.permit.map { permit in
            let isExpired = permit.isExpired(on: cases.today) && !permit.status.next.isEmpty
            var shown = MyCasePage.Permit(
                number: permit.number, status: tone(permit, isExpired),
                statusWords: t("permit-status." + (isExpired ? "expired" : permit.status(on: cases.today).rawValue)),
                words: isExpired
                    ? t("my-case.permit-expired", ["date": .text(t.dateWithWeekday(permit.validUntil))])
                    : words(permit))
            explain(permit, in: &shown)
            return shown
        }
    }

    private func tone(_ permit: Permit, _ isExpired: Bool) -> Status {
        if isExpired { return .bad }
        return switch permit.status(on: cases.today) {
        case .valid: .done
        case .inProduction: .wait
        case .suspended: .hold
        case .terminated, .cancelled: .bad
        }
    }

    private func words(_ permit: Permit) -> String {
        if let year = permit.year, let words = words(of: year, permit) { return words }
        let since = MessageValue.text(began(permit).map { t.moment($0.at, in: bench.zone) } ?? "")
        return switch permit.status {
        case .inProduction: t("my-case.permit-making")
        case .valid: t("my-case.valid-until", ["date": .text(t.dateWithWeekday(permit.validUntil))])
        case .suspended: t("my-case.permit-suspended", ["when": since])
        case .terminated: t("my-case.permit-terminated", ["when": since])
        case .cancelled: t("my-case.permit-cancelled", ["when": since])
        }
    }

    /// Of a permit that endorsements keep in use: until when, and from when the next is asked for; that it was missed, and what
    /// gives it back.
    private func words(of year: EndorsementYear, _ permit: Permit) -> String? {
        let date = MessageValue.text(t.dateWithWeekday(year.lastDay))
        switch permit.status(on: cases.today) {
        case .valid: return t("my-case.permit-in-use", ["date": date, "opens": .text(t.date(year.opens))])
        case .suspended where began(permit)?.ground.isEmpty ?? true: return t("my-case.permit-lapsed", ["date": date])
        case .inProduction, .suspended, .terminated, .cancelled: return nil
        }
    }

    /// The change with which its present state began: a later one may have moved its last day alone.
    private func began(_ permit: Permit) -> PermitChange? {
        view.permitChanges.reversed().prefix { $0.status == permit.status }.last
    }

    /// Why an official took it out of force; that a new one replaced it needs no remedy.
    private func explain(_ permit: Permit, in shown: inout MyCasePage.Permit) {
        switch permit.status {
        case .inProduction, .valid: return
        case .suspended, .terminated, .cancelled: break
        }
        guard let change = began(permit) else { return }
        if permit.countedFrom != nil, permit.status == .suspended, change.ground.isEmpty {
            if !change.law.isEmpty { shown.articles = [cases.basis(change.law)] }
            return
        }
        let ground = bench.centre.present.grounds[change.ground]?.text[t.language]
        let said = [ground ?? "", change.reason].filter { !$0.isEmpty }
        shown.reasons = said.isEmpty ? [t("permit.replaced")] : said
        if !change.law.isEmpty { shown.articles = [cases.basis(change.law)] }
        if said.isEmpty { return }
        shown.remedy = bench.rulebook.remedies[view.procedure.remedy]?.text[t.language]
    }
}
