import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// Refuses who does not register, or is not shown by whom people are employed, in the work on their cases.
    func admitToRosters(_ actor: Actor) async throws {
        try await admit(actor, toRegister: "employer_name", shownFor: "case_step")
    }

    /// An employer for an official of its area.
    ///
    /// Throws `employer.unknown`, also for one of another area's.
    func employer(
        _ id: ID<Organisation>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> OrganisationRecord {
        guard let found = try transaction.organisation(id.rawValue), actor.unit.contains(area: found.area) else {
            throw Problem(.missing, "employer.unknown")
        }
        return found
    }

    /// A job of an employer's roster, ended or not.
    ///
    /// Throws `roster.unknown`; one that is there and not for this official is entered about the person.
    func job(
        _ typed: String, at organisation: OrganisationRecord, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> EmploymentRecord {
        let unknown = Problem(.missing, "roster.unknown")
        guard let id = ID<Employment>(typed), let job = try transaction.employment(id) else { throw unknown }
        guard job.organisation == organisation.id, try !isHidden(job.person, from: actor, in: transaction) else {
            throw Concealed(unknown, on: id.rawValue, of: [job.person])
        }
        return job
    }
}
