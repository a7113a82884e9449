public import AnjuCore

/// Somebody sent on to an office that helps while the case waits, such as to the labour office for a job: no refusal.
public struct Referral: Hashable, Sendable {
    /// The step that waits.
    public var step: String
    /// Key of the department.
    public var department: String
    /// Code of the ground for which the step waits.
    public var ground: String
    public var at: Instant

    public init(step: String, department: String, ground: String, at: Instant) {
        (self.step, self.department, self.ground, self.at) = (step, department, ground, at)
    }
}

extension CaseState {
    /// Referrals whose step still waits, the earliest first.
    public var openReferrals: [Referral] {
        referrals.filter { referral in
            if status.isEnded { return false }
            guard case .waiting(let ground, _) = step(referral.step).state else { return false }
            return ground == referral.ground
        }
    }
}

extension Rulebook {
    /// The office of a department that serves `area`, the nearest first, with the place that it sits on.
    public func place(of department: String, serving area: String) -> (office: Office, site: Site?)? {
        let offices = offices.filter { $0.department == department && area.hasPrefix($0.area.trimmedDivision) }
        guard let office = offices.max(by: { $0.area.trimmedDivision.count < $1.area.trimmedDivision.count }) else {
            return nil
        }
        return (office, sites.first { $0.key == office.site })
    }
}

extension String {
    /// A division's code without the zeros that stand for "all of it".
    fileprivate var trimmedDivision: String {
        var code = self[...]
        while code.hasSuffix("00") { code = code.dropLast(2) }
        return String(code)
    }
}
