import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Files for a register: the list, where one is handed in, and runs in their states, right and wrong.
extension PageTable {
    static func imports(_ site: RunningSite) async throws -> [Page] {
        let (test, centre) = (site.centre, site.centre.centre)
        let account = try #require(try await test.database.read { try $0.account(login: "clerk") })
        let clerk = Accounts.actor(account, rulebook: centre.rulebook)
        let guide = GuideImport(centre: centre)
        func keep(_ lines: [String], _ name: String) async throws -> ID<ImportRun> {
            var pieces = [Array((lines.joined(separator: "\r\n") + "\r\n").utf8)][...]
            return try await KeepImport(centre: centre)(.places, name: name, by: clerk) { pieces.popFirst() }.id
        }
        func work() async throws { try await ImportWorker(centre: centre, holder: "table").run() }
        let heading = "place_area,place_building,place_room,place_capacity"
        let strange = try await keep(["甲,乙,丙", "1,2,3"], "不认识的列.csv")
        let sound = try await keep([heading, "533102,瑞江路8号,,"], "ready.csv")
        let rows = [heading, "533102,瑞江路7号,101,4", "533103,芒市路1号,,", "533102,瑞江路7号,102,many"]
        let waiting = try await keep(rows, "a very long name of a file that somebody gave it in some office.csv")
        try await guide.start(waiting, by: clerk)
        try await work()
        let done = try await keep([heading, "533102,瑞江路6号,101,4"], "done.csv")
        try await guide.start(done, by: clerk)
        try await work()
        try await guide.release(done, by: clerk, confirming: test.confirming(clerk))
        try await work()
        let reading = try await keep([heading, "533102,瑞江路5号,,"], "reading.csv")
        try await guide.start(reading, by: clerk)
        func path(_ id: ID<ImportRun>) -> String { "/imports/" + id.rawValue }
        func page(_ name: String, _ path: String, _ sent: Sent? = nil) -> Page {
            Page(name: name, path: path, login: "clerk", sent: sent)
        }
        return [
            page("imports", "/imports"), page("import-take", "/imports/take/foreigners"),
            page(
                "import-take-wrong", "/imports/take/foreigners", Sent(path: "/imports/take/foreigners", fields: [:])),
            page("import-columns", path(strange)), page("import-ready", path(sound)),
            page(
                "import-columns-wrong", path(strange),
                Sent(path: path(strange) + "/columns", fields: ["column-0": "nothing"])),
            page("import-waiting", path(waiting)), page("import-new", path(waiting) + "?show=new"),
            page("import-reading", path(reading)), page("import-done", path(done)),
            page("import-undo-wrong", path(done), Sent(path: path(done) + "/undo", fields: ["reason": ""])),
        ]
    }
}
