import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension Workbench {
    /// The frame of a page that anybody may open.
    func frame(_ context: AnjuContext) -> Frame {
        frame(language: context.language, path: context.path, signedIn: context.signedIn)
    }

    /// The frame of an official's page.
    func frame(_ context: OfficerContext) -> Frame {
        frame(language: context.language, path: context.path, signedIn: context.signedIn)
    }

    private func frame(language: LanguageTag, path: String, signedIn: SignedIn?) -> Frame {
        let t = translator(language)
        let languages = rulebook.pack.languages
        guard let signedIn else {
            return Frame(
                site: rulebook.pack.title[language], path: path, languages: languages,
                help: HelpLine(number: settings.helpNumber, note: t("shell.help-note")), banner: settings.banner)
        }
        let office = rulebook.office(signedIn.actor.office)?.name[language] ?? signedIn.actor.office
        let post =
            signedIn.account.station.isEmpty ? office : t("shell.window", ["number": .text(signedIn.account.station)])
        return Frame(
            site: rulebook.pack.title[language], path: path, navigation: navigation(signedIn.actor, path: path),
            languages: languages,
            officer: SignedInOfficer(name: signedIn.account.name, post: post, settingsPath: OwnPasswordPage.path),
            banner: settings.banner,
            entersNextField: true)
    }

    /// Where this official can go.
    private func navigation(_ actor: Actor, path: String) -> [NavigationItem] {
        let role = rulebook.rights.roles[actor.role]
        var items: [NavigationItem] = []
        if role?.may(.register, for: "registration") == true {
            items += [NavigationItem("nav.counter", "/counter"), NavigationItem("nav.places", PlaceRoutes.path)]
        }
        if role?.may(.list, for: "case_step") == true { items.append(NavigationItem("nav.worklist", "/worklist")) }
        if role?.may(.search, for: "registration") == true || role?.may(.search, for: "case_step") == true {
            items.append(NavigationItem("nav.people", PeopleRoutes.path))
        }
        if role?.may(.keepRegister, for: "case_step") == true {
            items.append(NavigationItem("nav.employers", "/employers"))
        }
        if !ViewImports(centre: centre).registers(of: actor).isEmpty {
            items.append(NavigationItem("nav.imports", ImportRoutes.path))
        }
        if role?.may(.list, for: "rights_request") == true || centre.closesRequests(actor) {
            items.append(NavigationItem("nav.requests", "/requests"))
        }
        if role?.may(.count, for: "supervision") == true {
            items.append(NavigationItem("nav.supervisor", "/supervisor"))
        }
        if role?.may(.review, for: "supervision") == true {
            items.append(NavigationItem("nav.emergencies", "/emergencies"))
        }
        if rulebook.rights.hidings.contains(where: { $0.askers.union($0.approvers).contains(actor.role) }) {
            items.append(NavigationItem("hiding.list", "/hidings"))
        }
        // Whom a second officer's part in a check may fall to.
        if rulebook.checkGrounds.contains(where: { $0.approvers.contains(actor.role) }) {
            items.append(NavigationItem("nav.checks", "/checks"))
        }
        if role?.may(.administer, for: "operation") == true { items.append(NavigationItem("nav.access", "/access")) }
        return items.map { item in
            var item = item
            item.isCurrent = path.hasPrefix(item.path)
            return item
        }
    }
}
