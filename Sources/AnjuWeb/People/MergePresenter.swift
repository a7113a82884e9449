import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages on which two files become one and two again.
struct MergePresenter {
    let bench: Workbench
    let t: Translator
    var problem: Problem?

    func page(_ preview: MergePeople.Preview, _ typed: MergePeople.Draft) -> MergePage.Model {
        let path = DuplicateRoutes.path + "/" + preview.line.pair.id.rawValue
        var obstacles = preview.obstacles.map(t.violation)
        if preview.isOwnFinding { obstacles.append(t("merge.by-another")) }
        var notes = [t("merge.stays-whole")]
        if preview.homes > 1 { notes.append(t("merge.homes", ["count": .number(preview.homes)])) }
        return MergePage.Model(
            one: kept(preview.line.one), other: kept(preview.line.other),
            counts: preview.counts.map { count in
                MergePage.Row(
                    label: t("merge.rows-" + count.table), one: t.number(count.one), other: t.number(count.other))
            }, differences: preview.differences.map(row), notes: notes, obstacles: obstacles,
            fields: obstacles.isEmpty ? fields(typed) : [], seen: preview.seen, path: path + "/merge", back: path,
            problems: others)
    }

    /// What is wrong beside no field of the form.
    private var others: [String] {
        guard let problem else { return [] }
        if problem.violations.isEmpty { return [t.problem(problem)] }
        return problem.violations.filter { $0.code.hasPrefix("merge.") }.map(t.violation)
    }

    private func fields(_ typed: MergePeople.Draft) -> [Field] {
        let sides = [
            Control.Choice("one", t("duplicates.one")), Control.Choice("other", t("duplicates.other")),
        ]
        let reasons = MergeReason.allCases.map { Control.Choice($0.rawValue, t("merge.reason-" + $0.rawValue)) }
        let secret = DecisionPanel.secret("merge")
        return [
            field("keep", t("merge.keep"), .radio(sides, chosen: typed.keep)),
            field("reason", t("merge.reason"), .radio(reasons, chosen: typed.reason)),
            field("words", t("merge.words"), .textarea(typed.words)),
            Field(
                secret, label: t("confirm.password"), .secret(autocomplete: "current-password"),
                hint: t("confirm.why"), width: .half, error: fault(secret)),
        ]
    }

    private func field(_ id: String, _ label: String, _ control: Control, isOptional: Bool = false) -> Field {
        Field(id, label: label, control, isOptional: isOptional, width: .full, error: fault(id))
    }

    private func fault(_ id: String) -> String? {
        problem?.violations.first { $0.field == id && !$0.code.hasPrefix("merge.") }.map(t.violation)
    }

    private func row(_ difference: MergePeople.Difference) -> MergePage.Row {
        let item = bench.rulebook.dictionary.item(difference.item)
        return MergePage.Row(
            label: item?.text[t.language] ?? difference.item, one: value(difference.one, item),
            other: value(difference.other, item))
    }

    private func value(_ value: String?, _ item: Item?) -> String {
        guard let value else { return MaskLevel.veil }
        guard let item, item.codeList != nil else { return value }
        return ValueText(dictionary: bench.centre.dictionary).text(value, of: item, in: t.language, zone: bench.zone)
    }

    private func kept(_ person: PersonRecord) -> String {
        let area = bench.rulebook.areas.first { $0.code == person.area }?.name[t.language] ?? person.area
        return [name(person), area, t.date(bench.zone.day(of: person.createdAt))].joined(separator: " · ")
    }

    private func name(_ person: PersonRecord) -> String {
        let latin = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return [person.nameChinese, latin, person.nameNative].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func history(_ history: UnmergePeople.History, _ typed: UnmergePeople.Draft) -> MergesPage.Model {
        let id = history.person.id
        return MergesPage.Model(
            name: name(history.person), stays: "/people/\(id.rawValue)/stays",
            lines: history.lines.map { line($0, of: id, seen: history.seen, typed) }, problems: others)
    }

    private func line(
        _ line: UnmergePeople.Line, of person: ID<Person>, seen: String, _ typed: UnmergePeople.Draft
    ) -> MergesPage.Line {
        let merge = line.merge
        var facts = [
            Fact(label: t("merge.made"), value: Words(t.moment(merge.madeAt, in: bench.zone))),
            Fact(label: t("merge.reason"), value: Words(t("merge.reason-" + merge.reason.rawValue))),
            Fact(label: t("merge.words"), value: Words(merge.words)),
        ]
        if let undone = merge.undone {
            facts += [
                Fact(label: t("merge.undone-at"), value: Words(t.moment(undone.at, in: bench.zone))),
                Fact(label: t("merge.reason"), value: Words(t("merge.part-" + undone.reason.rawValue))),
                Fact(label: t("merge.words"), value: Words(undone.words)),
            ]
        }
        let other = line.folded.map(kept) ?? t("merge.other-unseen")
        let isKept = merge.kept == person
        var shown = MergesPage.Line(
            id: "merge-" + merge.id.rawValue,
            title: isKept ? t("merge.took-in", ["file": .text(other)]) : t("merge.was-in"), facts: facts)
        if line.isUndoable, isKept {
            shown.path = "/people/\(person.rawValue)/merges/\(merge.id.rawValue)/undo"
            (shown.fields, shown.seen) = (parting(line.since, typed), seen)
        } else if merge.undone == nil {
            shown.note = t(line.folded == nil ? "merge.not-yours" : "merge.not-first")
        }
        return shown
    }

    private func parting(_ since: [UnmergePeople.Since], _ typed: UnmergePeople.Draft) -> [Field] {
        let rows = since.map { row -> Control.Choice in
            let day = t.date(bench.zone.day(of: row.at))
            let what =
                switch row.what {
                case .opened: bench.rulebook.procedure(row.kind)?.title[t.language] ?? row.kind
                case .stay: t("stay.kind-" + row.kind)
                case .job: t("merge.job", ["employer": .text(row.kind)])
                }
            return Control.Choice(row.id, [row.number, what, day].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let reasons = UnmergeReason.allCases.map { Control.Choice($0.rawValue, t("merge.part-" + $0.rawValue)) }
        let theirs = field("theirs", t("merge.theirs"), .checks(rows, chosen: typed.theirs), isOptional: true)
        return (rows.isEmpty ? [] : [theirs]) + [
            field("reason", t("merge.part-reason"), .radio(reasons, chosen: typed.reason)),
            field("words", t("merge.words"), .textarea(typed.words)),
        ]
    }
}
