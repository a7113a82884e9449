import AnjuHTML
import AnjuI18n

/// Files that an office brought for its registers, the newest first, and what brings another.
struct ImportsPage: PageView {
    struct Model: Hashable, Sendable {
        /// The registers that the reader keeps.
        var registers: [NavigationItem]
        var runs: [Run]
        var morePath: String?
    }

    /// One file.
    struct Run: Hashable, Sendable {
        var status: Status
        var name: String
        var path: String
        var words: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("imports.title") }

    var body: HTML {
        .of {
            h1 { title }
            Sheet.titled(t("imports.bring"), id: "bring", note: t("imports.bring-note")) {
                ul(.class("list")) {
                    for register in model.registers {
                        Sheet.line(span {}) { a(.href(register.path)) { register.key } }
                    }
                }
            }
            Sheet.titled(t("imports.runs"), id: "runs", note: t("imports.runs-note")) { runs }
        }
    }

    @HTMLBuilder private var runs: HTML {
        if model.runs.isEmpty {
            p(.class("pad quiet")) { t("imports.none") }
        } else {
            ul(.class("list")) {
                for run in model.runs {
                    Sheet.line(run.status.mark) {
                        a(.href(run.path)) { run.name }
                        for words in run.words { p(.class("small")) { words } }
                    }
                }
            }
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("imports.older") } } }
        }
    }
}
