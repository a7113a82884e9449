import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// One random sequence: each step is done in the register and in the model, and whoever it touched is compared.
struct MergeRun {
    let test: TestCentre
    let sequence: Int
    /// All of a sequence is one transaction: ten thousand are to be done.
    let transaction: any WriteTransaction
    var model = MergeModel()
    var people: [ID<Person>] = []
    private var merges: [ID<PersonMerge>] = []
    /// Whom the last step was about.
    private var touched: [Int] = []
    /// What was done, in short.
    var trace: [String] = []

    init(test: TestCentre, sequence: Int, in transaction: any WriteTransaction) {
        (self.test, self.sequence, self.transaction) = (test, sequence, transaction)
    }

    /// One plain, two of the typed columns, one sealed.
    private static let items = ["name_latin_primary", "birth_date", "preferred_language", "religion"]
    private static let values = ["name_latin_primary": ["NO A", "NO B"], "birth_date": ["1900-01-01", "1900-01-02"]]

    private var desk: MergeStore { MergeStore(centre: test.centre, now: test.clock.now) }

    mutating func step(_ chance: inout MergeChance, _ tally: inout MergeTally) throws {
        tally.steps += 1
        test.clock.advance(minutes: 1)
        switch people.count < 3 ? 0 : chance.below(22) {
        case 0: try register()
        case 1...3: try open(&chance)
        case 4...10: try say(&chance)
        case 11: try clear(&chance)
        case 12...15: try settle(&chance, &tally)
        case 16...18: try merge(&chance, &tally)
        default: try part(&chance, &tally)
        }
        try compare(touched, &tally)
        touched = []
    }

    private mutating func register() throws {
        guard people.count < 5 else { return }
        let (person, document): (ID<Person>, String) = (
            test.centre.ambient.id(), (test.centre.ambient.id() as ID<PersonDocument>).rawValue
        )
        let (desk, number) = (desk, "MX42\(sequence)-\(people.count)")
        try desk.register(person, document, number, in: transaction)
        people.append(person)
        model.events.append([])
        model.owners[document] = people.count - 1
        trace.append("register \(people.count - 1)")
    }

    private mutating func open(_ chance: inout MergeChance) throws {
        guard let owner = chance.one(of: model.living) else { return }
        let (desk, person) = (desk, people[owner])
        let unit: String
        if chance.below(2) == 0 {
            let id: ID<Case> = test.centre.ambient.id()
            try desk.open(id, of: person, in: transaction)
            unit = id.rawValue
        } else {
            let id: ID<Stay> = test.centre.ambient.id()
            try desk.stay(id, of: person, in: transaction)
            unit = id.rawValue
        }
        model.owners[unit] = owner
        touched = [owner]
        trace.append("\(unit.suffix(4)) of \(owner)")
    }

    /// A case or stay of somebody.
    private func unit(_ chance: inout MergeChance, casesOnly: Bool = false) -> (id: String, owner: Int)? {
        let living = Set(model.living)
        let units = model.owners.filter {
            living.contains($0.value) && ($0.key.hasPrefix("cas_") || (!casesOnly && $0.key.hasPrefix("sty_")))
        }.keys.sorted()
        return chance.one(of: units).flatMap { unit in model.owners[unit].map { (unit, $0) } }
    }

    private mutating func say(_ chance: inout MergeChance) throws {
        guard let (unit, owner) = unit(&chance) else { return }
        var said: [String: String] = [:]
        for _ in 0...chance.below(3) {
            let item = Self.items[chance.below(Self.items.count)]
            said[item] = (Self.values[item] ?? ["en", "my", "zh-Hans"])[chance.below(2)]
        }
        let department = ["a", "b"][chance.below(2)]
        let corrects = chance.below(5) == 0
        let id: ID<Submission> = test.centre.ambient.id()
        let deed = MergeStore.Said(
            id: id, values: said, department: department, unit: unit, person: people[owner], corrects: corrects)
        let desk = desk
        try desk.say(deed, in: transaction)
        model.events[owner].append(
            .say(unit: unit, said, by: department, submission: id.rawValue, corrects: corrects))
        model.submissions[unit, default: []].insert(id.rawValue)
        touched = [owner]
        trace.append(
            "say \(owner) \(unit.suffix(4)) \(department)\(corrects ? "!" : "") \(said.sorted { $0.key < $1.key })")
    }

