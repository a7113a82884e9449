import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting

/// Rosters: an employer by its code, who works there, new people empty and wrong, receipts, one person's jobs.
extension PageTable {
    static func rosters(_ test: TestCentre) async throws -> [Page] {
        let (clerk, code) = (TestOfficials.clerk, TestPeople.otherEmployer["employer_uscc"] ?? "")
        let mill = try await test.employer()
        let barred = try await test.employer(
            TestPeople.otherEmployer.merging([
                "employer_uscc": "92533102MA6K3B1X95", "employer_name": "瑞丽测试停用厂",
            ]) { $1 })
        try await test.database.write {
            try $0.run("UPDATE organisation SET suspended_at = 1 WHERE id = \(barred.rawValue)")
        }
        let report = ReportHires(centre: test.centre)
        let done = try await report(
            HireDraft(at: mill, start: "2026-02-27", hires: [TestCentre.hire(501), TestCentre.hire(502)]), by: clerk)
        let left = try await EndHires(centre: test.centre)(
            LeaveDraft(from: mill, jobs: [done.jobs[1].rawValue], until: "2026-02-28", as: "left"), by: clerk)
        let person = try await test.database.read { try $0.employment(done.jobs[0])?.person.rawValue } ?? ""
        let path = "/employers/" + mill.rawValue
        func page(_ name: String, _ path: String, _ sent: Sent? = nil) -> Page {
            Page(name: name, path: path, login: "clerk", sent: sent)
        }
        let wrong = [
            "do": "register", "guests": "2", "start": "2027-01-01", "guest.0.name_latin_primary": "NO ONE",
            "guest.0.birth_date": "1900", "guest.0.nationality": "MMR", "guest.1.name_zh": "无人",
            "guest.1.birth_date": "1900-13-01", "guest.1.start": "soon",
        ]
        let early = ["job": done.jobs[0].rawValue, "until": "2026-01-01", "as": "left"]
        return [
            page("employer-find", "/employers/find"), page("employer-found", "/employers/find?code=" + code),
            page("employer-find-wrong", "/employers/find?code=12"), page("roster", path + "/roster"),
            page("roster-suspended", "/employers/\(barred.rawValue)/roster"), page("hires", path + "/hires"),
            page("hires-wrong", path + "/hires", Sent(path: path + "/hires", fields: wrong)),
            page("leaves-wrong", path + "/roster", Sent(path: path + "/leaves", fields: early)),
            page("hire-receipt", "/hire-reports/" + done.report.id.rawValue),
            page("leave-receipt", "/hire-reports/" + left.id.rawValue), page("work", "/people/\(person)/jobs"),
        ]
    }
}
