extension ActOnCase.Act {
    /// Parties who are there in person, by what the official states.
    var present: Set<String> {
        switch self {
        case .capture(let request, _): request.present
        case .complete(_, let present, _): present
        case .assign, .giveBack, .hold, .resume, .refuse, .skip, .extend: []
        }
    }

    /// Why it is decided although a condition fails; empty where nothing was said.
    var overrule: String {
        switch self {
        case .capture(let request, _): request.overrule
        case .complete(_, _, let overrule): overrule
        case .assign, .giveBack, .hold, .resume, .refuse, .skip, .extend: ""
        }
    }

    /// What the ledger says of it: the act, the step, and who was there in person.
    func detail(of step: String) -> String {
        let there = present.isEmpty ? "" : " present:" + present.sorted().joined(separator: ",")
        return name + " " + step + there
    }

    private var name: String {
        switch self {
        case .assign: "assign"
        case .capture: "capture"
        case .complete: "complete"
        case .giveBack: "return"
        case .hold: "hold"
        case .resume: "resume"
        case .refuse: "refuse"
        case .skip: "skip"
        case .extend: "extend"
        }
    }
}
