/// A button beside a field that sends the page's form: it works on what was typed and keeps everything else.
struct FieldButton: Hashable, Sendable {
    /// Such as `use`.
    var name: String
    /// Such as `birth_date=1988-05-12`.
    var value: String
    /// In the page's language; says the act itself.
    var words: String
}
