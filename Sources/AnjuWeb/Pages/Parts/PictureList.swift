import AnjuHTML
import AnjuI18n

/// The pictures of a case, a line each.
struct PictureList {
    let pictures: [CasePage.Picture]
    let t: Translator

    var html: HTML {
        Sheet.titled(t("picture.title"), id: "pictures") {
            ul(.class("list")) {
                for picture in pictures {
                    Sheet.line(shape(picture), end: picture.take?.html ?? .nothing, isNeeded: picture.isMissing) {
                        b { picture.title }
                        p {
                            picture.words
                            if let see = picture.see {
                                " "
                                see.html
                            }
                        }
                    }
                }
            }
        }
    }

    private func shape(_ picture: CasePage.Picture) -> HTML {
        if picture.isThere { return Status.done.shape(t("status.complete")) }
        return picture.isMissing ? Status.bad.shape(t("status.missing")) : Status.wait.shape(t("picture.optional"))
    }
}
