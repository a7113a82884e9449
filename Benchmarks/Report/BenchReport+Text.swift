extension BenchReport {
    /// For people.
    var text: String {
        var parts = [
            "\(machine.processor), \(machine.processors) processors, \(machine.memoryGB) GB, \(machine.fileSystem), "
                + "\(machine.system); commit \(machine.commit), \(date)"
                + (isQuick ? "\nquick run: few repetitions, no figures to quote" : "")
        ]
        if !writers.isEmpty { parts.append(writerText) }
        if let logs, !logs.isEmpty { parts.append(Self.logText(logs)) }
        if let linkage, !linkage.isEmpty { parts += [Self.linkageText(linkage), Self.linkageRatios(linkage)] }
        if let febrl, !febrl.isEmpty { parts.append(Self.febrlText(febrl)) }
        if let searches, !searches.isEmpty { parts += [Self.searchText(searches), Self.kindText(searches)] }
        if let lists, !lists.isEmpty { parts.append(Self.listText(lists)) }
        if let imports, !imports.isEmpty { parts.append(Self.importText(imports)) }
        if let loads, !loads.isEmpty { parts.append(Self.loadText(loads)) }
        if let program { parts += [Self.pageText(program), Self.lifeText(program)] }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var writerText: String {
        var table = Table("durable submissions", "per s", "p50 ms", "p99 ms", "CPU s/1000", "ratio", "quiet")
        for result in writers {
            let name = "\(result.engine), \(result.writers) writers"
            let quiet = result.isQuiet ? "yes" : "others took \((result.useCase.othersShare * 100).digits(0)) %"
            func add(_ what: String, _ leg: Leg, _ ratio: String) {
                table.add(
                    "\(name): \(what)", leg.perSecond.digits(0), leg.p50.digits(2), leg.p99.digits(2),
                    leg.cpuSecondsPerThousand.digits(2), ratio, quiet)
            }
            add("use case", result.useCase, "")
            add("bare, a commit each", result.bareEach, result.ratioToEach.digits(3))
            add("bare, shared commits", result.bareGrouped, result.ratioToGrouped.digits(3))
        }
        return table.text
    }

    private static func logText(_ logs: [LogResult]) -> String {
        var table = Table("the log", "written/s", "sequenced/s", "proven/s", "checked/s")
        var reads = Table("a small read, one after the other", "p50 ms", "p99 ms", "entry adds p50", "adds p99")
        for log in logs {
            table.add(
                "\(log.engine), \(log.entries) entries", log.writtenPerSecond.digits(0),
                log.sequencedPerSecond.digits(0), log.provenPerSecond.digits(0), log.checkedPerSecond.digits(0))
            reads.add("\(log.engine), no entry", log.plainMedian.digits(3), log.plainP99.digits(3), "", "")
            reads.add(
                "\(log.engine), entered", log.enteredMedian.digits(3), log.enteredP99.digits(3),
                (log.enteredMedian - log.plainMedian).digits(3), (log.enteredP99 - log.plainP99).digits(3))
        }
        return table.text + "\n\n" + reads.text
    }

    private static func pageText(_ program: ProgramResult) -> String {
        var table = Table(
            "page at \(program.people) people", "clients", "p50 ms", "p95 ms", "max ms", "server CPU ms", "quiet")
        for page in program.pages {
            table.add(
                page.name, "\(page.clients)", page.p50.digits(2), page.p95.digits(2), page.greatest.digits(2),
                page.serverCPU.digits(2), page.isQuiet ? "yes" : "others took \((page.othersShare * 100).digits(0)) %")
        }
        return table.text
    }

    private static func lifeText(_ program: ProgramResult) -> String {
        var table = Table("memory", "resident MB", "private MB", "anonymous MB")
        for line in program.memory {
            table.add(
                line.when, line.memory.residentMB.digits(1), line.memory.privateMB.digits(1),
                line.memory.anonymousMB.digits(1))
        }
        let fill = program.fillSeconds.map { "filled in \($0.digits(1)) s, " } ?? ""
        let start = program.start
        return table.text
            + "\n\nsecond start to ready: median \(start.median.digits(0)) ms, at most \(start.greatest.digits(0)) ms "
            + "in \(start.runs) runs; \(start.processor.digits(0)) ms of processor time"
            + "\ndemonstration: \(fill)database \(program.databaseMB.digits(1)) MB; program \(program.programMB.digits(1)) MB"
    }
}
