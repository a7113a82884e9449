/// One thing that somebody did in a case of the demonstration.
enum DemoDeed: Hashable, Sendable {
    case register, registerInPart
    case medical, medicalWaits
    case job, jobWaits
    case employment, employmentOfStranger, employmentReturned
    case training
    case guarantee, guaranteeReturned, guaranteeWaits
    case review, reviewReturned, refuse
    case issue, refer, referRefused
    case withdraw
    case suspendPermit, terminatePermit
}
