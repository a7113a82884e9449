extension BenchReport {
    static func linkageText(_ results: [LinkageResult]) -> String {
        var table = Table(
            "linkage", "wall s", "CPU s", "peak MB", "best F1", "F1 at .99", "average precision", "ceiling",
            "other scripts only", "new record p95 ms")
        for result in results {
            for (name, figures) in [("Anju", result.ours), ("Splink", result.peer)] {
                guard let first = figures.first else { continue }
                func median(_ value: (LinkageFigures) -> Double) -> Double { LinkageResult.median(figures, value) }
                table.add(
                    "\(name), \(first.records) records, seed \(result.seed)", median(\.wall).digits(1),
                    median(\.cpu).digits(1), median(\.peakMB).digits(0), first.bestF1.digits(3),
                    first.f1At99.digits(3), first.averagePrecision.digits(3), first.ceiling.digits(3),
                    first.crossRecall?.digits(3) ?? "–", first.newRecordP95?.digits(2) ?? "–")
            }
        }
        return table.text
    }

    /// Ours in parts of the peer's, and what is better by how much.
    static func linkageRatios(_ results: [LinkageResult]) -> String {
        var table = Table(
            "linkage, Anju to Splink", "G1 CPU", "G1 wall", "G2 memory", "G3 best F1", "F1 at .99",
            "average precision", "G4 other scripts", "turns")
        for result in results {
            guard let ours = result.ours.first, let peer = result.peer.first else { continue }
            let ratios = result.ratios
            table.add(
                "\(ours.records) records, seed \(result.seed)", ratios.cpu.digits(3), ratios.wall.digits(3),
                ratios.memory.digits(3), "+" + (ours.bestF1 - peer.bestF1).digits(3), ours.f1At99.digits(3),
                ours.averagePrecision.digits(3), ours.crossRecall?.digits(3) ?? "–", "\(result.ours.count)")
        }
        return table.text
    }

    /// G5: at least as right as the peers on each set, in a tenth of the quicker one's time over all four.
    static func febrlText(_ results: [FebrlResult]) -> String {
        var table = Table("FEBRL", "Anju best F1", "Splink", "recordlinkage", "Anju s", "Splink s", "recordlinkage s")
        func add(_ name: String, _ f1: [String], _ seconds: [Double]) {
            table.lines.append([name] + f1 + seconds.map { $0.digits(2) })
        }
        for result in results {
            guard let ours = result.anju else { continue }
            let all = [ours, result.splink, result.recordlinkage]
            add(
                "set \(result.set), \(result.records) records", all.map { $0.bestF1.digits(5) }, all.map(\.seconds))
        }
        let totals = [
            results.compactMap { $0.anju?.seconds }, results.map(\.splink.seconds),
            results.map(\.recordlinkage.seconds),
        ].map { $0.reduce(0, +) }
        add("all four", ["", "", ""], totals)
        let quicker = min(totals[1], totals[2])
        add("G5, Anju to the quicker", ["", "", ""], [quicker == 0 ? 0 : totals[0] / quicker])
        return table.text
    }

    static func searchText(_ results: [SearchResult]) -> String {
        var table = Table(
            "search", "found@20", "p50 ms", "p95 ms", "1 and 2 characters p95 ms", "all can be found after s")
        for result in results {
            table.add(
                "\(result.engine), \(result.people) people, seed \(result.seed)", result.share.digits(3),
                result.p50.digits(2), result.p95.digits(2), result.fragmentP95.digits(2), result.built.digits(1))
        }
        return table.text
    }

    static func listText(_ results: [ListResult]) -> String {
        var table = Table(
            "a page of fifty buildings", "first p50 ms", "p95 ms", "deep p50 ms", "p95 ms", "deep to first",
            "after a key p95 ms")
        for result in results {
            table.add(
                "\(result.engine), \(result.buildings) buildings, \(result.pages) pages deep",
                result.firstP50.digits(2), result.firstP95.digits(2), result.deepP50.digits(2),
                result.deepP95.digits(2), result.ratio.digits(2), result.pressP95.digits(2))
        }
        return table.text
    }

    static func importText(_ results: [ImportResult]) -> String {
        var table = Table(
            "a file of people", "read s", "written s", "rows/s", "peak MB", "COPY and indexes s", "G12 to COPY")
        for result in results {
            table.add(
                "\(result.engine), \(result.rows) rows", result.read.digits(1), result.written.digits(1),
                (Double(result.rows) / (result.read + result.written)).digits(0), result.peakMB.digits(0),
                result.copy.digits(2), result.ratio.digits(1))
        }
        return table.text
    }

    static func loadText(_ results: [LoadResult]) -> String {
        var table = Table(
            "a search, ms", "p50 idle", "p99", "p50 beside reading", "p99", "p50 beside writing", "p99", "G11",
            "registered/s", "rows/s")
        for result in results {
            let legs = [result.idle, result.reading, result.writing]
            table.lines.append(
                ["\(result.engine), \(result.people) people"]
                    + legs.flatMap { [$0.p50.digits(2), $0.p99.digits(2)] } + [
                        result.ratio.digits(1), result.registered.digits(0),
                        (Double(result.rows) / result.seconds).digits(0),
                    ])
        }
        return table.text
    }

    /// Each kind of searches, how many of them found whom they were after.
    static func kindText(_ results: [SearchResult]) -> String {
        guard let first = results.first else { return "" }
        var table = Table("found@20 by kind")
        table.lines[0] += results.map { "\($0.engine) \($0.people)" }
        for (place, kind) in first.kinds.enumerated() {
            table.lines.append(
                [kind.kind]
                    + results.map { result in
                        result.kinds.indices.contains(place)
                            ? "\(result.kinds[place].found) of \(result.kinds[place].asked)" : "–"
                    })
        }
        return table.text
    }
}
