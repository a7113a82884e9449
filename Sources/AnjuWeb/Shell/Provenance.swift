import AnjuHTML

/// Where a value comes from, in a few words, with a shape for the kind.
struct Provenance: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        /// A document or an office: the grey hook.
        case record = "from"
        /// Written by a person: the ring.
        case hand = "from hand"
        /// To be confirmed: the warm hook.
        case unsure = "from unsure"
    }

    var kind: Kind
    /// Such as "派出所，3 月 1 日".
    var words: String

    init(_ kind: Kind, _ words: String) { (self.kind, self.words) = (kind, words) }

    func html(id: String?) -> HTML { span(.class(kind.rawValue), .id(id)) { words } }
}
