extension Attribute {
    /// Whether a browser underlines words it does not know; off for names and numbers.
    public static func spellcheck(_ isOn: Bool) -> Attribute { pair("spellcheck", isOn ? "true" : "false") }
}