    private mutating func clear(_ chance: inout MergeChance) throws {
        guard let (unit, owner) = unit(&chance, casesOnly: true) else { return }
        let (desk, person, item) = (desk, people[owner], Self.items[chance.below(Self.items.count)])
        try desk.clear(item, of: person, within: unit, in: transaction)
        model.events[owner].append(.clear(unit: unit, item))
        touched = [owner]
        trace.append("clear \(owner) \(item)")
    }

    private mutating func settle(_ chance: inout MergeChance, _ tally: inout MergeTally) throws {
        let disputed = model.living.filter { !model.fold($0).open.isEmpty }
        guard let owner = chance.one(of: disputed) else { return }
        let cases = model.owners.filter { $0.value == owner && $0.key.hasPrefix("cas_") }.keys.sorted()
        guard let unit = chance.one(of: cases) else { return }
        let open = model.fold(owner).open
        guard let item = chance.one(of: Set(open.map(\.open.item)).sorted()) else { return }
        let about = open.filter { $0.open.item == item }
        let offered = about.map(\.open.proposed).sorted { ($0.value, $0.submission) < ($1.value, $1.submission) }
        let chosen = chance.below(2) == 0 ? nil : offered[chance.below(offered.count)]
        let (desk, person) = (desk, people[owner])
        try desk.settle(item, chosen?.submission, of: person, within: unit, in: transaction)
        model.events[owner].append(
            .settle(unit: unit, item, chosen, between: Set(about.compactMap(\.merge))))
        tally.settled += 1
        touched = [owner]
        trace.append("settle \(owner) \(item) \(chosen?.value ?? "keep")")
    }

    private mutating func merge(_ chance: inout MergeChance, _ tally: inout MergeTally) throws {
        let living = model.living
        guard living.count > 1 else { return }
        let kept = living[chance.below(living.count)]
        let others = living.filter { $0 != kept }
        let folded = others[chance.below(others.count)]
        let merge = PersonMerge(
            id: test.centre.ambient.id(), kept: people[kept], folded: people[folded], reason: .other, words: "one",
            proposedBy: "acc_1", madeBy: "acc_2", madeAt: test.clock.now)
        let centre = test.centre
        try FoldFile(centre: centre, transaction: transaction)(merge)
        model.merge(folded, into: kept)
        merges.append(merge.id)
        tally.merged += 1
        trace.append("merge \(folded) into \(kept)")
        touched = [kept, folded]
    }

    private mutating func part(_ chance: inout MergeChance, _ tally: inout MergeTally) throws {
        guard let place = chance.one(of: model.merges.indices.filter { !model.merges[$0].isUndone }) else { return }
        let theirs = Set(model.since(place).filter { _ in chance.below(2) == 0 })
        let (centre, id, now) = (test.centre, merges[place], test.clock.now)
        do {
            guard let merge = try transaction.merge(id, sealer: centre.sealer) else { return }
            try PartFile(centre: centre, transaction: transaction, merge: merge)(
                theirs, .init(reason: .other, words: "two", by: "acc_1", at: now))
        } catch let problem as Problem {
            #expect(problem.code == "merge.later")
            let first = model.over(place)
            #expect(first.map { merges[$0].rawValue } == problem.details["merge"])
            tally.refused += 1
            return
        }
        #expect(model.over(place) == nil, "another merge has to be undone first")
        model.undo(place, theirs: theirs)
        tally.parted += 1
        trace.append(
            "part \(model.merges[place].folded) from \(model.merges[place].kept) \(theirs.map { $0.suffix(4) })")
        touched = [model.merges[place].kept, model.merges[place].folded]
    }

    /// Holds files against the model: what they hold, what is open, and all that is attached.
    mutating func compare(_ list: [Int], _ tally: inout MergeTally) throws {
        let found = try list.map { try desk.seen(people[$0], in: transaction) }
        for (place, seen) in zip(list, found) {
            tally.compared += 1
            let expected = expected(place)
            if seen != expected {
                tally.faults += 1
                Issue.record(
                    "person \(place): found \(String(describing: seen)), expected \(String(describing: expected))")
            }
        }
    }

    private func expected(_ person: Int) -> MergeStore.Seen? {
        if model.isFolded(person) { return nil }
        let (held, open) = model.fold(person)
        let owned = Set(model.owners.filter { $0.value == person }.keys)
        return MergeStore.Seen(
            held: held, open: open.map(\.open).sorted { "\($0)" < "\($1)" }, attached: owned,
            submissions: owned.reduce(into: []) { $0.formUnion(model.submissions[$1] ?? []) },
            claims: owned.filter { $0.hasPrefix("doc_") }, name: held["name_latin_primary"]?.value)
    }
}
