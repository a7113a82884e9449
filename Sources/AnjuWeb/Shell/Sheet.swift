import AnjuHTML

/// The flat sheet that most parts lie on: a heading, a line beside it, and what follows.
enum Sheet {
    /// A sheet with its heading; `aside` stands at the far end of the head.
    static func titled(
        _ heading: String, id: String, note: String? = nil, aside: HTML = .nothing, @HTMLBuilder content: () -> HTML
    ) -> HTML {
        section(.class("sheet"), .aria(.labelledby, id)) {
            header {
                h2(.id(id)) { heading }
                if let note { p { note } }
                aside
            }
            content()
        }
    }

    /// A line of a list: shape, matter, and what stands at its end.
    static func line(
        _ shape: HTML, end: HTML = .nothing, isNeeded: Bool = false, @HTMLBuilder content: () -> HTML
    ) -> HTML {
        li(.when(isNeeded, .class("need"))) {
            shape
            div { content() }
            end
        }
    }

    /// A box that scrolls sideways on narrow screens, reachable by keyboard.
    static func scrolling(_ label: String, @HTMLBuilder content: () -> HTML) -> HTML {
        div(.class("scroll"), .tabindex(0), .role("group"), .aria(.label, label)) { content() }
    }
}
