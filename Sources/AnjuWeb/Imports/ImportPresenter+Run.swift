import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// The page of one run.
extension ImportPresenter {
    func run(
        _ seen: ViewImports.Seen, columns: ImportColumns?, lines: ViewImports.Lines?, shown: Shown?, reader: Actor
    ) -> ImportPage.Model {
        let run = seen.run
        var model = ImportPage.Model(
            name: run.fileName, register: name(of: run.register), status: Self.status(run), state: state(run),
            facts: facts(seen), path: ImportRoutes.path(run.id))
        model.problems = problems
        model.notes = notes(run, columns, reader)
        model.progress = progress(seen)
        model.columns = fields(columns, run.register)
        model.acts = acts(run, model.path)
        model.panels = panels(seen, model.path, reader)
        guard columns == nil, run.state != .cancelled else { return model }
        model.counts = counts(seen, model.path)
        model.downloads = downloads(seen, model.path)
        guard let shown, let lines else { return model }
        model.shown = t("imports.shown", ["outcome": .text(t("imports.outcome-" + shown.key))])
        model.lines = lines.lines.map { line($0, run.register) }
        model.morePath = lines.next.map { model.path + "?show=\(shown.key)&after=\($0)" }
        return model
    }

    private func facts(_ seen: ViewImports.Seen) -> [Fact] {
        let run = seen.run
        func fact(_ key: String, _ value: String) -> Fact { Fact(label: key, value: Words(value)) }
        var facts = [
            fact(t("imports.register"), name(of: run.register)),
            fact(t("imports.size"), t("imports.kib", ["size": .number((run.fileSize + 1_023) / 1_024)])),
            fact(t("imports.brought"), run.uploader.name + " · " + t.moment(run.createdAt, in: bench.zone)),
        ]
        if run.rows > 0 { facts.append(fact(t("imports.rows-label"), t.number(run.rows))) }
        if let releaser = run.releaser { facts.append(fact(t("imports.released-by"), releaser.name)) }
        if let withdrawer = run.withdrawer { facts.append(fact(t("imports.undone-by"), withdrawer.name)) }
        if !seen.reason.isEmpty { facts.append(fact(t("imports.reason"), seen.reason)) }
        facts.append(fact(t("imports.kept-until"), t.date(bench.zone.day(of: run.expiresAt))))
        return facts
    }

    private func notes(_ run: ImportRun, _ columns: ImportColumns?, _ reader: Actor) -> [String] {
        var notes = (columns?.violations ?? []).map { violation in
            t.violation(told(violation, run.register))
        }
        if let fault = run.fault, t.has("problem." + fault) { notes.append(t.problem(Problem(.unavailable, fault))) }
        if run.state == .waiting, run.needsSecondPerson, reader.id == run.uploader.id {
            notes.append(t("imports.second", ["rows": .number(ImportRun.secondPersonOver)]))
        } else if run.state == .waiting {
            notes.append(t("imports.waits"))
        }
        return notes
    }

    /// The same with the column's name in the reader's language.
    private func told(_ violation: Violation, _ register: Register) -> Violation {
        guard violation.details["item"] != nil else { return violation }
        var details = violation.details
        details["item"] = label(violation.field, register)
        return Violation(violation.field, violation.code, details)
    }

    private func label(_ key: String, _ register: Register) -> String {
        register.text(of: key, bench.rulebook.dictionary)?[t.language] ?? key
    }

    private func progress(_ seen: ViewImports.Seen) -> ImportPage.Progress? {
        let (run, counts) = (seen.run, seen.counts)
        let (done, of): (Int, Int)
        switch run.state {
        case .running: (done, of) = (run.reached, run.rows)
        case .releasing: (done, of) = (run.written, run.rows)
        case .undoing: (done, of) = (run.withdrawn, counts.new + counts.changed)
        case .uploaded, .checked, .waiting, .released, .cancelled, .undone: return nil
        }
        return ImportPage.Progress(
            done: done, of: of, words: t("imports.progress", ["done": .number(done), "count": .number(of)]))
    }

