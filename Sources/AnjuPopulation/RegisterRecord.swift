/// One line of a made-up register, and whom it truly is about.
public struct RegisterRecord: Hashable, Sendable {
    /// From 1, in the order of the file.
    public var number: Int
    /// The same for all records of one person.
    public var person: Int
    public private(set) var values: [String]

    init(person: Int) {
        number = 0
        self.person = person
        values = Array(repeating: "", count: RegisterField.allCases.count)
    }

    /// What the record holds; empty where the office did not ask or write it down.
    public subscript(_ field: RegisterField) -> String {
        get { values[field.place] }
        set { values[field.place] = newValue }
    }
}

extension RegisterField {
    /// The place among the columns.
    public var place: Int {
        switch self {
        case .han: 0
        case .latin: 1
        case .native: 2
        case .sex: 3
        case .birth: 4
        case .nationality: 5
        case .documentKind: 6
        case .document: 7
        case .phone: 8
        case .address: 9
        case .employer: 10
        }
    }
}
