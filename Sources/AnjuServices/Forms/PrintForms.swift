public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuStore

/// Prints every form of a case in one file, each from a new page, as filled so far.
public struct PrintForms: Sendable {
    let centre: Centre

    /// Most forms in one file; a procedure has fewer.
    public static let most = 24

    public init(centre: Centre) { self.centre = centre }

    /// Items the reader may not see are left out, and a form of which nothing is filled with them.
    ///
    /// Throws `form.none` where none is left, `case.unknown`.
    public func callAsFunction(of id: ID<Case>, by actor: Actor) async throws -> [UInt8] {
        let centre = centre
        let now = centre.ambient.now()
        let papers = try await centre.read(as: actor, for: "case_step", .print) { transaction in
            try centre.require("case_step", .print, of: actor)
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .print)
            let isAtWork = CaseSight(work, actor, for: "case_step").isAtWork
            let forms = isAtWork ? work.procedure.forms : []
            let printer = PrintForm(centre: work.centre)
            let filled = forms.prefix(Self.most).compactMap(work.centre.dictionary.form).filter {
                work.state.submissions[$0.id] != nil
            }
            let view = try ViewCase.view(
                work, for: actor, purpose: "case_step", now: now,
                showing: .forms(filled.map(\.id), work.centre.dictionary), in: transaction)
            let shown = filled.filter { !view.items(shownOn: $0.id).isEmpty }
            let papers = shown.map { printer.paper($0, view, now: now) }
            guard !papers.isEmpty else { throw Problem(.missing, "form.none") }
            return Disclosed(
                papers, .formPrinted, on: id.rawValue, of: [work.record.person], groups: Array(view.told),
                in: id,
                detail: shown.map(\.id).joined(separator: " "))
        }
        return try FilledForm.render(papers)
    }
}
