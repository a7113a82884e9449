import AnjuHTML
import AnjuI18n

/// What is printed once: the code for the door, and the card for who lets the place.
struct HouseSheetPage: PageView {
    struct Model: Hashable, Sendable {
        var place: String
        var door: String
        var card: String
        var doorSymbol: QRDrawing
        var cardSymbol: QRDrawing
        var back: NavigationItem
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("housecode.sheet") + " · " + model.place }

    var body: HTML {
        .of {
            p(.class("note said"), .role("status")) { Status.done.html(t("housecode.made")) }
            h1 { t("housecode.sheet") }
            p { t("housecode.once") }
            part("housecode.door", "door", model.doorSymbol, model.door)
            part("housecode.card", "card", model.cardSymbol, model.card)
            p { a(.href(model.back.path)) { model.back.key } }
        }
    }

    private func part(_ heading: String, _ id: String, _ symbol: QRDrawing, _ address: String) -> HTML {
        Sheet.titled(t(heading), id: id, note: model.place) {
            div(.class("pad")) {
                div(.class("printed")) { symbol.html(t(heading)) }
                p { t(heading + "-words") }
                p(.class("mono small")) { address }
            }
        }
    }
}
