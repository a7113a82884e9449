import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension CaseWork {
    /// Departments in whose lists the open steps stand.
    private var working: [String] {
        let state = state
        return procedure.steps.filter { state.isOpen($0) }.map(department)
    }

    /// Offices that the case may be handed over to: of another place, with a part in what is open, where every open step
    /// finds an office of its department.
    var receivers: [Office] {
        let working = working
        return centre.present.offices.filter { fault(of: $0, working) == nil }
    }

    /// The office with this key, where the case may be handed over to it.
    ///
    /// Throws `code.unknown`, `case.transfer-same` for an office of the place where the case is already, and
    /// `case.transfer-no-office` where nobody there does what is open.
    func requireReceiver(_ key: String) throws -> Office {
        guard let office = centre.present.office(key) else {
            throw Problem.invalid([Violation("office", "code.unknown", ["value": key])])
        }
        if let fault = fault(of: office, working) { throw Problem.invalid([fault]) }
        return office
    }

    private func fault(of office: Office, _ working: [String]) -> Violation? {
        if office.area == record.core.area { return Violation("office", "case.transfer-same") }
        let place = office.area
        if !working.contains(office.department) {
            return Violation("office", "case.transfer-no-office", ["department": office.department])
        }
        let lacking = working.first { department in
            !centre.present.offices.contains {
                $0.department == department && Unit(area: $0.area).contains(area: place)
            }
        }
        return lacking.map { Violation("office", "case.transfer-no-office", ["department": $0]) }
    }

    /// Gives the case with its person, their papers and its permit to another area.
    ///
    /// Employers and buildings stay where they are, filled forms where they were filled.
    mutating func move(to area: String, in transaction: any WriteTransaction) throws {
        record.core.area = area
        let own = file.subjects.filter { $0.key != "organisation" && $0.key != "dwelling" }
        try transaction.move(record.core.id, of: record.person, subjects: Array(own.values), to: area)
    }
}
