import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of the files that are brought for registers.
struct ImportPresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    /// Which rows are looked at: those with an outcome, or those that stand although the run was taken back.
    struct Shown: Hashable, Sendable {
        static let standing = "standing"

        let key: String
        var outcome: RowOutcome? { RowOutcome(rawValue: key) }

        init?(_ key: String) {
            guard key == Self.standing || RowOutcome(rawValue: key) != nil else { return nil }
            self.key = key
        }
    }

    /// The rows that somebody has to look at first; none where all is well.
    static func first(_ seen: ViewImports.Seen) -> Shown? {
        if seen.counts.standing > 0 { return Shown(Shown.standing) }
        let keys: [RowOutcome] = [.rejected, .duplicate]
        return keys.first { seen.counts[$0] > 0 }.flatMap { Shown($0.rawValue) }
    }

    /// The name of the field that says what a column holds.
    static func field(_ place: Int) -> String { "column-\(place)" }

    func list(_ found: ViewImports.Runs, registers: [Register]) -> ImportsPage.Model {
        ImportsPage.Model(
            registers: registers.map { NavigationItem(name(of: $0), Self.takePath($0)) },
            runs: found.runs.map { run in
                ImportsPage.Run(
                    status: Self.status(run), name: run.fileName, path: ImportRoutes.path(run.id),
                    words: [
                        name(of: run.register) + " · " + state(run) + " · "
                            + t("imports.rows", ["count": .number(run.rows)]),
                        run.uploader.name + " · " + t.moment(run.createdAt, in: bench.zone),
                    ])
            }, morePath: found.next.map { ImportRoutes.path + "?before=" + $0.rawValue })
    }

    func take(_ register: Register) -> TakeInPage.Model {
        let fault = problem?.violations.first { $0.field == TakeInPage.field }
        let file = Field(
            TakeInPage.field, label: t("imports.file"), .file(accept: ".xlsx,.csv", camera: false),
            hint: t("imports.file-hint"), width: .full, error: fault.map { t.violation($0) })
        return TakeInPage.Model(
            register: name(of: register),
            templates: bench.rulebook.pack.languages.map { template(register, $0) },
            needed: register.columns(bench.rulebook.dictionary).filter(\.isNeeded).map { $0.item.text[t.language] },
            file: file, path: Self.takePath(register), problems: fault == nil ? problems : [])
    }

    private func template(_ register: Register, _ tag: LanguageTag) -> NavigationItem {
        let words = t("imports.template-in", ["language": .text(LanguageSwitch.ownName(tag))])
        return NavigationItem(words, ImportRoutes.path + "/templates/\(register.rawValue)/\(tag.rawValue)")
    }

    static func takePath(_ register: Register) -> String { ImportRoutes.path + "/take/" + register.rawValue }

    func name(of register: Register) -> String { t("imports.register-" + register.rawValue) }

    func state(_ run: ImportRun) -> String {
        run.fault == nil ? t("imports.state-" + run.state.rawValue) : t("imports.broken")
    }

    static func status(_ run: ImportRun) -> Status {
        if run.fault != nil { return .bad }
        return switch run.state {
        case .uploaded: .bad
        case .checked, .waiting: .now
        case .running, .releasing, .undoing: .wait
        case .released: .done
        case .cancelled, .undone: .hold
        }
    }

    var problems: [String] {
        guard let problem else { return [] }
        if problem.violations.isEmpty { return [t.problem(problem)] }
        return problem.violations.filter { $0.code == "code.unknown" }.map { $0.field + ": " + t.violation($0) }
    }
}
