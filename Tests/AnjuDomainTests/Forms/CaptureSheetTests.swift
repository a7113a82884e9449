import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct CaptureSheetTests {
    private func sheet(
        _ step: String, _ values: [String: String] = [:], from department: String = "foreign_centre",
        renewal: Renewal = Renewal()
    ) throws -> CaptureSheet {
        let rulebook = try TestPack.ruili()
        let procedure = try #require(rulebook.procedure("P01"))
        let provenance = Provenance(kind: .hand, department: department, at: TestCentre.morning, submission: "s")
        var file = CaseFile()
        for (key, value) in values {
            let subject = try #require(rulebook.dictionary.item(key)).subject
            file.subjects[subject] = subject
            var entries = file.profiles[subject]?.entries ?? [:]
            entries[key] = ProfileEntry(value: value, provenance: provenance)
            file.profiles[subject] = Profile(entries)
        }
        return CaptureSheet(
            step: try #require(procedure.step(step)), procedure: procedure, file: file, dictionary: rulebook.dictionary,
            day: try #require(CalendarDate("2026-03-02")), renewal: renewal)
    }

    private func standing(_ item: String, _ sheet: CaptureSheet) -> CaptureField.Standing? {
        sheet.fields.first { $0.item.key == item }?.standing
    }

    @Test func `each item is asked once, over all forms of the step`() throws {
        let asked = try sheet("register").asked
        #expect(Set(asked.map(\.item.key)).count == asked.count)
        #expect(asked.first { $0.item.key == "name_latin_primary" }?.forms == ["F12", "F13"])
    }

    @Test func `nothing that is held is asked`() throws {
        let sheet = try sheet("register", ["name_latin_primary": "KHIN", "id_doc_number": "MX0000017", "sex": "1"])
        for item in ["name_latin_primary", "id_doc_number", "sex"] {
            if case .known(let entry) = standing(item, sheet) {
                #expect(entry.provenance.department == "foreign_centre")
            } else {
                Issue.record("\(item) is not known")
            }
        }
        #expect(standing("birth_date", sheet) == .asked(mandatory: true))
    }

    @Test func `what the program fills is on no sheet`() throws {
        let keys = try sheet("register").fields.map(\.item.key)
        for key in ["record_id", "form_code", "collected_at", "person_ref", "legal_basis", "dwelling_id"] {
            #expect(!keys.contains(key))
        }
    }

    @Test func `acts of the moment are asked at every capture, and only the reading back must be`() throws {
        let sheet = try sheet("register", ["remarks": "x"])
        #expect(standing("declaration_confirmed", sheet) == .asked(mandatory: true))
        #expect(standing("interpreter_used", sheet) == .asked(mandatory: false))
        #expect(standing("remarks", sheet) == .asked(mandatory: false))
    }

    @Test func `what says the same as another item is carried and never asked`() throws {
        #expect(
            standing("guarantor_name", try sheet("employment_registration"))
                == .carried(from: "employer_name", value: ""))
        let known = try sheet("employment_registration", ["employer_name": "玉石厂"], from: "market")
        #expect(standing("guarantor_name", known) == .carried(from: "employer_name", value: "玉石厂"))
    }

    @Test func `an optional form asks without insisting`() throws {
        #expect(standing("address_detail", try sheet("register")) == .asked(mandatory: false))
    }

    @Test func `the health office's items stand on no other office's sheet`() throws {
        let keys = try sheet("employment_registration").fields.map(\.item.key)
        for key in ["health_cert_number", "health_fit_result", "health_cert_expiry"] { #expect(!keys.contains(key)) }
        #expect(standing("health_fit_result", try sheet("medical")) == .asked(mandatory: true))
    }

    @Test func `after a follow-up the clinic's own items are found anew`() throws {
        let waiting = try sheet("medical", ["health_fit_result": "2", "health_cert_number": "A"], from: "health")
        #expect(standing("health_fit_result", waiting) == .asked(mandatory: true))
        #expect(standing("health_cert_number", waiting) == .asked(mandatory: true))
        let fit = try sheet("medical", ["health_fit_result": "1"], from: "health")
        if case .known = standing("health_fit_result", fit) {} else { Issue.record("a found result is asked again") }
    }

    @Test func `what a step assigns is asked there of the office, and must be given`() throws {
        #expect(standing("training_result", try sheet("training")) == .asked(mandatory: true))
        #expect(try sheet("issue").fields.map(\.item.key) == [])
    }

    @Test func `a number that a later office gives stands on the sheet of that office though it fills no form`() throws
    {
        let rulebook = try TestPack.ruili()
        let procedure = try #require(rulebook.procedure("P02"))
        let sheet = CaptureSheet(
            step: try #require(procedure.step("refer")), procedure: procedure, file: CaseFile(),
            dictionary: rulebook.dictionary, day: try #require(CalendarDate("2026-03-02")))
        #expect(sheet.fields.map(\.item.key) == ["business_licence_number"])
        #expect(sheet.asked.map(\.standing) == [.asked(mandatory: true)])
    }

    @Test func `a form that is filled again asks what changes and keeps who the person is`() throws {
        let sheet = try sheet("change_employer", ["employer_name": "旧厂", "id_doc_number": "MX0000017"], from: "hr")
        #expect(standing("employer_name", sheet) == .asked(mandatory: true))
        if case .known = standing("id_doc_number", sheet) {} else { Issue.record("the document is asked again") }
    }

    @Test func `what was named, or filled in since the step began, is not asked a second time`() throws {
        let values = ["employer_name": "新厂", "contract_start_date": "2026-03-22"]
        let named = try sheet("change_employer", values, from: "hr", renewal: Renewal(kinds: ["organisation"]))
        #expect(!named.asked.contains { $0.item.key == "employer_name" })
        #expect(named.asked.contains { $0.item.key == "contract_start_date" })
        let filled = try sheet("change_employer", values, from: "hr", renewal: Renewal(forms: ["F15", "F08"]))
        #expect(filled.asked.allSatisfy { values[$0.item.key] == nil })
    }
}
