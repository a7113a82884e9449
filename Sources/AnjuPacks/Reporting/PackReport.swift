import AnjuCore
import AnjuDomain

/// What a pack holds and what is wrong with it, for `anju pack check`.
public struct PackReport: Codable, Hashable, Sendable {
    /// One finding.
    public struct Finding: Codable, Hashable, Sendable {
        public let severity: String
        public let file: String
        public let line: Int
        public let rule: String
        public let message: String
        public let mend: String
    }

    /// How many of each there are.
    public struct Counts: Codable, Hashable, Sendable {
        public var items, forms, images, codeLists, codes, groups, subjects, excludedItems: Int
        public var procedures, steps, papers, clocks, outputs, checks, questions: Int
        public var facts, carries, eligibilityRules, feesDue: Int
        public var departments, sources, grounds, remedies, phases, events, fees, commonRules, retention: Int
        public var rights, purposes, roles, calendarYears, provisionalYears, holidays, makeUpDays: Int
        public var areas, sites, offices, series, courses, tests: Int
    }

    public let id: String
    public let version: String
    public let extends: [String]
    public let hash: String
    /// Absent where a file could not be read at all.
    public let counts: Counts?
    public let errors: Int
    public let warnings: Int
    public let diagnostics: [Finding]

    /// Counts what a pack holds, with what it stands on.
    public init(_ pack: LoadedPack) {
        id = pack.draft?.pack.id ?? ""
        version = pack.draft?.pack.version ?? ""
        extends = pack.draft?.pack.extends ?? []
        hash = pack.draft?.pack.hash ?? ""
        counts = pack.draft.map { Counts($0, tests: pack.tests.count) }
        (errors, warnings) = (pack.errors, pack.warnings)
        diagnostics = pack.diagnostics.map {
            Finding(
                severity: $0.severity.rawValue, file: $0.file, line: $0.line, rule: $0.rule, message: $0.message,
                mend: $0.mend)
        }
    }
}

extension PackReport.Counts {
    fileprivate init(_ book: Rulebook, tests: Int) {
        let dictionary = book.dictionary
        (items, forms, images) = (dictionary.items.count, dictionary.forms.count, dictionary.images.count)
        (codeLists, codes) = (dictionary.codeLists.count, dictionary.codeLists.reduce(0) { $0 + $1.codes.count })
        (groups, subjects) = (dictionary.groups.count, dictionary.subjects.count)
        excludedItems = dictionary.excluded.count
        let procedures = book.procedures
        self.procedures = procedures.count
        let steps = procedures.flatMap(\.steps)
        (self.steps, papers) = (steps.count, procedures.reduce(0) { $0 + $1.papers.count })
        clocks = procedures.reduce(0) { $0 + $1.clocks.count } + steps.count { $0.clock != nil }
        outputs = procedures.reduce(0) { $0 + $1.outputs.count }
        facts = procedures.reduce(0) { $0 + $1.facts.count }
        carries = procedures.reduce(0) { $0 + $1.carries.count }
        eligibilityRules = procedures.reduce(0) { $0 + ($1.eligibility?.rules.count ?? 0) }
        feesDue = procedures.reduce(0) { $0 + $1.fees.count }
        checks = procedures.reduce(0) { $0 + $1.checks.count }
        questions = steps.reduce(0) { $0 + $1.asks.count }
        (departments, sources, grounds) = (book.departments.count, book.sources.count, book.grounds.count)
        (remedies, phases, events) = (book.remedies.count, book.phases.count, book.events.count)
        (fees, commonRules, retention) = (book.fees.count, book.common.count, book.retention.count)
        (rights, purposes) = (book.rights.entitlements.count, book.rights.purposes.count)
        (roles, calendarYears) = (book.rights.roles.count, book.calendar.years.count)
        (provisionalYears, holidays) = (book.provisionalYears.count, book.calendar.holidays.count)
        makeUpDays = book.calendar.makeUpDays.count
        (areas, sites, offices) = (book.areas.count, book.sites.count, book.offices.count)
        (series, courses, self.tests) = (book.series.count, book.courses.count, tests)
    }
}
