import AnjuHTML
import AnjuI18n

/// A place for one picture on a form: what is kept, what was found in it, and a way to take it, or take it again.
struct PictureField: Hashable, Sendable {
    /// What is there already.
    enum Kept: Hashable, Sendable {
        /// A small picture, where it is served or as a `data:` address.
        case picture(String)
        /// In words: a PDF, or a picture on file.
        case words(String)
    }

    struct Finding: Hashable, Sendable {
        var isGood: Bool
        var words: String
    }

    /// Key of the ``ImageSlot``: the name under which the file is sent, and its id on the page.
    var key: String
    /// The kind of picture.
    var title: String
    /// The papers that it is, or when it is needed.
    var note: String?
    var kept: Kept?
    var findings: [Finding] = []
    /// Media types that may come in.
    var accept: String
    var hint: String
    var error: String?
    /// Reasons for which one that fails may be kept all the same; empty where none is asked for.
    var exceptions: [Control.Choice] = []
    /// The reason chosen.
    var exception = ""
    /// Whether the step cannot end without it.
    var isNeeded = false

    /// The fields of the place, in the order of the page.
    func fields(_ t: Translator) -> [Field] {
        let label = kept == nil ? t("picture.choose") : t("picture.again")
        var fields = [
            Field(key, label: label, .file(accept: accept, camera: false), hint: hint, width: .full, error: error)
        ]
        if !exceptions.isEmpty {
            let none = Control.Choice("", t("picture.no-exception"))
            fields.append(
                Field(
                    key + "-exception", label: t("picture.exception"), .select([none] + exceptions, chosen: exception),
                    hint: t("picture.exception-hint"), width: .full))
        }
        return fields
    }

    /// The place, with a button that sends the form to have the picture looked at.
    func html(_ t: Translator) -> HTML {
        .of {
            div(.class("pair")) {
                shown(t)
                ul(.class("small plain-list")) {
                    if let note { li { note } }
                    if findings.isEmpty, case .words(let words) = kept { li { Status.done.html(words) } }
                    if findings.isEmpty, case .picture = kept { li { Status.done.html(t("picture.kept")) } }
                    for finding in findings { li { (finding.isGood ? Status.done : Status.bad).html(finding.words) } }
                }
            }
            div(.class("form below")) {
                for field in fields(t) { FieldView(field, t, .desk).html }
                camera(t)
                p(.class("f w12")) {
                    button(.class("btn plain mini"), .type("submit"), .name("do"), .value(key)) {
                        t("picture.check")
                        span(.class("hide")) { " " + title }
                    }
                }
            }
        }
    }

    /// Shown where the device is held in a hand: there the file's box opens the album, and this one the camera.
    private func camera(_ t: Translator) -> HTML {
        let field = Field(
            key + "-camera", label: t("picture.camera"), .file(accept: "image/jpeg,image/png", camera: true),
            width: .full)
        return div(.class("in-hand w12")) { FieldView(field, t, .desk).html }
    }

    private func shown(_ t: Translator) -> HTML {
        guard case .picture(let source) = kept else {
            return key == "portrait" ? Icon.silhouette(t("shell.no-portrait")) : Icon.card.html
        }
        return img(.class("face large whole"), .src(source), .alt(title))
    }
}
