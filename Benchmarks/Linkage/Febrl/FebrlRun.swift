import AnjuMatching

/// Links one FEBRL file in a process of its own: another register than ours, with other columns and one script.
struct FebrlRun {
    let records: String

    func run() throws -> LinkageFigures {
        let (watch, before) = (Watch(), CPUTime.ofThisProcess())
        var file = try PopulationTable(records: records)
        var table = RecordTable(Self.schema, keying: PlainNameKeying())
        for record in file.records { _ = table.append(Self.values(record)) }
        let linkage = Linkage(table, threads: 2, least: LinkageRun.least)
        let (wall, cpu) = (watch.seconds, CPUTime.ofThisProcess() - before)
        try file.readTruth(records + ".truth")
        var figures = LinkageTruth(people: file.people).figures(LinkageTruth.proposals(linkage)) { _ in ([], []) }
        (figures.wall, figures.cpu) = (wall, cpu)
        return figures
    }

    /// The file's columns, and behind them the whole name.
    private static let schema = LinkageSchema(
        columns: [
            "given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state",
            "date_of_birth", "soc_sec_id", "name",
        ],
        fields: [
            MatchField("name", .name([10])), MatchField("date_of_birth", .date(8)),
            MatchField("soc_sec_id", .identifier(9)), MatchField("street_number", .identifier(2)),
            MatchField("address_1", .text(3)), MatchField("address_2", .text(4)), MatchField("suburb", .text(5)),
            MatchField("postcode", .identifier(6)), MatchField("state", .code(7)),
        ],
        rules: [
            BlockingRule([.value(9)]), BlockingRule([.day(8)]), BlockingRule([.value(10)]),
            BlockingRule([.value(1), .value(6)]), BlockingRule([.value(0), .value(6)]), BlockingRule([.value(3)]),
            BlockingRule([.value(0), .value(5)]), BlockingRule([.value(1), .value(5)]),
            BlockingRule([.value(2), .value(6)]), BlockingRule([.sound([10]), .month(8)]),
            // The widest last: a peer compares all who share one of these.
            BlockingRule([.value(6)]), BlockingRule([.sound([10]), .value(7)], refinedBy: [.year(8)], most: 60),
        ],
        training: [.init(rule: 0, fixed: [2]), .init(rule: 1, fixed: [1])])

    private static func values(_ cells: [String]) -> [String] {
        var values = cells
        let day = Array(values[8])
        if day.count == 8 { values[8] = String(day[0..<4]) + "-" + String(day[4..<6]) + "-" + String(day[6...]) }
        return values + [values[0...1].filter { !$0.isEmpty }.joined(separator: " ")]
    }
}
