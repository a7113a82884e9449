import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// Who used one's own data, in the shape of Estonia's Data Tracker: for the session that the printed sheet opened.
///
/// The person is the session's; no parameter names anybody.
struct UsageAPI: Sendable {
    let bench: Workbench

    func add(to open: RouterGroup<AnjuContext>) {
        let own = open.group(context: PersonContext.self)
        own.get("own-file/findUsage", use: find)
        own.get("own-file/usagePeriod", use: period)
        open.get("own-file/heartbeat") { _, _ in
            guard await bench.centre.isReady() else { throw Problem(.unavailable, "database.unavailable") }
            return Response.json(["status": "OK"])
        }
    }

    @Sendable private func find(_ request: Request, _ context: PersonContext) async throws -> Response {
        var faults: [Violation] = []
        let first = Self.day("periodStart", request, &faults)
        let last = Self.day("periodEnd", request, &faults)
        let offset = Self.number("offset", request, in: 0...FindUsage.furthest, or: 0, &faults)
        let limit = Self.number("limit", request, in: 1...FindUsage.most, or: FindUsage.most, &faults)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let found = try await FindUsage(centre: bench.centre)(
            from: first, until: last, offset: offset, limit: limit, by: context.session)
        let words = OwnWords(bench: bench, t: bench.translator(context.language))
        return .json(UsagesAnswer(found, of: context.session, in: words))
    }

    /// Since when; there is no end while entries are written.
    @Sendable private func period(_ request: Request, _ context: PersonContext) async throws -> Response {
        let since = try await FindUsage(centre: bench.centre).since(by: context.session)
        return .json(["periodStart": (since ?? bench.now).description])
    }

    private static func day(_ name: String, _ request: Request, _ faults: inout [Violation]) -> CalendarDate? {
        guard let text = request.uri.queryParameters[Substring(name)] else { return nil }
        let day = CalendarDate(String(text))
        if day == nil { faults.append(Violation("?" + name, "date.invalid")) }
        return day
    }

    private static func number(
        _ name: String, _ request: Request, in range: ClosedRange<Int>, or standard: Int, _ faults: inout [Violation]
    ) -> Int {
        guard let text = request.uri.queryParameters[Substring(name)] else { return standard }
        guard let number = Int(String(text)), range.contains(number) else {
            faults.append(
                Violation(
                    "?" + name, "number.range",
                    ["minimum": "\(range.lowerBound)", "maximum": "\(range.upperBound)"]))
            return standard
        }
        return number
    }
}
