import AnjuCore
import AnjuDomain
import AnjuServices

/// How good the register is: every figure with its numerator and denominator, none below ten.
struct QualityAnswer: Encodable {
    /// A figure; left out where it is not told.
    struct Figure: Encodable {
        var part: Int?
        var whole: Int?
        /// In tenths of a per cent.
        var permille: Int?

        init(_ rate: LodgingRates.Rate?) {
            guard let rate, let permille = rate.permille else { return }
            (part, whole, self.permille) = (rate.part, rate.whole, permille)
        }
    }

    struct Rates: Encodable {
        var way: String
        var checks: Int
        var registered: Figure
        var inTime: Figure
        var accurate: Figure
    }

    struct Consistency: Encodable {
        var coverage: Figure
        var validity: Figure
        var both: Int?
    }

    struct Files: Encodable {
        var people: Int
        var duplicates: Int
        var read: Int
        var numbered: Figure
        var halfYear: Figure
        var year: Figure
        var twoYears: Figure
        var older: Figure
    }

    /// A registration that fails, by its identifier and nobody's name.
    struct Failing: Encodable {
        var stay: String
        var place: String?
        var dueAt: String?
        var lateReason: String?
        var wrong: [String]?
    }

    struct Unregistered: Encodable {
        var place: String
        var at: String
        var people: Int
    }

    var quarter: String
    var at: String
    var rates: [Rates]
    var consistency: Consistency
    var files: Files
    /// Left out for who may not look at registrations, like what follows.
    var late: [Failing]?
    var next: String?
    var wrong: [Failing]?
    var unregistered: [Unregistered]?

    init(_ report: ViewQuality.Report) {
        (quarter, at) = (report.quarter.description, report.at.description)
        rates = report.rates.map {
            Rates(
                way: $0.way.rawValue, checks: $0.checks, registered: Figure($0.rates.registered),
                inTime: Figure($0.rates.inTime), accurate: Figure($0.rates.accurate))
        }
        consistency = Consistency(
            coverage: Figure(report.consistency.coverage), validity: Figure(report.consistency.validity),
            both: report.consistency.permille)
        files = Self.files(report.files)
        guard let failing = report.failing else { return }
        late = failing.late.map { line in
            Failing(
                stay: line.stay.id.rawValue, place: line.place?.id.rawValue, dueAt: line.stay.dueAt?.description,
                lateReason: line.stay.lateReason)
        }
        next = failing.next?.rawValue
        wrong = failing.wrong.map { line, found in
            Failing(
                stay: line.stay.id.rawValue, place: line.place?.id.rawValue,
                wrong: found.wrong.map(\.rawValue).sorted())
        }
        unregistered = failing.unregistered.map { check, _ in
            Unregistered(place: check.place.rawValue, at: check.at.description, people: check.tally.unregistered)
        }
    }

    private static func files(_ files: ViewQuality.Files) -> Files {
        func figure(_ age: ConfirmationAge) -> Figure {
            Figure(LodgingRates.Rate(files.confirmed[age] ?? 0, of: files.read))
        }
        return Files(
            people: files.people, duplicates: files.duplicates, read: files.read,
            numbered: Figure(LodgingRates.Rate(files.numbered, of: files.read)), halfYear: figure(.halfYear),
            year: figure(.year), twoYears: figure(.twoYears), older: figure(.older))
    }
}
