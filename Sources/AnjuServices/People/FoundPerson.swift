public import AnjuCore
public import AnjuDomain
import AnjuMatching

/// Somebody whom an officers' search found: no more than tells one person from another, and why they were found.
public struct FoundPerson: Sendable {
    public var id: ID<Person>
    public var latin: String
    public var native: String
    public var chinese: String
    /// Empty where the reader is not shown it.
    public var birthYear: String
    /// The code of the area that keeps the file.
    public var area: String
    public var reasons: [Reason]
    /// The case that the reader may open, the open one before others.
    public var caseID: ID<Case>?

    /// One part of the question beside what it was found by.
    public struct Reason: Hashable, Sendable {
        /// As it was typed, folded.
        public var asked: String
        /// The word of the name that it fits; of a number, a date or an employer nothing is told that was not asked.
        public var found: String?
        public var how: How
    }

    /// How what was typed and what is on file belong together.
    public enum How: String, Hashable, Sendable, CaseIterable {
        case same, pinyin, burmese, reading, spelling, dialect, transcription, likely, homophone
        case slip, beginning, part, initials, birth, day, year, tail, employer

        /// The item that it tells something of, where that is no name.
        var item: String? {
            switch self {
            case .birth, .day, .year: "birth_date"
            case .tail: "id_doc_number"
            case .employer: "employer_name"
            case .same, .pinyin, .burmese, .reading, .spelling, .dialect, .transcription, .likely, .homophone, .slip,
                .beginning, .part, .initials:
                nil
            }
        }
    }
}

extension FoundPerson.Reason {
    init(_ reason: SearchHit.Reason) {
        asked = reason.asked
        how = FoundPerson.How(reason)
        found = reason.field == .name && how != .same && how != .initials ? reason.found : nil
    }
}

extension FoundPerson.How {
    fileprivate init(_ reason: SearchHit.Reason) {
        if reason.field == .employer {
            self = .employer
            return
        }
        switch reason.how {
        case .name(let relation): self = Self(relation)
        case .homophone: self = .homophone
        case .slip, .pinyinSlip: self = .slip
        case .beginning: self = .beginning
        case .part: self = .part
        case .initials: self = .initials
        case .date: self = .birth
        case .day: self = .day
        case .year: self = .year
        case .tail: self = .tail
        }
    }

    private init(_ relation: KeyRelation) {
        switch relation {
        case .same: self = .same
        case .pinyin: self = .pinyin
        case .burmese: self = .burmese
        case .furtherReading: self = .reading
        case .wadeGiles: self = .spelling
        case .dialect: self = .dialect
        case .transcription: self = .transcription
        case .likelyTranscription: self = .likely
        }
    }
}
