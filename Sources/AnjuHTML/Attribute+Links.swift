extension Attribute {
    /// Where a link leads; see ``safe(_:)``.
    public static func href(_ address: String) -> Attribute { pair("href", safe(address)) }

    /// Where a picture or script comes from; also `data:image/png` and `data:image/jpeg` for pictures made on the spot.
    public static func src(_ address: String) -> Attribute {
        let isPicture = ["data:image/png;base64,", "data:image/jpeg;base64,"].contains { address.hasPrefix($0) }
        return pair("src", isPicture ? address : safe(address))
    }

    /// Where a form is sent.
    public static func action(_ address: String) -> Attribute { pair("action", safe(address)) }

    /// Where this one button sends the form.
    public static func formaction(_ address: String) -> Attribute { pair("formaction", safe(address)) }

    /// `address` where it cannot run a script: a path, a query, a fragment, or `https`, `http`, `tel` and `mailto`.
    ///
    /// Everything else becomes `about:invalid`. Browsers drop tabs, line ends and leading blanks before they look for a
    /// scheme, therefore an address with any character up to the blank is refused too.
    public static func safe(_ address: String) -> String {
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return "about:invalid"
        }
        let scheme = address.prefix { !"/?#:".contains($0) }
        let hasScheme = address.dropFirst(scheme.count).first == ":"
        guard hasScheme else { return address.hasPrefix("//") ? "about:invalid" : address }
        return ["https", "http", "tel", "mailto"].contains(scheme.lowercased()) ? address : "about:invalid"
    }

    /// A fact for assistive technology, such as `aria-current`.
    public static func aria(_ fact: Aria, _ value: String?) -> Attribute { pair("aria-" + fact.rawValue, value) }

    /// Hides decoration from assistive technology.
    public static let ariaHidden = aria(.hidden, "true")

    /// A value for our own scripts; `name` is written in the source, lower case with hyphens.
    public static func data(_ name: StaticString, _ value: String = "") -> Attribute {
        pair("data-" + String(describing: name), value)
    }

    /// The facts that our pages state to assistive technology.
    public enum Aria: String, Sendable {
        case label, labelledby, describedby, current, hidden, invalid, sort, live, expanded, controls, errormessage,
            details
    }
}
