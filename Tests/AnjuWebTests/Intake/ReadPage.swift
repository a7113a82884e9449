import HTTPTypes

/// A page as it came, read the way a browser does.
struct ReadPage: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    /// Where it leads.
    var place: String? { headers[.location] }
    /// The session it began.
    var cookie: String? {
        headers[values: .setCookie].compactMap { $0.firstMatch(of: #/^anju=([^;]*)/#).map { String($0.1) } }.first
    }

    /// What stands beside the field as wrong.
    func error(_ id: String) -> String? {
        guard let start = text.firstRange(of: " id=\"\(id)-error\"")?.upperBound,
            let end = text[start...].firstRange(of: "</p>")?.lowerBound
        else { return nil }
        let words = text[start..<end].replacing(#/^[^>]*>/#, with: "").replacing(#/<svg.*?<\/svg>/#, with: "")
            .replacing(#/<span class="hide">[^<]*<\/span>/#, with: "").replacing(#/<[^>]*>/#, with: "")
        return Self.unescaped(String(words))
    }

    /// What the summary at the top says.
    var summary: [String] {
        guard let start = text.firstRange(of: "id=\"errors\"")?.upperBound,
            let end = text[start...].firstRange(of: "</section>")?.lowerBound
        else { return [] }
        return text[start..<end].matches(of: #/<li>(.*?)<\/li>/#).map {
            Self.unescaped(String($0.1.replacing(#/<[^>]*>/#, with: "")))
        }
    }

    /// The form that goes to `path`, or the first of them.
    func form(to path: String? = nil) -> ReadForm? {
        let forms = text.matches(of: #/<form([^>]*)>([\s\S]*?)<\/form>/#).map { match in
            let attributes = Self.attributes(match.1)
            return ReadForm(
                action: attributes["action"] ?? "", isMultipart: attributes["enctype"] == "multipart/form-data",
                pairs: Self.pairs(match.2))
        }
        return forms.first { path == nil ? $0.action.hasPrefix("/intake/") : $0.action == path }
    }

    /// The value of a control of the first form.
    func value(_ name: String) -> String? { form()?[name] }

    /// The values of the buttons with this name.
    func buttons(_ name: String) -> [String] {
        text.matches(of: #/<button([^>]*)>/#).map { Self.attributes($0.1) }.filter { $0["name"] == name }.map {
            $0["value"] ?? ""
        }
    }

    /// In the order of the page; what a browser would not send is left out.
    private static func pairs(_ content: Substring) -> [ReadForm.Pair] {
        var pairs: [ReadForm.Pair] = []
        for match in content.matches(
            of: #/<(input|textarea|select)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*>(?:([^<]*)<\/textarea>)?/#)
        {
            let attributes = attributes(match.2)
            guard let name = attributes["name"], attributes["disabled"] == nil else { continue }
            switch (match.1, attributes["type"]) {
            case ("textarea", _):
                pairs.append(ReadForm.Pair(name: name, value: unescaped(String(match.3 ?? ""))))
            case ("select", _):
                let options = content[match.range.upperBound...]
                let end = options.firstRange(of: "</select>")?.lowerBound ?? options.endIndex
                let chosen = options[..<end].matches(of: #/<option([^>]*)>/#).map { Self.attributes($0.1) }
                    .first { $0["selected"] != nil }
                pairs.append(ReadForm.Pair(name: name, value: chosen?["value"] ?? ""))
            case (_, "file"), (_, "submit"): continue
            case (_, "checkbox"), (_, "radio"):
                if attributes["checked"] != nil {
                    pairs.append(ReadForm.Pair(name: name, value: attributes["value"] ?? "on"))
                }
            default: pairs.append(ReadForm.Pair(name: name, value: attributes["value"] ?? ""))
            }
        }
        return pairs
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        for match in text.matches(of: #/([a-z-]+)(?:="([^"]*)")?/#) {
            attributes[String(match.1)] = unescaped(String(match.2 ?? ""))
        }
        return attributes
    }

    static func unescaped(_ text: String) -> String {
        [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&#13;", "\r"),
            ("&amp;", "&"),
        ]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
