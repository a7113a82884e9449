import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// What every route of ours needs at hand.
struct Workbench: Sendable {
    let centre: Centre
    let accounts: Accounts
    let signIn: SignIn
    let catalogue: Catalogue
    let settings: SiteSettings

    var rulebook: Rulebook { centre.rulebook }
    var zone: LegalZone { centre.zone }
    var now: Instant { centre.ambient.now() }

    func translator(_ language: LanguageTag) -> Translator { Translator(catalogue, language) }
}
