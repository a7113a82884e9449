import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// What of a person reaches whom: every page, every JSON answer and every paper is searched for a mark of every item.
@Suite(.serialized) struct CanaryTests {
    /// What is bound to a step, and who reads it anywhere; of everything else in these groups nobody reads anything.
    private static let bound: [String: Set<String>] = [
        "health2": ["health_cert_number", "health_fit_result", "health_cert_expiry"],
        "health": ["health_cert_number", "health_fit_result", "health_cert_expiry"],
        "exit": ["health_fit_result", "health_cert_expiry"],
        "exit2": ["health_fit_result", "health_cert_expiry"],
    ]

    @Test
    func `health, ethnicity, rents and children's data reach the step that needs them, everything else its own roles`()
        async throws
    {
        let site = try await APISite()
        let dictionary = site.centre.centre.dictionary
        let stepBound = Set(dictionary.items.filter { !$0.shownTo.isEmpty }.map(\.key))
        let named: Set<String> = [
            "health_cert_number", "health_fit_result", "health_cert_expiry", "ethnicity", "monthly_rent",
            "deposit_amount", "member_name", "member_relation", "member_birth_date", "member_id_number",
            "student_record_number", "school_stage", "applied_grade",
        ]
        #expect(named.subtracting(stepBound) == [])
        let seen = try await CanarySearch(site).seen()
        for (login, key, _) in APISite.staff {
            #expect(seen[login, default: []].intersection(stepBound) == Self.bound[login, default: []], "\(login)")
            let role = try #require(site.centre.centre.rulebook.rights.roles[key])
            for item in seen[login, default: []].sorted() {
                let group = try #require(dictionary.item(item)).group
                // Market is asked about a licence: what that question is about, it reads too.
                let isAsked = login == "market" && ["employer_name", "employer_uscc"].contains(item)
                let isGiven = isAsked || role.sees.contains { $0.groups.contains(group) || $0.items.contains(item) }
                #expect(isGiven, "\(login) reads \(item)")
            }
        }
        for login in ["nobody", "outside", "admin"] { #expect(seen[login, default: []] == [], "\(login)") }
        #expect(seen["person", default: []].intersection(stepBound) == [])
        // The marks are found where they may be, so that finding none means something.
        #expect(seen["clerk", default: []].isSuperset(of: ["mobile_phone", "address_detail", "employer_name"]))
        #expect(seen["exit", default: []].isSuperset(of: ["stay_until", "employer_name", "nationality"]))
        #expect(seen["labour", default: []].contains("job_title"))
    }

    @Test func `a role that is given what it must not have is found out`() async throws {
        let site = try await APISite { rulebook in
            for index in rulebook.rights.roles["labour_officer"]?.sees.indices ?? 0..<0 {
                rulebook.rights.roles["labour_officer"]?.sees[index].groups.insert("residence")
            }
        }
        let before = try await CanarySearch(try await APISite()).seen(as: ["labour"])
        let after = try await CanarySearch(site).seen(as: ["labour"])
        #expect(!before["labour", default: []].contains("address_detail"))
        #expect(after["labour", default: []].contains("address_detail"))
    }
}
