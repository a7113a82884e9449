import AnjuCore
import AnjuDomain
import AnjuI18n

extension AccessPresenter {
    /// The page of the offices and the roles, as the pack has them.
    func rolesAndOffices() -> OfficesPage.Model {
        let all = book.rights.roles.values.sorted { $0.key < $1.key }
        return OfficesPage.Model(
            places: places("/access/offices"), pack: book.pack.id + " " + book.pack.version,
            offices: book.offices.map { office in
                let home = all.filter { $0.departments.contains(office.department) }
                let place = [office.key, name(ofDepartment: office.department), area(office.area)]
                let roles = home.map { $0.name[t.language] }.joined(separator: " · ")
                return OfficesPage.Entry(
                    title: office.name[t.language],
                    words: [place.joined(separator: " · "), t("offices.home", ["roles": .text(roles)])])
            },
            roles: all.map { role in
                OfficesPage.Entry(title: role.name[t.language], words: [role.key] + role.sees.map(sight))
            })
    }

    /// For which purpose, by which law, a role does what with which groups.
    private func sight(_ sight: Role.Sight) -> String {
        let purpose = book.rights.purposes[sight.purpose]
        let law = purpose.map { book.named(law: $0.law)[t.language] } ?? ""
        let actions = sight.actions.map { book.rights.actions[$0.rawValue]?.text[t.language] ?? $0.rawValue }.sorted()
        let groups = book.dictionary.groups.filter { sight.groups.contains($0.key) }.map { $0.text[t.language] }
        return t(
            groups.isEmpty ? "offices.sight-none" : "offices.sight",
            [
                "purpose": .text(purpose?.text[t.language] ?? sight.purpose), "law": .text(law),
                "actions": .text(actions.joined(separator: " · ")),
                "groups": .text(groups.joined(separator: " · ")),
            ])
    }

    private func area(_ code: String) -> String {
        book.areas.first { $0.code == code }?.name[t.language] ?? code
    }
}
