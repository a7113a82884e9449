import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a registration.
struct IntakePresenter {
    let bench: Workbench
    let t: Translator
    let start: StartSheet.Start
    let form: IntakeForm
    let reading: MRZReading?
    let problem: Problem?
    /// What only the holder of the paper, or the bearer of the name, can answer.
    let questions: [IntakeQuestion]
    /// What was done, in words.
    var done: [String] = []
    /// When the draft was kept.
    var keptAt: Instant?

    private var language: LanguageTag { t.language }

    func page() -> IntakePage.Model {
        IntakePage.Model(
            procedure: start.procedure.title[language] + " · " + start.procedure.id,
            path: "/intake/" + start.procedure.id,
            keeps: form.keeps, notices: NoticePresenter.all(bench), parts: parts, mrz: zone, duplicates: duplicates,
            pictures: pictures, forms: forms,
            fees: start.fees.map(CaseWords(bench: bench, t: t).fee),
            problems: problems, done: done,
            savedAt: keptAt.map { t.spoken($0, today: bench.centre.today, in: bench.zone) })
    }

    private var errors: [String: String] {
        let asked = questions.map(\.violation)
        let faults = (problem?.violations ?? []).filter { !asked.contains($0) }
        // Whoever says that a value is meant as it stands has read everything that was asked about it.
        let words = Dictionary(asked.map { ($0.field, t.violation(localized($0))) }) { $0 + " " + $1 }
        return Dictionary(faults.map { ($0.field, t.violation(localized($0))) }) { first, _ in first }
            .merging(words) { fault, _ in fault }
    }

    private var problems: [String] {
        guard let problem else { return [] }
        if problem.violations.isEmpty { return [t.problem(problem)] }
        let boxes = start.sheet.boxes.map(\.item.key) + start.sheet.confirmed.map { "still." + $0 }
        let fields = Set(boxes + ["present"] + start.slots.map(\.key) + start.papers.map { "paper." + $0.id })
        return problem.violations.filter { !fields.contains($0.field) }.map { t.violation(localized($0)) }
    }

    private func localized(_ violation: Violation) -> Violation {
        CaseWords(bench: bench, t: t).named(violation)
    }

    private var parts: [FormPart] {
        var presenter = FieldPresenter(bench: bench, t: t)
        presenter.typed = form.content.typed
        presenter.fromDocument = form.content.fromDocument
        presenter.doubtful = Set(questions.filter { $0.violation.code == "mrz.check" }.map(\.item))
        presenter.confirmed = form.confirmed
        presenter.buttons = buttons
        presenter.errors = errors
        (presenter.isFirst, presenter.still) = (form.isFirst, form.still)
        var parts = presenter.parts(start.sheet)
        // The acts of the moment stand at the end, where the person reads everything back.
        if let acts = parts.firstIndex(where: { $0.id == "collection" }) { parts.append(parts.remove(at: acts)) }
        for part in [presenter.stillPart(start.sheet), papersPart, presentPart].compactMap(\.self) {
            parts.insert(part, at: max(parts.count - 1, 0))
        }
        return parts
    }

    /// The answers to the questions, and the spellings of a Chinese name.
    private var buttons: [String: [FieldButton]] {
        var buttons: [String: [FieldButton]] = [:]
        for question in questions {
            guard let meant = question.proposal else { continue }
            let use = FieldButton(
                name: "use", value: question.answer ?? question.item + "=" + meant,
                words: t("field.use", ["value": .text(meant)]))
            if buttons[question.item]?.contains(use) != true { buttons[question.item, default: []].append(use) }
        }
        for item in Set(questions.map(\.item)) {
            buttons[item, default: []].append(
                FieldButton(name: "keep-typed", value: item, words: t("intake.mean")))
        }
        if let birth = CenturyOffer.birth(form, reading) {
            buttons["birth_date", default: []].append(
                FieldButton(
                    name: "use", value: "birth_date=" + birth, words: t("intake.century-use", ["birth": .text(birth)])))
        }
        let offers = PinyinOffer.all(form)
        for offer in offers {
            let name = [offer.primary, offer.secondary].filter { !$0.isEmpty }.joined(separator: " ")
            buttons[offer.item, default: []].append(
                FieldButton(name: "use", value: offer.proposal, words: t("intake.pinyin-use", ["name": .text(name)])))
        }
        if offers.isEmpty, PinyinOffer.isWanted(form) {
            buttons["name_zh", default: []].append(
                FieldButton(name: "do", value: "names", words: t("intake.pinyin-propose")))
        }
        return buttons
    }

