import AnjuHTML
import AnjuI18n

/// Files that a search found, each to be compared with the document in hand.
struct CandidateList {
    let candidates: [CounterSearchPage.Candidate]
    let t: Translator

    var html: HTML {
        Sheet.titled(
            t("counter.found", ["count": .number(candidates.count)]), id: "outcome", note: t("counter.found-note")
        ) {
            ul(.class("list")) {
                for candidate in candidates {
                    Sheet.line(
                        Icon.card.html,
                        end: Act(
                            label: t("counter.open"), path: candidate.path, weight: .smallPrimary,
                            about: candidate.names.first(for: t.language).text
                        ).html
                    ) {
                        p(.class("found")) { candidate.names.spans(for: t.language) }
                        p {
                            t(
                                "counter.candidate",
                                ["year": .text(candidate.birthYear), "tail": .text(candidate.documentTail)])
                        }
                        if candidate.isSame { p(.class("small quiet")) { t("counter.same") } }
                        if let open = candidate.openCase { p { Status.now.tag(open) } }
                        if let path = candidate.sheetPath { p { a(.class("tap"), .href(path)) { t("sheet.title") } } }
                        if let path = candidate.staysPath { p { a(.class("tap"), .href(path)) { t("stays.all") } } }
                    }
                }
            }
        }
    }
}
