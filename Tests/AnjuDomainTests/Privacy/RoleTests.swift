import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct RoleTests {
    /// Who may see what is bound to departments; the rest of the roles may not.
    private static let bound: [String: Set<String>] = [
        "health_cert_number": ["health_officer"], "health_fit_result": ["health_officer", "exit_entry_officer"],
        "health_cert_expiry": ["health_officer", "exit_entry_officer"], "monthly_rent": ["housing_officer"],
        "deposit_amount": ["housing_officer"], "student_record_number": ["education_officer"],
        "school_stage": ["education_officer"], "applied_grade": ["education_officer"],
        "vaccination_certificate_seen": ["education_officer"],
    ]

    @Test(arguments: bound.keys.sorted()) func `health, rents and children are for their departments alone`(key: String)
        throws
    {
        let rulebook = try TestPack.ruili()
        let item = try #require(rulebook.dictionary.item(key))
        for role in rulebook.rights.roles.values {
            let seeing = role.departments.contains { department in
                rulebook.rights.purposes.keys.contains { role.maySee(item, for: $0, department: department) }
            }
            #expect(seeing == (Self.bound[key]?.contains(role.key) == true), "\(role.key) and \(key)")
        }
    }

    @Test func `nobody but the household police and their kind see ethnicity`() throws {
        let rulebook = try TestPack.ruili()
        let item = try #require(rulebook.dictionary.item("ethnicity"))
        #expect(!item.shownTo.isEmpty)
        for role in rulebook.rights.roles.values {
            for department in role.departments.subtracting(item.shownTo) {
                for purpose in rulebook.rights.purposes.keys {
                    #expect(!role.maySee(item, for: purpose, department: department), "\(role.key) in \(department)")
                }
            }
        }
    }

    @Test func `every item about health, children and rents is bound to departments`() throws {
        for item in try TestPack.ruili().dictionary.items
        where ["health", "schooling"].contains(item.group) || Self.bound[item.key] != nil {
            #expect(!item.shownTo.isEmpty, "\(item.key)")
            #expect(item.sealed, "\(item.key)")
        }
    }

    @Test func `a role sees nothing for a purpose it may not name`() throws {
        let rulebook = try TestPack.ruili()
        let clerk = try #require(rulebook.rights.roles["counter_clerk"])
        let name = try #require(rulebook.dictionary.item("name_latin_primary"))
        #expect(clerk.maySee(name, for: "registration", department: "foreign_centre"))
        #expect(!clerk.maySee(name, for: "supervision", department: "foreign_centre"))
        #expect(!clerk.mayName("supervision"))
    }

    @Test
    func `a supervisor and an administrator see no item about a person, but one that a request about a block is about`()
        throws
    {
        let rulebook = try TestPack.ruili()
        for key in ["supervisor", "administrator"] {
            let role = try #require(rulebook.rights.roles[key])
            let items = rulebook.dictionary.items.filter { $0.group != "collection" }
            for purpose in rulebook.rights.purposes.keys {
                // Who may close answers what is asked about what is closed, and reads and lists nothing there.
                if role.may(.close, for: purpose), purpose == "rights_request" {
                    let others: [AccessAction] = [.read, .list, .print, .write, .administer]
                    #expect(others.allSatisfy { !role.may($0, for: purpose) })
                    continue
                }
                let seen = items.filter { item in
                    role.departments.contains { role.maySee(item, for: purpose, department: $0) }
                }
                #expect(seen.map(\.key) == [], "\(key) for \(purpose)")
            }
        }
    }

    @Test func `what is bound to departments is seen only at a step that needs it`() throws {
        let rulebook = try TestPack.ruili()
        let procedure = try #require(rulebook.procedure("P01"))
        let officer = try #require(rulebook.rights.roles["exit_entry_officer"])
        let result = try #require(rulebook.dictionary.item("health_fit_result"))
        let shown = { (step: String) in
            rulebook.shows(
                result, to: officer, for: "case_step", department: "exit_entry", procedure: procedure,
                step: procedure.step(step))
        }
        #expect(shown("review"))
        #expect(!shown("register"))
    }
}
