import AnjuCore
public import AnjuDomain

/// A centre whose deciding step asks an authority, with the people whom that takes.
public enum TestChecks {
    public static let officer = TestOfficials.exitEntry
    /// The same role at the next desk: no second pair of eyes.
    public static let colleague = actor("exit2", "王勇", "exit_entry_officer")
    /// Who approves.
    public static let head = actor("exithead", "赵队长", "supervisor")
    /// Who decides appeals, which the first head may not.
    public static let otherHead = actor("exithead2", "钱队长", "supervisor")
    /// Somebody of the authority that is asked.
    public static let authority = Actor(
        kind: .official, id: "acc_nia", name: "孙警官", role: "exit_entry_officer", office: "nia", department: "nia",
        area: "533102")

    /// Refused at the deciding step only where people confirmed a check.
    public static let refusal = "R03"
    public static let decision = StatutoryCheck.Decision(
        number: "RL-ZD-2026-17", hash: String(repeating: "0123456789abcdef", count: 4))

    private static func actor(_ id: String, _ name: String, _ role: String) -> Actor {
        Actor(
            kind: .official, id: "acc_" + id, name: name, role: role, office: "exit_entry", department: "exit_entry",
            area: "533102")
    }

    /// The step `review` of P01 asks the authority whether there is an exit bar; ``refusal`` rests on the answer.
    public static func add(to rulebook: inout Rulebook) {
        let question = Question(
            key: "exit_bar", kind: .statutoryCheck, of: "nia",
            text: LocalizedText(
                "是否属于法定不准出境的情形", [.english: "is there a statutory exit bar", .burmese: "ထွက်ခွာခွင့်ပိတ်ပင်ချက် ရှိပါသလား"]),
            answers: ["bar", "no_bar"], law: "EEAL Art.12")
        for index in rulebook.procedures.indices where rulebook.procedures[index].id == "P01" {
            for step in rulebook.procedures[index].steps.indices
            where rulebook.procedures[index].steps[step].key == "review" {
                rulebook.procedures[index].steps[step].asks.append(question)
            }
        }
        for index in rulebook.checkGrounds.indices where rulebook.checkGrounds[index].key == "exit_bar" {
            rulebook.checkGrounds[index].refusals = [refusal]
        }
    }
}
