import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// What every route of ours needs at hand.
struct Workbench: Sendable {
    private(set) var centre: Centre
    let accounts: Accounts
    let signIn: SignIn
    let catalogue: Catalogue
    let settings: SiteSettings

    var rulebook: Rulebook { centre.rulebook }
    var zone: LegalZone { centre.zone }
    var now: Instant { centre.ambient.now() }

    /// The same for a case, which follows a version of the pack of its own.
    func deciding(by rulebook: Rulebook) -> Workbench {
        var bench = self
        bench.centre = centre.deciding(by: rulebook)
        return bench
    }

    func translator(_ language: LanguageTag) -> Translator { Translator(catalogue, language) }
}
