import AnjuHTML
import AnjuI18n

/// The code of a place's door: whether one hangs there, and what makes or ends it.
struct HouseCodePage: PageView {
    struct Model: Hashable, Sendable {
        var place: NavigationItem
        var words: String
        var acts: [Act]
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("housecode.title") + " · " + model.place.key }

    var body: HTML {
        .of {
            BackLink.html(to: model.place.path, model.place.key, t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { t("housecode.title") }
            p { model.words }
            p(.class("quiet")) { t("housecode.what") }
            div(.class("row below")) { for act in model.acts { act.html } }
        }
    }
}
