import AnjuI18n

extension DecisionPanel {
    /// What was chosen and typed in a panel, and what is wrong with it.
    struct Answers: Hashable, Sendable {
        var chosen: Set<String> = []
        var words = ""
        var choiceError: String?
        var wordsError: String?
        /// What was typed for each choice, by field.
        var each: [String: String] = [:]

        static let none = Answers()
    }

    /// Sends the case back once, with all reasons in one list, each about something of its own and in words of its own.
    static func sendBack(
        _ reasons: [Control.Choice], about: [Control.Choice] = [], to path: String, sends: [String: String],
        _ t: Translator, answers: Answers = .none
    ) -> DecisionPanel {
        let fields = reasons.flatMap { reason -> [Field] in
            let which = Field(
                "return-about." + reason.value, label: t("step.reason-about", ["ground": .text(reason.label)]),
                .select(about, chosen: answers.each["return-about." + reason.value] ?? ""), width: .half)
            let said = Field(
                "return-words." + reason.value, label: t("step.reason-words", ["ground": .text(reason.label)]),
                .textarea(answers.each["return-words." + reason.value] ?? ""), width: .half)
            return about.isEmpty ? [said] : [which, said]
        }
        return DecisionPanel(
            id: "return", title: t("step.return"), note: t("step.return-note"),
            fields: [
                Field(
                    "return-reasons", label: t("step.reasons"), .checks(reasons, chosen: answers.chosen), width: .full,
                    error: answers.choiceError)
            ] + fields, label: t("step.return-do"), path: path, sends: sends)
    }

    /// Refuses, with a ground in law and the way to object.
    static func refuse(
        _ grounds: [Control.Choice], remedy: String, to path: String, sends: [String: String], _ t: Translator,
        answers: Answers = .none
    ) -> DecisionPanel {
        DecisionPanel(
            id: "refuse", title: t("step.refuse"), note: t("step.refuse-note", ["remedy": .text(remedy)]),
            fields: [
                Field(
                    "refuse-ground", label: t("step.ground"), .radio(grounds, chosen: answers.chosen.first ?? ""),
                    width: .full,
                    error: answers.choiceError), words("refuse", t("step.facts"), answers, t),
            ], label: t("step.refuse-do"), path: path, sends: sends, isGrave: true)
    }

    /// Stops the clock while something is waited for.
    static func suspend(
        _ waits: [Control.Choice], to path: String, sends: [String: String], _ t: Translator,
        answers: Answers = .none
    ) -> DecisionPanel {
        DecisionPanel(
            id: "suspend", title: t("step.suspend"), note: t("step.suspend-note"),
            fields: [
                Field(
                    "suspend-wait", label: t("step.wait"), .radio(waits, chosen: answers.chosen.first ?? ""),
                    width: .full,
                    error: answers.choiceError), words("suspend", t("step.words"), answers, t),
            ], label: t("step.suspend-do"), path: path, sends: sends)
    }

    /// Makes a time limit longer, where the law lets it be.
    static func extend(
        _ limits: [Control.Choice], to path: String, sends: [String: String], _ t: Translator,
        answers: Answers = .none
    ) -> DecisionPanel {
        let chosen = answers.chosen.first ?? (limits.count == 1 ? limits[0].value : "")
        return DecisionPanel(
            id: "extend", title: t("step.extend"), note: t("step.extend-note"),
            fields: [
                Field(
                    "extend-limit", label: t("step.extend-limit"), .radio(limits, chosen: chosen), width: .full,
                    error: answers.choiceError), words("extend", t("step.extend-words"), answers, t),
            ], label: t("step.extend-do"), path: path, sends: sends)
    }

    /// Hands the step over to another office or officer.
    static func transfer(
        _ offices: [Control.Choice], to path: String, sends: [String: String], _ t: Translator,
        answers: Answers = .none
    ) -> DecisionPanel {
        DecisionPanel(
            id: "transfer", title: t("step.transfer"), note: t("step.transfer-note"),
            fields: [
                Field(
                    "transfer-to", label: t("step.transfer-to"), .select(offices, chosen: answers.chosen.first ?? ""),
                    width: .full, error: answers.choiceError), words("transfer", t("step.words"), answers, t),
            ], label: t("step.transfer-do"), path: path, sends: sends)
    }

    /// Leaves a step out that need not be done, such as a change that the person does not want any more.
    static func skip(
        to path: String, sends: [String: String], _ t: Translator, answers: Answers = .none
    ) -> DecisionPanel {
        DecisionPanel(
            id: "skip", title: t("step.skip"), note: t("step.skip-note"),
            fields: [words("skip", t("step.words"), answers, t)], label: t("step.skip-do"), path: path, sends: sends)
    }

    /// Ends the case at the person's wish; `asked` are the ways in which they can have said it.
    static func withdraw(
        _ asked: [Control.Choice], to path: String, sends: [String: String], _ t: Translator,
        answers: Answers = .none
    )
        -> DecisionPanel
    {
        DecisionPanel(
            id: "withdraw", title: t("step.withdraw"), note: t("step.withdraw-note"),
            fields: [
                Field(
                    "withdraw-asked", label: t("step.withdraw-asked"),
                    .radio(asked, chosen: answers.chosen.first ?? ""), width: .full, error: answers.choiceError),
                words("withdraw", t("step.words"), answers, t),
            ], label: t("step.withdraw-do"), path: path,
            sends: sends,
            isGrave: true)
    }

    private static func words(_ id: String, _ label: String, _ answers: Answers, _ t: Translator) -> Field {
        Field(
            id + "-words", label: label, .textarea(answers.words), hint: t("step.words-hint"), width: .full,
            error: answers.wordsError)
    }
}
