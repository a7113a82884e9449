public import AnjuCore

/// A kind of picture that may be kept.
public struct ImageKind: Hashable, Sendable {
    /// Who sees a picture of the kind, beside the departments that the kind or its paper names.
    public enum Sight: String, Hashable, Sendable, CaseIterable {
        /// Offices at work on the case whose step tells by it who is there, decides, or makes the permit of it.
        case parties = "case"
        /// Offices whose step needs it.
        case needing = "step"
    }

    /// For what one picture is enough.
    public enum Once: String, Hashable, Sendable, CaseIterable {
        /// A person: another case of theirs does not ask again.
        case person
        /// An identity document, likewise.
        case document
        /// A case.
        case record = "case"
        /// A paper: two papers that are pictures of the kind are two pictures.
        case paper
    }

    public var id: String
    public var key: String
    public var text: LocalizedText
    public var forms: Set<String>
    public var sensitive: Bool
    /// What may come in: `jpeg`, `png`, `pdf`.
    public var formats: Set<String>
    /// The group of items that it belongs to; empty where the pack does not say.
    public var group = ""
    public var once = Once.record
    public var sight = Sight.needing
    /// Departments that alone take and see it; empty for no such bound.
    public var shownTo: Set<String> = []
    /// Whether it is shown with a mark of who looks at it, for what and when.
    public var isMarked = false
    /// How it is looked at before it is kept.
    public var measure = ImageMeasure()
    /// Why a picture that fails may be kept all the same; empty where none may.
    public var exceptions: [ImageException] = []

    public init(id: String, key: String, text: LocalizedText, forms: Set<String>, sensitive: Bool, formats: Set<String>)
    {
        (self.id, self.key, self.text) = (id, key, text)
        (self.forms, self.sensitive, self.formats) = (forms, sensitive, formats)
    }

    /// Whether the finding bars a picture of the kind.
    public func isBarred(by finding: ImageFault) -> Bool {
        measure.bars.contains { finding.code.hasSuffix("." + $0) }
    }
}
