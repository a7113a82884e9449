public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Checks of a place's safety, the latest first.
    public func safetyChecks(of place: ID<Dwelling>, limit: Int) throws -> [SafetyCheck] {
        try rows(
            "SELECT * FROM safety_check WHERE premises = \(place) ORDER BY day DESC, id DESC LIMIT \(limit)"
        ).map(SafetyCheck.init)
    }

    /// A check; `nil` where there is none.
    public func safetyCheck(_ id: ID<SafetyCheck>) throws -> SafetyCheck? {
        try rows("SELECT * FROM safety_check WHERE id = \(id)").first.map(SafetyCheck.init)
    }

    /// Checks within an area after which something is still to be put in order, the earliest last day first, those behind
    /// `after`.
    public func openSafetyChecks(within area: String, after: SafetyCheck?, limit: Int) throws -> [SafetyCheck] {
        let from = after?.deadline?.description ?? ""
        return try rows(
            """
            SELECT c.* FROM safety_check c JOIN premises p ON p.id = c.premises
            WHERE c.deadline IS NOT NULL AND c.mended_on IS NULL AND c.next_check IS NULL AND c.deadline >= \(from)
                AND (c.deadline > \(from) OR c.id > \(after?.id.rawValue ?? ""))
                AND p.area >= \(area) AND p.area < \(area + "~")
            ORDER BY c.deadline, c.id LIMIT \(limit)
            """
        ).map(SafetyCheck.init)
    }
}

extension WriteTransaction {
    /// Adds a check; those of the place until its day say no longer how it is, nor does it where somebody looked later.
    public func insert(_ check: SafetyCheck, by account: String, at now: Instant) throws {
        let later = try rows(
            """
            SELECT id FROM safety_check WHERE premises = \(check.place) AND day > \(check.day.description)
            ORDER BY day, id LIMIT 1
            """
        ).first.map { try $0.get("id", as: String.self) }
        try run(
            """
            INSERT INTO safety_check (id, premises, day, failing, deadline, mended_on, next_check, account, created_at)
            VALUES (\(check.id), \(check.place), \(check.day.description), \(check.failing.joined(separator: " ")),
                    \(check.deadline?.description), NULL, \(later), \(account), \(now))
            """)
        try run(
            """
            UPDATE safety_check SET next_check = \(check.id)
            WHERE premises = \(check.place) AND next_check IS NULL AND id <> \(check.id)
                AND day <= \(check.day.description)
            """)
    }

    /// Notes that what was not in order is; answers whether it was still open.
    public func noteMended(_ id: ID<SafetyCheck>, on day: CalendarDate) throws -> Bool {
        try run(
            """
            UPDATE safety_check SET mended_on = \(day.description)
            WHERE id = \(id) AND deadline IS NOT NULL AND mended_on IS NULL AND next_check IS NULL
            """) == 1
    }
}

extension SafetyCheck {
    init(_ row: Row) throws {
        func day(_ column: String) throws -> CalendarDate? {
            let text: String? = try row.optional(column)
            return text.flatMap { CalendarDate($0) }
        }
        let next: String? = try row.optional("next_check")
        guard let seen = try day("day") else { throw DatabaseFailure.other(code: "safety_check.day", "") }
        self.init(
            id: try row.get("id"), place: try row.get("premises"), day: seen,
            failing: try row.get("failing", as: String.self).split(separator: " ").map(String.init),
            deadline: try day("deadline"), mendedOn: try day("mended_on"),
            isFollowed: next != nil)
    }
}
