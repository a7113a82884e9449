import AnjuHTML

/// How a due time stands, in words and as a bar.
struct Clock: Hashable, Sendable {
    enum State: String, Hashable, Sendable, CaseIterable { case late, today, later = "", hold }

    var state: State
    /// Such as "剩 6 小时" or "12:00".
    var words: String
    /// How much of the time has passed, in per cent.
    var passed: Int

    /// Words with their shape; what is not due yet has none.
    var wordsHTML: HTML {
        switch state {
        case .late: Status.bad.html(words)
        case .today: Status.now.html(words)
        case .hold: Status.hold.html(words)
        case .later: span { words }
        }
    }

    var html: HTML {
        span(.class(state == .later ? "due" : "due " + state.rawValue)) {
            wordsHTML
            svg(.ariaHidden) { rect(.width("\(state == .hold ? 0 : min(max(passed, 0), 100))%"), .height("4")) }
        }
    }
}
