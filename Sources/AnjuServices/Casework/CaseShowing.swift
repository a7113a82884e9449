public import AnjuDomain

/// What an answer has room for: the mask gives that and no more, and the entry of the look names it.
///
/// A page cannot show what it did not ask for, and asking is what is entered.
public struct CaseShowing: Hashable, Sendable {
    /// Keys of the items whose values stand in the answer; `nil` is all of them.
    var items: Set<String>?
    /// Whether the person is named.
    var isNamed: Bool
    /// Whether an office that is only asked reads its question with all that it is about.
    var asks = false
    /// Whether it says which facts end before the permit would.
    var saysBounds = false
    /// Whether it says the number of the permit in force.
    var saysPermit = false
    /// Whether it says why the case stands as it does, line by line.
    var saysWhy = false

    /// Every value, and nothing beside them: an answer of the API.
    public static let values = CaseShowing(items: nil, isNamed: false, asks: true, saysWhy: true)
    /// Every value beside the person's name.
    public static let everything = CaseShowing(items: nil, isNamed: true, asks: true, saysWhy: true)
    /// The person's name alone.
    public static let name = CaseShowing(items: [], isNamed: true)

    /// What a person's own page of a case says: the name, and the permit with its number.
    public static let own: CaseShowing = {
        var own = name
        (own.saysPermit, own.saysWhy) = (true, true)
        return own
    }()

    /// The person's name with the values of these items.
    public static func items(_ keys: some Sequence<String>) -> CaseShowing {
        CaseShowing(items: Set(keys), isNamed: true)
    }

    /// A case's own page: as ``items(_:)``, with what bounds the permit, its number, and the question of who is asked.
    public static func page(_ keys: some Sequence<String>) -> CaseShowing {
        CaseShowing(items: Set(keys), isNamed: true, asks: true, saysBounds: true, saysPermit: true, saysWhy: true)
    }

    /// What of a file's values stands in the answer.
    func part(of seen: [String: ProfileEntry]) -> [String: ProfileEntry] {
        guard let items else { return seen }
        return seen.filter { items.contains($0.key) }
    }
}

extension CaseView {
    /// Groups of items of which it tells something: what was let through, and nothing that was not.
    var told: Set<String> {
        let dictionary = rulebook.dictionary
        var told = dictionary.groups(of: shown).union(dictionary.groups(of: bounds.map(\.item)))
        if person.isNamed { told.insert(dictionary.nameGroup) }
        if let permit, saysNumber(of: permit), let group = rulebook.numberGroup(of: permit) { told.insert(group) }
        return told
    }

    /// Whether the number stands in it: by itself, or in a line of why.
    private func saysNumber(of permit: Permit) -> Bool {
        permitNumber == permit.number || explain.contains { $0.about.values.contains(permit.number) }
    }

    /// Items of a form that are filled in and that the reader sees; what is entered with every form itself is none.
    public func items(shownOn form: String) -> [Item] {
        rulebook.dictionary.items(of: form).filter { $0.group != "collection" && filled.contains($0.key) }
    }
}

extension Rulebook {
    /// The group of the item that takes the number of such a permit.
    public func numberGroup(of permit: Permit) -> String? {
        let outputs = procedures.lazy.flatMap(\.outputs)
        let item = outputs.first { $0.key == permit.kind && $0.numberItem != nil }?.numberItem
        return item.flatMap { dictionary.item($0)?.group }
    }
}
