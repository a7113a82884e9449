import AnjuCore
import AnjuHTML
import AnjuI18n

/// The clerk's registration: one page, one keyboard, everything asked once.
struct IntakePage: PageView {
    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("intake.title") }
    var hasErrors: Bool { !errors.isEmpty }

    var body: HTML {
        .of {
            heading
            form(
                .class("two"), .method("post"), .action(model.path), .enctype("multipart/form-data"), .novalidate(),
                .data("fast"), .data("guard", t("intake.unsaved"))
            ) {
                for (name, value) in model.keeps.sorted(by: { $0.key < $1.key }) {
                    input(.type("hidden"), .name(name), .value(value))
                }
                // The browser presses the first button on Enter: it keeps the draft and opens nothing.
                button(.class("hide"), .type("submit"), .name("do"), .value("draft"), .tabindex(-1), .ariaHidden) {}
                div(.class("stack")) { matter }
                aside(.class("stack"), .aria(.label, t("intake.state"))) { IntakeAside(model: model, t: t).html }
            }
        }
    }

    private var errors: [ErrorSummary.Entry] {
        let fields = model.parts.flatMap(\.fields) + [mrzField] + model.pictures.flatMap { $0.fields(t) }
        return ErrorSummary(fields: fields, others: model.problems, t).entries
    }

    private var heading: HTML {
        div(.class("row")) {
            h1 { title }
            span(.class("tag")) { model.procedure }
            p(.class("push small quiet row")) {
                if let savedAt = model.savedAt { span(.data("saved")) { t("intake.saved", ["time": .text(savedAt)]) } }
                span {
                    kbd { "Ctrl" }
                    " "
                    kbd { "Enter" }
                    " " + t("intake.key-submit")
                }
            }
        }
    }

    @HTMLBuilder private var matter: HTML {
        if !model.done.isEmpty {
            div(.class("note"), .role("status")) { for words in model.done { p { Status.done.html(words) } } }
        }
        ErrorSummary(errors, t).html
        notice
        zone
        for part in model.parts { part.html(t, .desk) }
        FeeRow.sheet(model.fees, t)
        div(.class("row")) {
            button(.class("btn"), .type("submit"), .name("do"), .value("submit"), .data("primary")) {
                model.submitLabel ?? t("intake.submit")
            }
            button(.class("btn plain"), .type("submit"), .name("do"), .value("draft")) { t("intake.draft") }
            span(.class("small quiet")) { t("intake.after") }
        }
    }

    /// Whether nothing is to be mended and no zone was read: the document is read in at once.
    private var isFresh: Bool {
        model.mrz.text.isEmpty && model.mrz.error == nil && model.problems.isEmpty
            && model.parts.flatMap(\.fields).allSatisfy { $0.error == nil }
    }

    /// Read out, or the screen turned to the person, before the first question.
    private var notice: HTML {
        if model.notices.isEmpty { return .nothing }
        return section(.class("sheet"), .aria(.label, t("notice.title"))) {
            details(.class("pad"), .id("notice")) {
                summary { t("notice.tell") }
                p(.class("small quiet below")) { t("notice.tell-how") }
                for text in model.notices {
                    details(.class("below"), .when(text.language == t.language, .open())) {
                        summary { span(.lang(text.language.rawValue)) { LanguageSwitch.ownName(text.language) } }
                        text.html
                    }
                }
            }
        }
    }

    private var mrzField: Field {
        Field(
            "mrz", label: t("intake.mrz-label"), .textarea(model.mrz.text, rows: 3), hint: t("intake.mrz-hint"),
            isOptional: true, width: .full, error: model.mrz.error
        ).focused(when: isFresh)
    }

    private var zone: HTML {
        Sheet.titled(t("intake.mrz"), id: "mrz-title", note: model.mrz.note) {
            div(.class("pad")) {
                if !model.mrz.lines.isEmpty { marked }
                for note in model.mrz.notes { p(.class("below small")) { note } }
                for fault in model.mrz.faults { explained(fault) }
                if !model.mrz.fitting.isEmpty {
                    p(.class("small quiet")) {
                        t("mrz.fitting", ["items": .text(model.mrz.fitting.joined(separator: t("format.list-mark")))])
                    }
                }
                div(.class("form below")) {
                    FieldView(mrzField, t, .desk).html
                    p(.class("f w12")) {
                        button(.class("btn plain"), .type("submit"), .name("do"), .value("read"), .data("read")) {
                            Icon.scan.html
                            t("intake.read")
                        }
                    }
                }
            }
        }
    }

    private var marked: HTML {
        code(.class("mrz"), .lang("en"), .tabindex(0), .aria(.label, t("intake.mrz"))) {
            for (index, line) in model.mrz.lines.enumerated() {
                if index > 0 { "\n" }
                for run in line { Self.marked(run) }
            }
        }
    }

    private static func marked(_ run: Run) -> HTML {
        switch run.kind {
        case .filler: .text(run.text)
        case .item: u { run.text }
        case .fault: mark { run.text }
        }
    }

    /// Which digit was read, which was due, and which reading would fit.
    private func explained(_ fault: Fault) -> HTML {
        p(.class("below")) {
            t(
                "mrz.explain",
                [
                    "line": .number(fault.line), "first": .number(fault.first), "last": .number(fault.last),
                    "item": .text(fault.item), "read": .text(fault.read), "expected": .text(fault.expected),
                    "found": .text(fault.found),
                ])
            if let likely = fault.likely {
                " "
                t(
                    "mrz.likely",
                    [
                        "reading": .text(likely.reading), "was": .text(likely.was), "taken": .text(likely.taken),
                        "found": .text(fault.found),
                    ])
            }
        }
    }
}
