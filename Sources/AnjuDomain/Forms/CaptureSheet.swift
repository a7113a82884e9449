public import AnjuCore

/// What one step asks, over all the forms it captures: each item once, and only what nobody holds.
public struct CaptureSheet: Hashable, Sendable {
    /// Fields of one item group.
    public struct Section: Hashable, Sendable {
        public var group: ItemGroup
        public var fields: [CaptureField]

        public init(group: ItemGroup, fields: [CaptureField]) {
            (self.group, self.fields) = (group, fields)
        }
    }

    /// Forms filled by this sheet.
    public var forms: [String]
    /// In the dictionary's order.
    public var sections: [Section]

    /// Acts of the moment, asked at every capture: the interpreter, the consent, the read-back, the remark.
    public static let acts: Set<String> = ["interpreter_used", "separate_consent", "declaration_confirmed", "remarks"]

    /// The sheet of `step` for a file, as its department sees it.
    ///
    /// What the person's earlier case holds is confirmed or replaced, never taken unasked. A form whose every needed fact is held already (such as a lodging registered by the hotel) asks nothing.
    /// `renewal` says what a step that fills its forms again has been told already.
    public init(
        step: Step, procedure: Procedure, file: CaseFile, dictionary: DataDictionary, day: CalendarDate,
        renewal: Renewal = Renewal()
    ) {
        forms = step.formsFilled
        let carried = Dictionary(procedure.carries.map { ($0.to, $0.from) }) { first, _ in first }
        let values = file.values(dictionary)
        let context = ConditionContext(
            items: file.values(dictionary, carries: procedure.carries), day: day, zone: dictionary.zone)
        let reread = Self.reread(step, context)
        let later = Set(procedure.steps.filter { $0.key != step.key }.flatMap(\.assigns))
        let concerned = Dictionary(grouping: dictionary.items.filter { Self.concerns(step, $0) }, by: \.group)
        sections = dictionary.groups.compactMap { group in
            let fields = (concerned[group.key] ?? []).compactMap { item -> CaptureField? in
                if item.group == "collection", !Self.acts.contains(item.key) { return nil }
                let forms = step.formsFilled.filter(item.forms.contains)
                let isMandatory = forms.contains {
                    item.mandatoryOn.contains($0) && !procedure.optionalForms.contains($0)
                }
                // Of a form that must be held only what is missing is asked.
                if !forms.isEmpty, forms.allSatisfy(step.onFile.contains), !isMandatory || file.entry(item) != nil {
                    return nil
                }
                if !item.shownTo.isEmpty, !item.shownTo.contains(step.actor) {
                    return isMandatory
                        ? CaptureField(item: item, standing: .awaited(from: item.filledBy ?? ""), forms: forms) : nil
                }
                let standing = Self.standing(
                    item, step: step, file: file, carriedFrom: carried[item.key], values: values, assignedLater: later,
                    isMandatory: isMandatory || step.assigns.contains(item.key),
                    isAskedAgain: renewal.asksAgain(item, at: step, dictionary)
                        || reread && item.filledBy == step.actor,
                    isConfirmed: renewal.confirms(item, at: step, dictionary))
                return standing.map { CaptureField(item: item, standing: $0, forms: forms) }
            }
            return fields.isEmpty ? nil : Section(group: group, fields: fields)
        }
    }

    /// Whether the step fills a form that shows the item, or gives the item its value without one.
    private static func concerns(_ step: Step, _ item: Item) -> Bool {
        !item.forms.isDisjoint(with: step.formsFilled) || step.assigns.contains(item.key)
    }

    /// Every field, in order.
    public var fields: [CaptureField] { sections.flatMap(\.fields) }

    /// The fields that have an empty box.
    public var asked: [CaptureField] { fields.filter(\.isAsked) }

    /// The fields that have a box, empty or with a held value in it.
    public var boxes: [CaptureField] { fields.filter { $0.isAsked || $0.held != nil } }

    /// Kinds of subjects of which a held value is to be confirmed or replaced, in the order of the fields.
    public var confirmed: [String] {
        fields.filter { $0.held != nil }.reduce(into: []) { kinds, field in
            if !kinds.contains(field.item.subject) { kinds.append(field.item.subject) }
        }
    }

    /// Whether the step cannot end because of what its own department found: then it is to be found anew.
    private static func reread(_ step: Step, _ context: ConditionContext) -> Bool {
        step.completesWhen.map { !$0.holds(in: context) } ?? false
    }

    private static func standing(
        _ item: Item, step: Step, file: CaseFile, carriedFrom: String?, values: [String: String],
        assignedLater: Set<String>, isMandatory: Bool, isAskedAgain: Bool, isConfirmed: Bool
    ) -> CaptureField.Standing? {
        if acts.contains(item.key) { return .asked(mandatory: item.key == "declaration_confirmed") }
        if !isAskedAgain, !isConfirmed, let entry = file.entry(item) { return .known(entry) }
        if let filler = item.filledBy {
            if filler == "program" { return nil }
            if filler != step.actor { return .awaited(from: filler) }
        }
        if let from = carriedFrom { return .carried(from: from, value: values[from] ?? "") }
        if assignedLater.contains(item.key) { return .awaited(from: "") }
        if let held = isConfirmed ? file.entry(item) : file.offer(item) {
            return .confirming(held, mandatory: isMandatory)
        }
        return .asked(mandatory: isMandatory)
    }
}
