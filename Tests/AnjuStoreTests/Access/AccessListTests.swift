import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

/// A list from the database is what the check lets through, record by record.
@Suite struct AccessListTests {
    private static let areas = ["533102", "533103", "530102", "533102001", "533102002", "533103001"]
    private static let departments = ["centre", "health", "labour"]
    private static let groups = ["identity", "contact", "residence", "health"]
    private static let units = ["530000", "533100", "533102", "533103", "533102001", "530102", ""]

    /// What is in the database, and what the decision is told of it.
    private struct World: Sendable {
        var records: [RecordScope] = []
        var blocks: [Block] = []
        var glasses: [BreakGlass] = []
        /// Blocks of what people had restricted: supervision passes them.
        var restricted: [Block] = []
    }

    private static func world(_ dice: inout StoreDice, at now: Instant) -> World {
        var world = World()
        for place in 0..<60 {
            let person: ID<Person> = ID(Token(at: now.adding(milliseconds: place), random: dice.bytes(10)))
            world.records.append(
                RecordScope(
                    record: person.rawValue, area: areas.pick(&dice), departments: [departments.pick(&dice)]))
        }
        for place in 0..<24 {
            let from = now.adding(hours: Int.random(in: -40...2, using: &dice))
            world.blocks.append(
                Block(
                    id: ID(Token(at: from, random: dice.bytes(10))), record: world.records[place].record,
                    groups: Bool.random(using: &dice) ? [] : [groups.pick(&dice), groups.pick(&dice)],
                    level: place.isMultiple(of: 3) ? .closed : .protected, from: from,
                    until: place.isMultiple(of: 7) ? now.adding(minutes: -1) : nil))
        }
        for place in 12..<40 {
            world.restricted.append(
                Block(
                    id: ID(Token(at: now, random: dice.bytes(10))), record: world.records[place].record,
                    groups: [groups.pick(&dice)], level: .protected,
                    from: now.adding(hours: Int.random(in: -40...2, using: &dice)),
                    until: place.isMultiple(of: 5) ? now.adding(hours: 3) : nil, passing: ["supervision"]))
        }
        for place in 0..<40 {
            let openedAt = now.adding(minutes: Int.random(in: -90...10, using: &dice))
            world.glasses.append(
                BreakGlass(
                    id: ID(Token(at: openedAt, random: dice.bytes(10))), actor: "acc_\(place % 5)",
                    record: world.records[Int.random(in: 0..<24, using: &dice)].record, category: "life",
                    reason: "brought in unconscious at night", openedAt: openedAt))
        }
        return world
    }

    private static func grants(_ dice: inout StoreDice, at now: Instant) -> [Grant] {
        (0..<Int.random(in: 1...3, using: &dice)).map { place in
            Grant(
                id: "g\(place)", role: ["clerk", "other"].pick(&dice),
                unit: Unit(area: units.pick(&dice), department: ([nil] + departments.map(Optional.some)).pick(&dice)),
                purpose: ["case_step", "case_step", "supervision"].pick(&dice), actions: [.list],
                groups: Dictionary([(groups.pick(&dice), .full), (groups.pick(&dice), .partial)]) { first, _ in first },
                from: now.adding(days: Int.random(in: -3...1, using: &dice)), until: nil,
                emergency: Bool.random(using: &dice))
        }
    }

    private static func keep(_ world: World, _ test: TestCentre) async throws {
        let now = test.clock.now
        try await test.database.write { transaction in
            try transaction.run("CREATE TABLE test_record (person TEXT, area TEXT, department TEXT)")
            for record in world.records {
                try transaction.run(
                    """
                    INSERT INTO person (id, area, name_primary, name_secondary, name_native, name_chinese, birth_date,
                                        sex, language, created_at, version)
                    VALUES (\(record.record), \(record.area), 'X', '', '', '', '1900', '0', 'my', 0, 1)
                    """)
                for department in record.departments {
                    try transaction.run(
                        "INSERT INTO test_record VALUES (\(record.record), \(record.area), \(department))")
                }
            }
            for block in world.restricted {
                let request = "req_" + block.id.rawValue.suffix(26)
                try transaction.run(
                    """
                    INSERT INTO own_request (id, person, entitlement, asks, topic, sealed, received_at)
                    VALUES (\(request), \(block.record), 'restrict', 'restriction', 'x', \([UInt8](arrayLiteral: 0)), 0)
                    """)
                try transaction.run(
                    """
                    INSERT INTO own_restriction (request, item_group, person, from_at, until_at, law)
                    VALUES (\(request), \(block.groups.first ?? ""), \(block.record), \(block.from), \(block.until), 'x')
                    """)
            }
            for block in world.blocks {
                try transaction.insert(block, by: "acc_a")
                if block.level == .closed { _ = try transaction.confirm(block.id, by: "acc_b", at: now) }
                if let until = block.until {
                    _ = try transaction.askToLift(block.id, by: "acc_a", at: until)
                    _ = try transaction.lift(block.id, by: "acc_b", at: until)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all) func `a list is the filtered check, for 1,000 officials`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let now = test.clock.now
        var dice = StoreDice(seed: 4_711)
        let world = Self.world(&dice, at: now)
        try await Self.keep(world, test)
        var requests: [(request: AccessRequest, policy: AccessPolicy)] = []
        for place in 0..<1_000 {
            let group = place.isMultiple(of: 4) ? nil : Self.groups.pick(&dice)
            let request = AccessRequest(
                actor: "acc_\(place % 7)", roles: ["clerk"], action: .list,
                scope: RecordScope(record: "", area: "", departments: []), group: group,
                purpose: place.isMultiple(of: 3) ? "supervision" : "case_step", now: now)
            let policy = AccessPolicy(
                grants: Self.grants(&dice, at: now), blocks: world.blocks + world.restricted, glasses: world.glasses)
            requests.append((request, policy))
        }
        let asked = requests
        let lists = try await test.database.read { transaction in
            try asked.map { one in
                var scope = one.policy.scope(of: one.request)
                scope.passing = ["supervision"]
                let condition = scope.condition(
                    area: "area", department: "department", concerning: { "person IN (\($0))" })
                let found = try transaction.rows("SELECT person FROM test_record WHERE \(condition) ORDER BY person")
                return try found.map { try $0.get("person", as: String.self) }
            }
        }
        var (shown, opened) = (0, 0)
        for (place, one) in requests.enumerated() {
            let checked = world.records.filter { record in
                var request = one.request
                request.scope = record
                let decision = one.policy.decide(request)
                if case .allowed(_, _, .some) = decision { opened += 1 }
                return decision.isAllowed
            }.map(\.record)
            #expect(lists[place] == checked.sorted())
            shown += checked.count
        }
        #expect((2_000...30_000).contains(shown), "\(shown)")
        #expect(opened > 5, "\(opened)")
    }
}

/// The same throws for the same seed.
struct StoreDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

extension Array {
    fileprivate func pick(_ dice: inout StoreDice) -> Element { self[Int.random(in: 0..<count, using: &dice)] }
}
