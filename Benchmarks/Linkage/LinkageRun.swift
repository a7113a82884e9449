import AnjuMatching
import AnjuPopulation
import Foundation

/// Links one file in a process of its own, so that its processor time and its memory are nobody else's.
struct LinkageRun {
    let records: String
    let threads: Int

    /// The least probability of a pair that is kept: that of the peer.
    static let least = 0.0001
    /// New records that are held against the whole file.
    private static let fresh = 1_000

    /// From the file to the pairs; how right they are is counted afterwards, outside what is measured.
    func run() throws -> LinkageFigures {
        let (watch, before) = (Watch(), CPUTime.ofThisProcess())
        var file = try PopulationTable(records: records)
        var table = RecordTable(.register, keying: ScriptNameKeying())
        for record in file.records { _ = table.append(Self.values(record)) }
        let linkage = Linkage(table, threads: threads, least: Self.least)
        let (wall, cpu, peak) = (watch.seconds, CPUTime.ofThisProcess() - before, Self.peakMB)
        try file.readTruth(records + ".truth")
        var figures = LinkageTruth(people: file.people).figures(LinkageTruth.proposals(linkage)) { place in
            (
                [file[place, .han], file[place, .latin], file[place, .native]],
                [file[place, .document], file[place, .phone]]
            )
        }
        (figures.wall, figures.cpu, figures.peakMB) = (wall, cpu, peak)
        figures.newRecordP95 = Self.newRecords(linkage, file.records.count)
        return figures
    }

    /// How long one new record takes against all of the file: people of another seed, each asked about once.
    private static func newRecords(_ linkage: Linkage, _ count: Int) -> Double {
        var index = MatchIndex(linkage)
        let others = Population(people: fresh, seed: 99_173, hasErrors: true).records().prefix(fresh)
        var times: [Double] = []
        for record in others {
            let values = Self.values(record.values)
            let watch = Watch()
            _ = index.proposals(for: values)
            times.append(watch.milliseconds)
        }
        return Sample(times).percentile(95)
    }

    /// A record's cells in the order of the register's schema.
    private static func values(_ cells: [String]) -> [String] {
        func cell(_ field: RegisterField) -> String { cells[RegisterField.allCases.firstIndex(of: field) ?? 0] }
        return [
            cell(.han), cell(.latin), cell(.native), cell(.sex), cell(.birth), cell(.nationality), cell(.document),
            cell(.phone), cell(.address), cell(.employer), cell(.documentKind) == "111" ? cell(.document) : "",
        ]
    }

    /// The most memory that this process held so far.
    private static var peakMB: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(0), &usage)
        return Double(usage.ru_maxrss) / 1_024
    }
}
