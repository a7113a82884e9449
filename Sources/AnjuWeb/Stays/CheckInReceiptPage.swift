import AnjuHTML
import AnjuI18n

/// The receipt of a submit: its number, how many, where and when; it names nobody, so that it may lie on a counter.
struct CheckInReceiptPage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var facts: [Fact]
        var acts: [Act]
        /// What follows from it, and what does not.
        var notes: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("checkin.receipt") + " " + model.number }

    var body: HTML {
        .of {
            p(.class("note said"), .role("status")) { Status.done.html(t("checkin.done")) }
            section(.class("sheet"), .aria(.labelledby, "receipt")) {
                div(.class("pad")) {
                    h1(.id("receipt")) {
                        t("checkin.receipt")
                        " "
                        span(.class("mono")) { model.number }
                    }
                    Fact.column(model.facts)
                    for words in model.notes { p(.class("below")) { words } }
                    p(.class("small quiet below")) { t("checkin.receipt-note") }
                }
            }
            p(.class("row below")) { for act in model.acts { act.html } }
        }
    }
}
