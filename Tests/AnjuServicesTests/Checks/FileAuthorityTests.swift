import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// The authority's own file: what it answers, and what it is refused for.
@Suite struct FileAuthorityTests {
    private static let head = "anju-check,1\nauthority,nia\nquestion,exit_bar\nas-of,2026-03-01\n"
    private static let columns = "columns,unit,document_number,name,remark\n"
    private static let rows = """
        CANARY-UNIT-1,MX0000016,CANARY-NAME-1,CANARY-REMARK-1
        CANARY-UNIT-2,mx 0000017,"AUNG ""THE"", KYAW",CANARY-REMARK-2

        """

    private static func inquiry(_ number: String = "MX0000017", day: String = "2026-03-02") throws -> CheckInquiry {
        CheckInquiry(
            authority: "nia", question: "exit_bar",
            identity: CheckIdentity(documentNumber: number, name: "CANARY-NAME-1"),
            oldest: try #require(CalendarDate(day)).adding(days: -1), day: try #require(CalendarDate(day)))
    }

    /// What a folder with this one file answers.
    private static func ask(
        _ text: String, _ inquiry: CheckInquiry, change: (String) throws -> Void = { _ in }
    ) async throws -> CheckIdentity? {
        let folder = FileManager.default.temporaryDirectory.path + "/anju-authority-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/nia.exit_bar.csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try change(path)
        return try await FileAuthority(folder: folder).ask(inquiry)
    }

    @Test func `a record is found by its exact number alone`() async throws {
        let text = Self.head + Self.columns + Self.rows
        let found = try await Self.ask(text, try Self.inquiry())
        #expect(found?.documentNumber == "mx 0000017" && found?.name == "AUNG \"THE\", KYAW")
        for number in ["MX0000018", "MX000001", "X0000017", "", "CANARY-NAME-1", "*", "MX00000170"] {
            #expect(try await Self.ask(text, try Self.inquiry(number)) == nil, "\(number)")
        }
    }

    private static let broken: [(String, String)] = [
        ("", "check.file-malformed"), ("anju-check,2\n", "check.file-malformed"),
        (head, "check.file-malformed"), (head + "columns,name\nA\n", "check.file-malformed"),
        (head + "columns,document_number,document_number\nA,B\n", "check.file-malformed"),
        (head + columns + rows + "only,three,fields\n", "check.file-malformed"),
        (head + columns + "a,b,\"c,d\n", "check.file-malformed"),
        (head + columns + "a,b\"c,d,e\n", "check.file-malformed"),
        (head + columns + "a,\u{0},c,d\n", "check.file-malformed"),
        (head.replacing("nia", with: "health") + columns + rows, "check.file-wrong"),
        (head.replacing("exit_bar", with: "unit_filing") + columns + rows, "check.file-wrong"),
        (head.replacing("2026-03-01", with: "2026-02-28") + columns + rows, "check.file-old"),
        (head.replacing("2026-03-01", with: "2026-03-03") + columns + rows, "check.file-wrong"),
        (head.replacing("2026-03-01", with: "2026-02-30") + columns + rows, "check.file-malformed"),
    ]

    @Test(arguments: broken)
    func `a file that is old, another, or broken anywhere answers nothing`(text: String, code: String) async throws {
        let inquiry = try Self.inquiry()
        #expect(try await problem { try await Self.ask(text, inquiry) } == code)
    }

    @Test func `bytes that are no text, a folder, a link and a file without end are refused`() async throws {
        let (text, inquiry) = (Self.head + Self.columns + Self.rows, try Self.inquiry())
        let changes: [(String, @Sendable (String) throws -> Void)] = [
            (
                "check.file-malformed",
                { try (Data(text.utf8) + Data([0xFF, 0x0A])).write(to: URL(fileURLWithPath: $0)) }
            ),
            ("check.authority-unavailable", { try FileManager.default.removeItem(atPath: $0) }),
            (
                "check.authority-unavailable",
                {
                    try FileManager.default.removeItem(atPath: $0)
                    try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: true)
                }
            ),
            (
                "check.authority-unavailable",
                {
                    try FileManager.default.moveItem(atPath: $0, toPath: $0 + ".real")
                    try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: $0 + ".real")
                }
            ),
            (
                "check.file-large",
                {
                    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: $0))
                    try file.truncate(atOffset: UInt64(FileAuthority.maxBytes) + 1)
                    try file.close()
                }
            ),
        ]
        for entry in changes {
            let (code, change) = (entry.0, entry.1)
            #expect(try await problem { try await Self.ask(text, inquiry, change: change) } == code)
        }
    }

    @Test func `a name that is no key of a pack is no path`() async throws {
        for name in ["../nia", "", "nia/..", "NIA", "nia\u{0}"] {
            var inquiry = try Self.inquiry()
            inquiry.authority = name
            let wrong = inquiry
            #expect(
                try await problem { try await FileAuthority(folder: "/tmp").ask(wrong) }
                    == "check.authority-unavailable")
        }
    }

    @Test(arguments: TestEngine.all)
    func `of the authority's file nothing stands in the database but the answer`(engine: TestEngine) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/anju-authority-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = Self.head.replacing("2026-03-01", with: "2026-03-02") + Self.columns + Self.rows
        let path = folder + "/nia.exit_bar.csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let way = try await CheckedCase(engine)
        let centre = way.asking(FileAuthority(folder: folder))
        let check = try await way.propose()
        try await way.act(.approve, check, by: TestChecks.head)
        #expect(try await AskCheck(centre: centre)(check, by: TestChecks.officer) == .possible)
        let seen = try await CompareCheck(centre: centre)(check, by: TestChecks.officer)
        #expect(!"\(seen)".contains("CANARY"))
        try await JudgeCheck(centre: centre)(.notSame, reason: "x", mark: seen.mark, of: check, by: TestChecks.officer)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        let dump = try await DatabaseDump(way.test.database).text()
        #expect(dump.contains("check.answered"))
        for canary in ["CANARY", "AUNG \"THE\"", "THE\\\"\\\", KYAW", "mx 0000017"] { #expect(!dump.contains(canary)) }
    }
}
