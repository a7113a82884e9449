import AnjuHTML
import AnjuI18n

/// A verdict, never a colour alone: the words, then what to compare.
struct VerdictView {
    let verdict: VerifyPage.Verdict
    let t: Translator

    private var status: Status {
        switch verdict.finding {
        case .valid: .done
        case .expired, .notYetValid, .oldKey, .suspended, .unknown: .hold
        case .terminated, .forged: .bad
        }
    }

    var html: HTML {
        section(.class("verdict " + status.rawValue), .role("status"), .aria(.labelledby, "verdict")) {
            h2(.id("verdict")) { status.html(t("verify." + verdict.finding.rawValue)) }
            p { t("verify.\(verdict.finding.rawValue)-words") }
            if let names = verdict.names { p(.class("names")) { names.spans(for: t.language) } }
            if let number = verdict.number {
                p(.class("quiet small")) { t("permit.number") }
                p(.class("number")) { number }
            }
            Fact.row(verdict.facts)
            if verdict.names != nil { p(.class("note below")) { t("verify.compare") } }
            if let asOf = verdict.asOf { p(.class("quiet small")) { asOf } }
        }
    }
}
