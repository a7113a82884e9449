public import AnjuCore

/// What a permit opens to its holder: the pack's (Decree 663 articles 12 to 16).
///
/// Who may use it follows from lawful facts, is worked out when somebody asks, and is stored, listed and counted nowhere.
public struct Benefit: Hashable, Sendable {
    /// How the law names it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A basic public service (article 12).
        case service
        /// A convenience (article 13).
        case convenience
        /// Moving the household registration here, by points or by conditions (articles 15 and 16).
        case settlement
    }

    public var key: String
    public var kind: Kind
    public var text: LocalizedText
    public var law: String
    /// Kinds of permits one of which has to be in use.
    public var permits: Set<String>
    /// Full years of residence that have to count; `nil` where the permit alone is enough.
    public var afterYears: Int?
    /// Key of the department that grants it.
    public var department: String
    /// Id or key of the procedure that grants it, where the pack may have one.
    public var procedure: String?

    public init(
        key: String, kind: Kind, text: LocalizedText, law: String, permits: Set<String>, afterYears: Int? = nil,
        department: String, procedure: String? = nil
    ) {
        (self.key, self.kind, self.text, self.law) = (key, kind, text, law)
        (self.permits, self.afterYears) = (permits, afterYears)
        (self.department, self.procedure) = (department, procedure)
    }

    /// Whether it is open, and why.
    public enum Standing: Hashable, Sendable {
        /// By the permit of this number.
        case open(number: String)
        /// From this day on, if the permit is endorsed until then.
        case from(CalendarDate, years: Int)
        /// The permit's use is suspended; an endorsement opens it again.
        case suspended(number: String)
        /// No permit of these kinds is held.
        case withoutPermit
    }

    /// How it stands for who holds `permits` on `day`.
    public func standing(of held: [Permit], on day: CalendarDate) -> Standing {
        let fitting = held.filter { permits.contains($0.kind) && !$0.isExpired(on: day) }
        if let permit = fitting.first(where: { $0.status(on: day) == .valid }) {
            guard let afterYears else { return .open(number: permit.number) }
            let from = permit.countedFrom ?? permit.validFrom
            let counted = permit.year?.years(on: day) ?? from.fullYears(until: day)
            return counted >= afterYears
                ? .open(number: permit.number) : .from(from.adding(years: afterYears), years: afterYears)
        }
        if let permit = fitting.first(where: { $0.status(on: day) == .suspended }) {
            return .suspended(number: permit.number)
        }
        return .withoutPermit
    }
}

extension CalendarDate {
    /// Full years from this day to `day`.
    fileprivate func fullYears(until day: CalendarDate) -> Int {
        var years = max(0, day.year - year - 1)
        while adding(years: years + 1) <= day { years += 1 }
        return years
    }
}
