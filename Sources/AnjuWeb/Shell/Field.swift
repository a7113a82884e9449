/// One item of a form: what is asked or known, why, and what is wrong with it.
struct Field: Hashable, Sendable {
    /// The item's key, which is also the name it is sent under and its id on the page.
    var id: String
    /// In the page's language.
    var label: String
    /// The dictionary's code, such as `DE016`; shown on desks only.
    var code: String?
    /// What helps to answer.
    var hint: String?
    var isOptional: Bool
    var width: Width
    var control: Control
    /// What is wrong, in words; the same as in the summary.
    var error: String?
    /// Where the value comes from.
    var source: Provenance?
    /// A value that may be meant instead, offered as a button of its own; never put in by itself.
    var suggestion: String?
    /// Whether this is what the person at the desk should look at first: the warm frame.
    var isWanted: Bool
    /// What else can be done with it, each a button of its own.
    var buttons: [FieldButton] = []
    /// Whether the caret stands in it when the page opens: where a reader types like a keyboard.
    var takesFocus = false
    /// Whether it is the page's one question: its label is then the page's heading.
    var isQuestion = false

    init(
        _ id: String, label: String, _ control: Control, code: String? = nil, hint: String? = nil,
        isOptional: Bool = false, width: Width = .quarter, error: String? = nil, source: Provenance? = nil,
        suggestion: String? = nil, isWanted: Bool = false
    ) {
        (self.id, self.label, self.control, self.code, self.hint) = (id, label, control, code, hint)
        (self.isOptional, self.width, self.error, self.source) = (isOptional, width, error, source)
        (self.suggestion, self.isWanted) = (suggestion, isWanted)
    }

    /// The field with the caret in it where `isWanted`.
    func focused(when isWanted: Bool) -> Field {
        var field = self
        field.takesFocus = isWanted
        return field
    }

    /// How many of the twelve columns it takes.
    enum Width: String, Hashable, Sendable { case quarter = "", third = "w4", half = "w6", full = "w12" }

    /// Where the summary's link leads: the first control of a group.
    var anchor: String {
        switch control {
        case .radio(let options, _), .checks(let options, _): options.isEmpty ? id : id + "-0"
        case .threePartDate: id + "-year"
        case .known, .text, .date, .select, .checkbox, .textarea, .file, .secret: id
        }
    }
}
