import AnjuHTML
import AnjuI18n

/// Where sources disagree about a case: both values side by side, and who decides.
struct ConflictsPage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        var items: [Item]
        var problems: [String] = []
    }

    /// One item with its values.
    struct Item: Hashable, Sendable {
        var key: String
        var title: String
        /// Since when, and which office decides.
        var note: String
        /// The values as choices, the accepted one first; empty where somebody else decides.
        var choice: Field?
        /// The box for a value that nobody gave yet.
        var other: Field?
        var reason: Field?
        var path: String
        var sends: [String: String] = [:]

        var fields: [Field] { [choice, other, reason].compactMap(\.self) }
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("conflicts.title") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.items.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "conflicts-title")) {
                div(.class("pad")) {
                    h1(.id("conflicts-title")) { t("conflicts.title") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    p(.class("quiet below")) {
                        model.items.isEmpty ? t("conflicts.none") : t("conflicts.note")
                    }
                }
            }
            for item in model.items { sheet(item) }
        }
    }

    private func sheet(_ item: Item) -> HTML {
        Sheet.titled(item.title, id: "item-" + item.key, note: item.note) {
            if item.choice == nil {
                p(.class("pad")) { Status.hold.html(t("conflicts.not-yours")) }
            } else {
                form(.class("pad form"), .method("post"), .action(item.path), .novalidate()) {
                    for (name, value) in item.sends.sorted(by: { $0.key < $1.key }) {
                        input(.type("hidden"), .name(name), .value(value))
                    }
                    for field in item.fields { FieldView(field, t, .desk).html }
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("conflicts.do") } }
                }
            }
        }
    }
}
