import AnjuHTML

/// One line of the explanation: what, when, who, and by which article.
struct Reason: Hashable, Sendable {
    var what: String
    var when: String
    var who: String?
    var article: String?
    /// Whether it is what holds now.
    var isCurrent = false

    static func list(_ reasons: [Reason]) -> HTML {
        ol(.class("why")) {
            for reason in reasons { li(.when(reason.isCurrent, .class("now"))) { reason.content } }
        }
    }

    @HTMLBuilder private var content: HTML {
        b { what }
        " "
        time { when }
        if let who {
            br()
            who
        }
        if let article { cite { article } }
    }
}
