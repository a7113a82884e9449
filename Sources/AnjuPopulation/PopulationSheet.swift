import AnjuCore
public import AnjuDomain

/// Made-up people as a file that a register takes in: a column for each item that its form needs, and a row for each whom
/// the register is for and who has all of it.
///
/// Births are moved to the years from 1877 to 1900, and a citizen's number with them: a register takes nobody who would be
/// older than 150 years.
public struct PopulationSheet: Sendable {
    public let register: Register
    private let fields: [RegisterField]
    /// What is the same for everybody, and what follows from what they are.
    private let others: [(key: String, value: @Sendable (RegisterRecord) -> String)]

    /// Answers `nil` for a register that is of no people.
    public init?(_ register: Register) {
        self.register = register
        switch register {
        case .people: (fields, others) = ([.han, .sex, .birth, .documentKind, .document], Self.ofCitizens)
        case .foreigners:
            fields = [.latin, .native, .han, .sex, .birth, .nationality, .documentKind, .document]
            others = Self.ofForeigners
        case .employers, .places: return nil
        }
    }

    /// The items' keys, by which the columns are known in every language.
    public var keys: [String] { fields.map(\.rawValue) + others.map(\.key) }

    /// The row of a record; `nil` where the register is not for this person, or has to know what nobody wrote down.
    public func row(_ record: RegisterRecord) -> [String]? {
        let isCitizen = record[.nationality] == "CHN"
        let name = record[register == .people ? .han : .latin]
        guard isCitizen == (register == .people), !name.isEmpty, !record[.document].isEmpty else { return nil }
        let moved = Self.moved(record)
        return fields.map { moved[$0] } + others.map { $0.value(moved) }
    }

    private static func moved(_ record: RegisterRecord) -> RegisterRecord {
        guard let day = CalendarDate(record[.birth])?.dayNumber else { return record }
        let birth = CalendarDate(dayNumber: firstBirth + (day - MadePerson.firstBirth) % births)
        var moved = record
        moved[.birth] = birth.description
        if record[.documentKind] == "111" {
            moved[.document] = MadePaper.citizen(record.person, birth: birth, isWoman: record[.sex] == "2").number
        }
        return moved
    }

    /// 1 January 1877, and the days from there to the end of 1900.
    private static let (firstBirth, births) = (-33_967, 8_765)

    /// Of form F01: everybody's household register lies in one county.
    private static let ofCitizens: [(key: String, value: @Sendable (RegisterRecord) -> String)] = [
        ("resident_id_number", { $0[.document] }),
        ("mobile_phone", { $0[.phone] }),
        ("hukou_division", { _ in "533102" }),
    ]

    /// Of form F12: all came on one day.
    private static let ofForeigners: [(key: String, value: @Sendable (RegisterRecord) -> String)] = [
        ("mobile_phone", { $0[.phone] }),
        ("id_doc_expiry_date", { _ in "2036-01-04" }),
        ("preferred_language", { $0[.nationality] == "MMR" ? "my" : "en" }),
        ("entry_date", { _ in "2026-01-05" }),
        ("stay_until", { _ in "2027-01-04" }),
        ("overseas_person_category", { $0[.documentKind] == "739" ? "08" : "01" }),
    ]
}
