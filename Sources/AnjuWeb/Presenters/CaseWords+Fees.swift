import AnjuCore
import AnjuDomain
import AnjuI18n

extension CaseWords {
    /// A fee as the person is told it.
    func fee(_ line: FeeLine) -> FeeRow {
        FeeRow(title: line.fee.text[t.language], amount: amount(line), article: basis(line.basis))
    }

    private func amount(_ line: FeeLine) -> String {
        switch line.amount {
        case nil: t("fee.set-by-office")
        case 0: t("fee.free")
        case .some(let amount): t("fee.amount", ["amount": .number(amount), "currency": .text(line.fee.currency)])
        }
    }

    /// Where a department is: its office, address and hours.
    func place(of department: String, serving area: String) -> String {
        guard let place = bench.rulebook.place(of: department, serving: area) else {
            return self.department(department)
        }
        return
            ([place.office.name[t.language], (place.office.address ?? place.site?.address)?[t.language]]
            .compactMap(\.self) + hours(place.site)).joined(separator: " · ")
    }

    private func hours(_ site: AnjuDomain.Site?) -> [String] {
        (site?.hours ?? []).map { hours in
            let days = hours.days.map { t("format.weekday.\($0)") }
            let said =
                days.count > 2 ? "\(days[0])–\(days[days.count - 1])" : days.joined(separator: t("format.list-mark"))
            return "\(said) \(hours.from)–\(hours.to)"
        }
    }
}
