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
        /// Whether that is a PDF.
        var isPaper = false
        /// The place, with what was found in the one just taken.
        var picture: PictureField
        /// Whether the one just taken may be used.
        var mayKeep = false
        /// Carries the one just taken until somebody decides; `nil` before there is one.
        var voucher: String?
        var path: String
        var sends: [String: String]
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.picture.fields(t), others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
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
        guard let source = model.present else { return Icon.silhouette(t("retake.none")) }
        if model.isPaper { return a(.href(source)) { t("picture.paper-kept") } }
        return img(.class("face whole"), .src(source), .alt(t("retake.present")))
    }

    @HTMLBuilder private var asked: HTML {
        for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(value))
        }
        // Enter sends the picture to be looked at.
        button(.class("hide"), .type("submit"), .name("do"), .value("take"), .tabindex(-1), .ariaHidden) {}
        if let voucher = model.voucher { input(.type("hidden"), .name("voucher"), .value(voucher)) }
        Sheet.titled(t(model.voucher == nil ? "retake.new" : "retake.found"), id: "new") {
            div(.class("pad")) {
                model.picture.html(t)
                if model.mayKeep {
                    p(.class("below")) {
                        button(.class("btn plain"), .type("submit"), .name("do"), .value("keep")) { t("retake.keep") }
                    }
                }
            }
        }
    }
}
