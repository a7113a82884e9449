/// How a field is answered, with what was answered so far.
enum Control: Hashable, Sendable {
    /// Known already: shown, not asked.
    case known(Words, isCode: Bool = false)
    case text(String, TextStyle = .init())
    /// A date in one box, `1988`, `1988-05` or `1988-05-12`: what clerks type fastest.
    case date(String)
    /// A date in three boxes, for the public; unknown parts stay empty. Sent as `<id>-year`, `<id>-month`, `<id>-day`.
    case threePartDate(year: String, month: String, day: String)
    case select([Choice], chosen: String)
    case radio([Choice], chosen: String)
    /// Several values of a list; each is sent under the field's id.
    case checks([Choice], chosen: Set<String>)
    case checkbox(isChecked: Bool)
    case textarea(String, rows: Int = 3)
    /// An upload; `accept` as HTML wants it, `camera` where a phone or webcam may take it on the spot.
    case file(accept: String, camera: Bool)
    /// A password or one-time code; pasting and password managers work (WCAG 3.3.8).
    case secret(autocomplete: String)

    /// One value that can be chosen.
    struct Choice: Hashable, Sendable {
        /// What is sent.
        var value: String
        var label: String
        /// A second line.
        var note: String?
        /// Why it cannot be chosen, where it cannot.
        var closed: Bool

        init(_ value: String, _ label: String, note: String? = nil, closed: Bool = false) {
            (self.value, self.label, self.note, self.closed) = (value, label, note, closed)
        }
    }
}
