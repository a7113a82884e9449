import AnjuHTML
import AnjuI18n

/// What stands beside the registration: duplicates, the pictures, and the forms being filled.
struct IntakeAside {
    let model: IntakePage.Model
    let t: Translator

    var html: HTML {
        .of {
            duplicates
            for picture in model.pictures.filter(\.isNeeded) { sheet(picture) }
            others
            if !model.forms.isEmpty { forms }
            p(.class("note")) { t("intake.provenance") }
        }
    }

    private var duplicates: HTML {
        Sheet.titled(t("intake.duplicates"), id: "duplicates") {
            div(.class("pad")) {
                p { found }
                p(.class("small quiet")) { model.duplicates.words }
                for candidate in model.duplicates.candidates { p(.class("below")) { candidate.html } }
            }
        }
    }

    private var found: HTML {
        if model.duplicates.isOpen { return Status.wait.html(t("intake.not-searched")) }
        return model.duplicates.isClear
            ? Status.done.html(t("intake.no-duplicate")) : Status.bad.html(t("intake.duplicate"))
    }

    private func sheet(_ picture: PictureField) -> HTML {
        Sheet.titled(picture.title, id: picture.key + "-title") {
            div(.class("pad")) { picture.html(t) }
        }
    }

    /// What the forms may bear and the first step does not need: folded, and open where there is something to say.
    private var others: HTML {
        let others = model.pictures.filter { !$0.isNeeded }
        if others.isEmpty { return .nothing }
        return .several(
            others.map { picture in
                section(.class("sheet"), .aria(.label, picture.title)) {
                    details(.class("pad"), .when(picture.kept != nil || picture.error != nil, .open())) {
                        summary { picture.title }
                        div(.class("below")) { picture.html(t) }
                    }
                }
            })
    }

    private var forms: HTML {
        Sheet.titled(t("intake.forms"), id: "forms") {
            ul(.class("list small")) {
                for form in model.forms {
                    Sheet.line(
                        (form.isFull ? Status.done : Status.wait).shape(t(form.isFull ? "form.full" : "form.open")),
                        end: span(.class("num")) { form.figures }
                    ) { form.title }
                }
            }
        }
    }
}