    private func fields(_ columns: ImportColumns?, _ register: Register) -> [Field] {
        guard let columns else { return [] }
        let choices =
            [Control.Choice("", t("imports.not-read"))]
            + columns.items.map {
                Control.Choice($0.item.key, $0.item.text[t.language] + ($0.isNeeded ? " *" : ""))
            }
        return columns.columns.enumerated().map { place, column in
            let id = Self.field(place)
            let chosen = typed?.values[id]?.first ?? column.item ?? ""
            return Field(id, label: column.word, .select(choices, chosen: chosen), width: .third)
        }
    }

    private func acts(_ run: ImportRun, _ path: String) -> [Act] {
        var acts: [Act] = []
        if run.state == .checked {
            acts.append(Act(label: t("imports.start"), path: path + "/start", weight: .primary, sends: [:]))
        }
        if run.state.mayCancel {
            acts.append(Act(label: t("imports.cancel"), path: path + "/cancel", weight: .plain, sends: [:]))
        }
        return acts
    }

    private func panels(_ seen: ViewImports.Seen, _ path: String, _ reader: Actor) -> [DecisionPanel] {
        let run = seen.run
        if run.state == .waiting, !run.needsSecondPerson || reader.id != run.uploader.id {
            return [decided(t("imports.release"), path, "release")]
        }
        guard run.state == .released, seen.counts.new + seen.counts.changed > 0 else { return [] }
        var panel = decided(t("imports.undo"), path, "undo")
        let fault = problem?.violations.first { $0.field == "reason" }
        panel.fields.insert(
            Field(
                "reason", label: t("imports.reason"), .textarea(typed?["reason"] ?? ""), width: .full,
                error: fault.map { t.violation($0) }), at: 0)
        (panel.note, panel.isGrave) = (t("imports.undo-note"), true)
        return [panel]
    }

    /// What takes the own password.
    private func decided(_ label: String, _ path: String, _ key: String) -> DecisionPanel {
        var panel = DecisionPanel.approval(label, at: path + "/" + key, key: key, problem: problem, t)
        for index in panel.fields.indices { panel.fields[index].hint = t("imports.password") }
        return panel
    }

    private func counts(_ seen: ViewImports.Seen, _ path: String) -> [ImportPage.Count] {
        func count(_ status: Status, _ key: String, _ number: Int) -> ImportPage.Count {
            ImportPage.Count(
                status: status, label: t("imports.outcome-" + key), path: number > 0 ? path + "?show=" + key : nil,
                number: t.number(number))
        }
        let counts = seen.counts
        var list = [
            count(.done, "new", counts.new), count(.now, "changed", counts.changed), count(.wait, "same", counts.same),
            count(.hold, "duplicate", counts.duplicate), count(.bad, "rejected", counts.rejected),
        ]
        if counts.standing > 0 { list.append(count(.hold, Shown.standing, counts.standing)) }
        return list
    }

    private func downloads(_ seen: ViewImports.Seen, _ path: String) -> [Act] {
        guard seen.run.state != .running else { return [] }
        var acts = [Act(label: t("imports.back"), path: path + "/file")]
        if seen.counts.rejected + seen.counts.duplicate > 0 {
            acts.append(Act(label: t("imports.failed"), path: path + "/failed"))
            acts.append(Act(label: t("imports.mended"), path: Self.takePath(seen.run.register)))
        }
        return acts
    }

    private func line(_ line: ViewImports.Line, _ register: Register) -> ImportPage.Line {
        var words = line.faults.map { label($0.field, register) + ": " + t.violation(told($0, register)) }
        if let same = line.sameAs { words.append(t("import.same-as", ["row": .text(same)])) }
        if let stands = line.stands { words.append(t("import.stands-" + stands)) }
        let name =
            line.sheet == 0
            ? t("imports.row", ["row": .number(line.number)])
            : t("imports.sheet-row", ["sheet": .number(line.sheet + 1), "row": .number(line.number)])
        return ImportPage.Line(name: name, words: words)
    }
}
