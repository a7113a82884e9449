import AnjuHTML
import AnjuI18n

/// What stands beside the registration: duplicates, the portrait, and the forms being filled.
struct IntakeAside {
    let model: IntakePage.Model
    let t: Translator

    var html: HTML {
        .of {
            duplicates
            portrait
            if !model.forms.isEmpty { forms }
            p(.class("note")) { t("intake.provenance") }
        }
    }

    var portraitField: Field {
        Field(
            "portrait", label: model.portrait.source == nil ? t("intake.portrait-take") : t("intake.portrait-again"),
            .file(accept: "image/jpeg,image/png", camera: true), width: .full, error: model.portrait.error)
    }

    private var duplicates: HTML {
        Sheet.titled(t("intake.duplicates"), id: "duplicates") {
            div(.class("pad")) {
                p {
                    model.duplicates.isClear
                        ? Status.done.html(t("intake.no-duplicate")) : Status.bad.html(t("intake.duplicate"))
                }
                p(.class("small quiet")) { model.duplicates.words }
                for candidate in model.duplicates.candidates { p(.class("below")) { candidate.html } }
            }
        }
    }

    private var portrait: HTML {
        Sheet.titled(t("shell.portrait"), id: "portrait-title") {
            div(.class("pad")) {
                div(.class("pair")) {
                    picture
                    ul(.class("small")) {
                        for finding in model.portrait.findings {
                            li { (finding.isGood ? Status.done : Status.bad).html(finding.words) }
                        }
                    }
                }
                div(.class("form below")) {
                    FieldView(portraitField, t, .desk).html
                    p(.class("f w12")) {
                        button(.class("btn plain mini"), .type("submit"), .name("do"), .value("portrait")) {
                            t("intake.portrait-check")
                        }
                    }
                }
            }
        }
    }

    private var picture: HTML {
        guard let source = model.portrait.source else { return Icon.silhouette(t("shell.no-portrait")) }
        return img(.class("face large"), .src(source), .alt(t("shell.portrait")), .width("96"), .height("118"))
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