    private var papersPart: FormPart? {
        let papers = start.papers.filter { paper in
            // What may be declared here may also be brought: the receipt is ticked at once.
            if case .item = paper.proof { !paper.waivedIfShared || !paper.declaredTo.isEmpty } else { false }
        }
        if papers.isEmpty { return nil }
        let fields = papers.map { paper in
            Field(
                "paper." + paper.id, label: paper.title[language],
                .checkbox(isChecked: form.content.papers.contains(paper.id)),
                hint: t("step.paper-seen"), width: .half, error: errors["paper." + paper.id])
        }
        return FormPart(id: "papers", title: t("step.papers"), fields: fields)
    }

    /// Who has to be there in person: the clerk ticks it, and nothing is ticked before.
    private var presentPart: FormPart? {
        let step = start.step
        if step.present.isEmpty { return nil }
        let wording = CaseWords(bench: bench, t: t)
        let choices = step.present.map { Control.Choice($0, wording.department($0)) }
        return FormPart(
            id: "presence", title: t("step.present"), note: t("step.present-note"),
            fields: [
                Field(
                    "present", label: t("step.present-who"), .checks(choices, chosen: form.present),
                    hint: t("intake.present-hint", ["step": .text(step.title[language])]), width: .full,
                    error: errors["present"])
            ])
    }

    private var duplicates: IntakePage.Duplicates {
        if let person = start.person {
            return IntakePage.Duplicates(
                isClear: true, words: t("intake.known-person", ["year": .text(String(person.birthDate.prefix(4)))]))
        }
        if form.isSearched { return IntakePage.Duplicates(isClear: true, words: t("intake.searched-before")) }
        return IntakePage.Duplicates(
            isClear: false, isOpen: true, words: t("intake.searched-at-end"),
            candidates: [Act(label: t("intake.search-first"), path: "/counter")])
    }

    private var pictures: [PictureField] {
        let kept = form.keptImages(in: bench.centre)
        return start.slots.map { slot in
            let isOnFile = start.onFile.contains(slot.key)
            var presenter = PicturePresenter(bench: bench, t: t, slot: slot)
            presenter.image = kept[slot.key]
            presenter.findings = form.findings[slot.key]
            presenter.isOnFile = isOnFile
            presenter.isNeeded = slot.papers.contains { $0.neededAt == start.step.key && $0.bars } && !isOnFile
            presenter.error = errors[slot.key]
            return presenter.field
        }
    }

    private var forms: [FormCount] {
        start.procedure.forms.compactMap { id in
            guard let form = bench.centre.dictionary.form(id) else { return nil }
            let needed = bench.centre.dictionary.items(of: id).filter { $0.mandatoryOn.contains(id) }
            let filled = needed.count {
                $0.filledBy == "program" || $0.group == "collection" || !self.form[$0.key].isEmpty
            }
            return FormCount(title: form.id + " " + form.title[language], filled: filled, required: needed.count)
        }
    }

    // The zone, and what its check digits say.

    private var zone: IntakePage.MRZ {
        var zone = IntakePage.MRZ(text: form.content.zone)
        guard let reading else { return zone }
        if let format = reading.format { zone.note = t("mrz.read-as", ["format": .text(format.rawValue)]) }
        zone.lines = ZoneMarks(reading).lines
        zone.notes = notes(reading).map { t.violation($0.violation(of: "mrz")) }
        zone.faults = reading.checkDigits.filter { !$0.isRight && $0.kind != .composite }.map { fault($0, reading) }
        zone.fitting = reading.checkDigits.filter(\.isRight).map { t("mrz.item." + $0.kind.rawValue) }
        if reading.format == nil { zone.error = reading.findings.first.map { t.violation($0.violation(of: "mrz")) } }
        return zone
    }

    /// What was put right in the form alone, and what is wrong beside the check digits that are explained one by one.
    private func notes(_ reading: MRZReading) -> [ReadingNote] {
        if reading.format == nil { return [] }
        return reading.notes + reading.findings.filter { $0.code != "mrz.check-digit" }
    }

    private func fault(_ digit: MRZCheckDigit, _ reading: MRZReading) -> IntakePage.Fault {
        let suggestion = reading.suggestions.first { $0.kind == digit.kind }
        let likely = suggestion.flatMap { suggestion in
            suggestion.changes.first.map {
                IntakePage.Likely(reading: suggestion.likelyText, was: String($0.likely), taken: String($0.read))
            }
        }
        return IntakePage.Fault(
            line: digit.place.line, first: digit.covers.first?.from ?? digit.place.position, last: digit.place.position,
            item: t("mrz.item." + digit.kind.rawValue),
            read: digit.text, expected: String(digit.due), found: String(digit.read), likely: likely)
    }
}
