import AnjuHTML
import AnjuI18n

/// Taking a picture of a case again: what is kept now, what was found in the new one, and which to use.
struct RetakePage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        /// Such as "重拍：人像照片".
        var heading: String
        /// Where the picture that is kept now is served.
        var present: String?
        /// What was found in the one just taken.
        var findings: [IntakePage.Finding] = []
        /// Carries the one just taken until somebody decides; `nil` before there is one.
        var voucher: String?
        var path: String
        var sends: [String: String]
        var error: String?
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: [field], others: model.problems, t) }

    private var field: Field {
        Field(
            "image", label: t("retake.file"), .file(accept: "image/jpeg,image/png", camera: true),
            hint: t("retake.hint"), width: .half, error: model.error)
    }

    var body: HTML {
        .of {
            nav(.aria(.label, t("shell.back"))) {
                a(.class("back"), .href(model.casePath)) {
                    Icon.back.html
                    t("step.back", ["number": .text(model.number)])
                }
            }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "retake-title")) {
                div(.class("pad")) {
                    h1(.id("retake-title")) { model.heading }
                    div(.class("pair below")) {
                        picture
                        p(.class("names")) { model.names.spans(for: t.language) }
                    }
                }
            }
            form(
                .class("stack"), .method("post"), .action(model.path), .enctype("multipart/form-data"), .novalidate()
            ) { asked }
        }
    }

    private var picture: HTML {
        guard let source = model.present else { return Icon.silhouette(t("shell.no-portrait")) }
        return img(.class("face"), .src(source), .alt(t("retake.present")), .width("96"), .height("118"))
    }

    @HTMLBuilder private var asked: HTML {
        for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(value))
        }
        if let voucher = model.voucher { judged(voucher) }
        Sheet.titled(t(model.voucher == nil ? "retake.new" : "retake.another"), id: "new") {
            div(.class("pad form")) {
                FieldView(field, t, .desk).html
                p(.class("f w12")) {
                    button(
                        .class(model.voucher == nil ? "btn" : "btn plain"), .type("submit"), .name("do"), .value("take")
                    ) {
                        t("retake.do")
                    }
                }
            }
        }
    }

    private func judged(_ voucher: String) -> HTML {
        Sheet.titled(t("retake.found"), id: "found") {
            div(.class("pad")) {
                input(.type("hidden"), .name("voucher"), .value(voucher))
                ul(.class("plain-list")) {
                    for finding in model.findings {
                        li { (finding.isGood ? Status.done : Status.bad).html(finding.words) }
                    }
                }
                p(.class("below")) {
                    button(.class("btn plain"), .type("submit"), .name("do"), .value("keep")) { t("retake.keep") }
                }
            }
        }
    }
}
