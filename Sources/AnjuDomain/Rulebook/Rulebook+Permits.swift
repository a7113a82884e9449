public import AnjuCore

extension Rulebook {
    /// Grounds on which a permit may come to stand so, in the order of their codes.
    public func grounds(making status: PermitStatus) -> [Ground] {
        grounds.values.filter { $0.kind == .permit && $0.makes.contains(status) }.sorted { $0.code < $1.code }
    }

    /// The procedure in which a permit of the kind is endorsed, with its output; `nil` where none is.
    public func endorsing(_ kind: String) -> (procedure: Procedure, output: Output)? {
        let fitting = procedures.flatMap { procedure in
            procedure.outputs.filter { $0.endorses == kind }.map { (procedure, $0) }
        }
        // A new card for the same year has no length of its own.
        return fitting.first { $0.1.validity != nil } ?? fitting.first
    }

    /// The article by which a permit of the kind is endorsed, or its use suspended, on `day`; empty where none is.
    public func lawOfEndorsing(_ kind: String, on day: CalendarDate) -> String {
        guard let (procedure, output) = endorsing(kind) else { return "" }
        let basis = output.validity?.lengths.first?.value.entry(on: day)?.basis
        return basis ?? procedure.legalBasis.first?.law ?? ""
    }

    /// The kinds of permits that a person may hold, each with the procedure that makes it, in the pack's order.
    public var permitKinds: [(procedure: Procedure, output: Output)] {
        procedures.flatMap { procedure in procedure.outputs.filter(\.isPermit).map { (procedure, $0) } }
    }
}
