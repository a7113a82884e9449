import AnjuCore
import AnjuHTML
import AnjuI18n

/// The card in its own proportions, 85.6 by 53.98 millimetres, enlarged on the screen.
struct PermitCardView {
    let card: PermitCard
    let t: Translator

    var front: HTML {
        article(.class("card big day"), .aria(.label, t("permit.front"))) {
            Guilloche.html
            heading
            div(.class("holder")) {
                portrait
                div {
                    called
                    dl {
                        for fact in card.facts { cell(fact) }
                        if let line = card.line { div(.class("wide")) { named(line) } }
                    }
                }
            }
            div(.class("low")) {
                p {
                    span { both("card.number") }
                    b(.class("mono")) { card.number }
                }
                p(.class("until end")) {
                    span { both("card.valid-until") }
                    b { card.validUntil }
                }
            }
        }
    }

    var back: HTML {
        article(.class("card big day"), .aria(.label, t("permit.back"))) {
            Guilloche.html
            div(.class("back-side")) {
                div(.class("advice")) {
                    for language in [LanguageTag.chinese, .english, .burmese] {
                        p(.lang(language.rawValue)) { Translator(t.catalogue, language)("card.scan") }
                    }
                    ol {
                        for rule in card.advice {
                            li { HTML.joined(rule.map(\.html), by: " ") }
                        }
                    }
                    dl {
                        cell(Fact(label: both("card.issuer"), value: Words(card.issuer)))
                        cell(Fact(label: both("card.help"), value: Words(card.help)))
                    }
                }
                seal
            }
        }
    }

    /// A label in Chinese and English.
    private func both(_ key: String) -> String {
        Translator(t.catalogue, .chinese)(key) + " " + Translator(t.catalogue, .english)(key)
    }

    private var heading: HTML {
        header(.class("top")) {
            p(.class("name-of"), .lang(LanguageTag.chinese.rawValue)) {
                card.titles.first?.html ?? .nothing
                for words in card.titles.dropFirst() where words.language != .english { words.html }
            }
            p(.class("said")) {
                for words in card.titles where words.language == .english { words.html }
                br()
                card.place
                if card.isSpecimen {
                    br()
                    b { both("card.specimen") }
                }
            }
        }
    }

    private var portrait: HTML {
        guard let source = card.portrait else { return Icon.silhouette(t("shell.no-portrait")) }
        return img(.class("face"), .src(source), .alt(t("shell.portrait")))
    }

    private var called: HTML {
        p(.class("called")) {
            if let name = card.names.chinese { span(.class("zh"), .lang("zh-Hans")) { name } }
            if let native = card.names.native {
                span(.class("my"), .lang(native.language?.rawValue)) { native.text }
            }
            if let name = card.names.latin { span(.class("lat"), .lang("en")) { name } }
        }
    }

    private func cell(_ fact: Fact) -> HTML { div { named(fact) } }

    @HTMLBuilder private func named(_ fact: Fact) -> HTML {
        dt { fact.label }
        dd(.when(fact.isCode, .class("mono"))) { fact.value.html }
    }

    private var seal: HTML {
        div(.class("code-of")) {
            if let seal = card.seal {
                seal.html(t("permit.seal"))
                p { card.number }
            } else {
                p { t("permit.unsealed") }
            }
        }
    }
}
