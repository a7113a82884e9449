/// A form as a page says it: where it goes, what it carries, what can be filled in.
public struct PageForm: Hashable, Sendable {
    /// Something that can be filled in or chosen.
    public struct Control: Hashable, Sendable {
        public var name: String
        /// `text`, `password`, `hidden`, `checkbox`, `radio`, `file`, `textarea`, `select`.
        public var kind: String
        /// What it sends as it stands; `nil` where it sends nothing.
        public var value: String?
        /// What may be chosen.
        public var choices: [String]

        /// A control that the page may not have: what a stranger's program adds.
        public init(name: String, kind: String, value: String?, choices: [String] = []) {
            (self.name, self.kind, self.value, self.choices) = (name, kind, value, choices)
        }
    }

    /// A button that sends the form, with what it adds.
    public struct Button: Hashable, Sendable {
        public var name: String
        public var value: String

        /// A button; one without a name adds nothing.
        public init(name: String, value: String) { (self.name, self.value) = (name, value) }
    }

    public var action: String
    /// `post` or `get`.
    public var method: String
    public var isMultipart: Bool
    public var controls: [Control]
    public var buttons: [Button]

    init(_ form: PageNode) {
        action = form["action"] ?? ""
        method = form["method"]?.lowercased() ?? "get"
        isMultipart = form["enctype"] == "multipart/form-data"
        controls = form.all { ["input", "select", "textarea"].contains($0.name) && $0["disabled"] == nil }
            .filter { $0["type"] != "submit" }.compactMap(Self.control)
        buttons = form.all("button").filter { $0["type"] == "submit" }.map {
            Button(name: $0["name"] ?? "", value: $0["value"] ?? "")
        }
    }

    private static func control(_ node: PageNode) -> Control? {
        guard let name = node["name"], !name.isEmpty else { return nil }
        switch node.name {
        case "textarea": return Control(name: name, kind: "textarea", value: node.text, choices: [])
        case "select":
            let choices = node.all("option")
            let chosen = choices.first { $0["selected"] != nil } ?? choices.first
            return Control(
                name: name, kind: "select", value: chosen.map { $0["value"] ?? $0.text },
                choices: choices.map { $0["value"] ?? $0.text })
        default:
            let kind = node["type"] ?? "text"
            let value = node["value"] ?? ""
            guard ["checkbox", "radio"].contains(kind) else {
                return Control(name: name, kind: kind, value: kind == "file" ? nil : value, choices: [])
            }
            return Control(name: name, kind: kind, value: node["checked"] == nil ? nil : value, choices: [value])
        }
    }

    /// The names that text can be typed into.
    public var textNames: [String] {
        controls.filter { ["text", "password", "textarea", "search", "email", "tel"].contains($0.kind) }.map(\.name)
    }

    /// What is sent as the form stands, with `changes` typed or chosen, and the button that is pressed.
    ///
    /// Several boxes of one name are ticked by their values with commas between. A name that the form does not have is not sent: nobody can type into it.
    public func pairs(_ changes: [String: String] = [:], pressing button: Button? = nil) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for control in controls {
            let change = changes[control.name]
            switch control.kind {
            case "file": continue
            case "checkbox", "radio":
                let chosen = change?.split(separator: ",").map(String.init)
                let isChosen = chosen.map { $0.contains(where: control.choices.contains) } ?? (control.value != nil)
                if isChosen { pairs.append((control.name, control.choices.first ?? "")) }
            default: pairs.append((control.name, change ?? control.value ?? ""))
            }
        }
        if let button = button ?? buttons.first, !button.name.isEmpty { pairs.append((button.name, button.value)) }
        return pairs
    }
}
