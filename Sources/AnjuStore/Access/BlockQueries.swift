public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Blocks on a person that are not lifted, the oldest first.
    public func blocks(on person: ID<Person>) throws -> [Block] {
        try rows("SELECT * FROM access_block WHERE person = \(person) AND until_at IS NULL ORDER BY from_at, id").map(
            block)
    }

    /// Of which of these people something is blocked, by two officials or because they had it restricted themselves.
    public func blocked(among people: [ID<Person>], at moment: Instant) throws -> Set<ID<Person>> {
        if people.isEmpty { return [] }
        let listed = Set(people.map(\.rawValue)).sorted()
        let found = try rows(
            """
            SELECT person FROM access_block WHERE until_at IS NULL AND person IN \(list: listed)
            UNION SELECT person FROM own_restriction
            WHERE (until_at IS NULL OR until_at > \(moment)) AND person IN \(list: listed)
            """)
        return Set(try found.map { try $0.get("person", as: ID<Person>.self) })
    }

    /// The block with this identifier.
    public func block(_ id: ID<Block>) throws -> Block? {
        try rows("SELECT * FROM access_block WHERE id = \(id)").first.map(block)
    }

    /// Who set a block, whether it waits for a second person to close it, and who asked within a week to lift it.
    public func hands(
        of id: ID<Block>, at moment: Instant
    ) throws -> (setBy: String, isUnconfirmed: Bool, liftAskedBy: String?) {
        guard let row = try rows("SELECT * FROM access_block WHERE id = \(id)").first else { return ("", false, nil) }
        let asked = try row.optional("lift_asked_at", as: Instant.self)
        let isAsked = asked.map { SecondHand.holds(askedAt: $0, at: moment) } ?? false
        let isClosing = try row.get("level", as: String.self) == Block.Level.closed.rawValue
        let confirmed = try row.optional("confirmed_by", as: String.self)
        return (try row.get("set_by"), isClosing && confirmed == nil, isAsked ? try row.optional("lift_asked_by") : nil)
    }

    private func block(_ row: Row) throws -> Block {
        let id: ID<Block> = try row.get("id")
        let groups = try rows("SELECT item_group FROM access_block_group WHERE block = \(id)").map {
            try $0.get("item_group", as: String.self)
        }
        let isConfirmed = try row.optional("confirmed_by", as: String.self) != nil
        let isClosed = try row.get("level", as: String.self) == Block.Level.closed.rawValue
        return Block(
            id: id, record: try row.get("person"), groups: Set(groups),
            // Until a second person has confirmed it an emergency still opens it.
            level: isClosed && isConfirmed ? .closed : .protected, from: try row.get("from_at"),
            until: try row.optional("until_at"))
    }
}

extension WriteTransaction {
    /// Sets a block, which holds at once; one that closes is confirmed by a second person.
    public func insert(_ block: Block, by actor: String) throws {
        try run(
            """
            INSERT INTO access_block (id, person, level, set_by, from_at)
            VALUES (\(block.id), \(block.record), \(block.level.rawValue), \(actor), \(block.from))
            """)
        for group in block.groups.sorted() {
            try run("INSERT INTO access_block_group (block, item_group) VALUES (\(block.id), \(group))")
        }
    }

    /// Confirms a block that closes; answers whether there was one, set by somebody else, to confirm.
    public func confirm(_ id: ID<Block>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE access_block SET confirmed_by = \(actor), confirmed_at = \(moment)
            WHERE id = \(id) AND level = 'closed' AND confirmed_by IS NULL AND until_at IS NULL AND set_by <> \(actor)
            """) == 1
    }

    /// Asks that a block be lifted; answers whether nobody had asked within a week.
    public func askToLift(_ id: ID<Block>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE access_block SET lift_asked_by = \(actor), lift_asked_at = \(moment)
            WHERE id = \(id) AND until_at IS NULL
                AND (lift_asked_by IS NULL OR lift_asked_at <= \(SecondHand.start(at: moment)))
            """) == 1
    }

    /// Takes back that somebody asked to lift a block; answers whether anybody had.
    public func endLiftAsk(of id: ID<Block>) throws -> Bool {
        try run(
            """
            UPDATE access_block SET lift_asked_by = NULL, lift_asked_at = NULL
            WHERE id = \(id) AND lift_asked_by IS NOT NULL AND until_at IS NULL
            """) == 1
    }

    /// Lifts a block that somebody else asked to lift; answers whether there was one.
    public func lift(_ id: ID<Block>, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE access_block SET lifted_by = \(actor), until_at = \(moment)
            WHERE id = \(id) AND lift_asked_by <> \(actor) AND until_at IS NULL
                AND lift_asked_at > \(SecondHand.start(at: moment))
            """) == 1
    }
}
