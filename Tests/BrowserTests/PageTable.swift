import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Every page of the site that a GET answers, with who sees it: what axe, the small screen and the eye go through.
struct PageTable {
    struct Page: Sendable {
        var name: String
        var path: String
        /// Who signs in; `nil` for everybody.
        var login: String?
    }

    let pages: [Page]

    /// Makes cases in several states and lists the pages that show them.
    init(_ site: RunningSite) async throws {
        let test = site.centre
        let open = try await test.open("P01").id
        let other = try await test.open(
            "P02", ["id_doc_number": "MX0000025", "birth_date": "1880-01-01", "name_latin_primary": "MA SEIN"]
        ).id
        try await test.act(
            .giveBack([ReturnReason(ground: "B05", about: "guarantee", words: "请另找担保人")]), "guarantee", of: other,
            by: TestOfficials.clerk)
        let done = try await test.open(
            "P01", ["id_doc_number": "MX0000033", "birth_date": "1880-02-02", "name_latin_primary": "KO HLA"]
        ).id
        // The register names the employer otherwise than the labour office will.
        let register = RegisterEmployer(centre: test.centre)
        try await register(TestPeople.otherEmployer, sites: ["姐告口岸"], by: TestOfficials.market)
        var entry = TestPeople.job.filter { $0.key.hasPrefix("employer_") }
        entry["employer_name"] = "瑞丽样例玉石加工厂（登记名）"
        try await register(entry, by: TestOfficials.market)
        let permit = try #require(try await test.issuePermit(done).permit)
        pages = [
            Page(name: "sign-in", path: "/sign-in"), Page(name: "verify", path: "/verify"),
            Page(name: "my-case", path: "/my-case"),
            Page(name: "missing", path: "/no-such-page"), Page(name: "counter", path: "/counter", login: "clerk"),
            Page(name: "intake", path: "/intake?procedure=P01", login: "clerk"),
            Page(name: "case-open", path: "/cases/\(open)", login: "clerk"),
            Page(name: "case-returned", path: "/cases/\(other)", login: "clerk"),
            Page(name: "case-closed", path: "/cases/\(done)", login: "clerk"),
            Page(name: "permit", path: "/permits/\(permit)", login: "exit"),
            Page(name: "worklist", path: "/worklist", login: "health"),
            Page(name: "step-health", path: "/cases/\(open)/steps/medical", login: "health"),
            Page(name: "step-job", path: "/cases/\(open)/steps/job", login: "labour"),
            Page(name: "step-guarantee", path: "/cases/\(other)/steps/guarantee", login: "clerk"),
            Page(name: "begin", path: "/cases/\(done)/steps/change_employer/begin", login: "labour"),
            Page(name: "retake", path: "/cases/\(open)/images/portrait/take", login: "clerk"),
            Page(name: "conflicts", path: "/cases/\(done)/conflicts", login: "market"),
            Page(name: "conflicts-other", path: "/cases/\(done)/conflicts", login: "labour"),
            Page(name: "employers", path: "/employers", login: "market"),
            Page(name: "employer", path: "/employers/entry?code=91530000MA0000000L", login: "market"),
            Page(name: "supervisor", path: "/supervisor", login: "head"),
        ]
    }
}
