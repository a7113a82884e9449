/// Parsers with a fault of each kind, which the fuzzer has to find: they show that its silence elsewhere means something.
///
/// All read one made-up format: a letter, a length, so many bytes.
enum PlantedTargets {
    static let all = [crash, rule, hang, memory]

    private static func target(
        _ name: String, _ what: String, _ run: @escaping @Sendable ([UInt8]) throws -> FuzzOutcome
    ) -> FuzzTarget {
        FuzzTarget(
            "planted-" + name, what, words: [[UInt8(ascii: "Z")]], longest: 200,
            seeds: { [[65, 2, 1, 2, 65, 0], [65, 0]] }, run: run)
    }

    /// Trusts a length, and traps.
    private static let crash = target("crash", "ends the process") { input in
        guard input.first == 65, input.count > 1 else { return .refused("") }
        let content = input[2..<(2 + Int(input[1]))]
        return .accepted("\(content.isEmpty)")
    }

    /// Takes two spellings of one thing.
    private static let rule = target("rule", "breaks its rule") { input in
        guard input.first == 65, input.count > 1, input.count >= 2 + Int(input[1]) else { return .refused("") }
        let content = input[2..<(2 + Int(input[1]))]
        try BrokenRule.unless([65, input[1]] + content == input, "what was read is written in another way")
        return .accepted("")
    }

    /// Goes on for ever where a record has no length.
    private static let hang = target("hang", "does not end") { input in
        var place = 0
        while place + 1 < input.count, input[place] == 90 { place += Int(input[place + 1]) }
        return .accepted("")
    }

    /// Makes room for what a length promises.
    private static let memory = target("memory", "takes all memory") { input in
        guard input.count > 4, input[0] == 90 else { return .refused("") }
        let length = input[1..<5].reduce(0) { $0 << 8 | Int($1) }
        let room = [UInt8](repeating: 1, count: length * 64)
        return .accepted("\(room.isEmpty)")
    }
}
