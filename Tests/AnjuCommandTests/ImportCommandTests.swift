import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// `anju import`.
@Suite struct ImportCommandTests {
    private struct Counts: Decodable {
        let rows, sound, rejected, duplicates: Int
        let unreadColumns: [String]
    }

    private struct Finding: Decodable {
        struct Fault: Decodable { let column, item, code, says: String }

        let row: Int
        let faults: [Fault]
    }

    private let heading = "公民身份号码,姓名,性别,出生日期,证件种类,证件号码,手机号码,户籍地区划,备注栏"
    // The example of GB 11643-1999, whose holder would be born in 1949.
    private let sound = "11010519491231002X,王某,女,1949-12-31,居民身份证,11010519491231002X,13800138000,110105,x"

    @Test func `a template is written, and only an empty one`() async throws {
        let scratch = try Scratch()
        let path = scratch.file("people.xlsx")
        let written = try await AnjuProgram.run("import", "template", path, "--language", "my")
        #expect(written.status == 0)
        let empty = try await AnjuProgram.run("import", "check", path, "--json")
        #expect(empty.status == 0)
        #expect(try JSONDecoder().decode(Counts.self, from: empty.output).rows == 0)
    }

    @Test func `rows at fault are told in JSON, a line for each, and the file comes back with them marked`()
        async throws
    {
        let scratch = try Scratch()
        let (path, back) = (scratch.file("in.csv"), scratch.file("back.csv"))
        let text = [heading, sound, sound.replacing("13800138000", with: "12"), sound].joined(separator: "\r\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let result = try await AnjuProgram.run(
            "import", "check", path, "--map", "姓名=name_zh", "--back", back, "--language", "en", "--json")
        #expect(result.status == 3, "\(result.errorText)")
        let lines = result.text.split(separator: "\n").map { Data($0.utf8) }
        #expect(lines.count == 3)
        let fault = try JSONDecoder().decode(Finding.self, from: lines[0])
        #expect(fault.row == 3 && fault.faults.map(\.column) == ["G"] && fault.faults[0].code == "phone.length")
        let counts = try JSONDecoder().decode(Counts.self, from: lines[2])
        let counted: [Int] = [counts.rows, counts.sound, counts.rejected, counts.duplicates]
        #expect(counted == [3, 1, 1, 1])
        #expect(counts.unreadColumns == ["备注栏"])
        let returned = try String(contentsOfFile: back, encoding: .utf8).split(separator: "\r\n")
        #expect(returned.count == 4 && returned[1].hasSuffix(",sound,"))
        #expect(returned[2].contains(",rejected,") && returned[3].contains(",duplicate,"))
    }

    private struct Line: Decodable {
        let run, state: String
        let rows, new, rejected, standing: Int
    }

    @Test func `a file is taken in, released, given back and taken back, in the name of an account`() async throws {
        let demo = try await DemoFolder.copy()
        let (path, back) = (demo.scratch.file("in.csv"), demo.scratch.file("back.csv"))
        let text = [heading, sound, sound.replacing("13800138000", with: "12")].joined(separator: "\r\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let login = "counter-clerk"
        let password = try demo.password(of: login) + "\n"
        func ask(_ arguments: String...) async throws -> Line {
            let all = ["import"] + arguments + ["--as", login, "--data", demo.path, "--json"]
            let result = try await AnjuProgram.run(all, input: password)
            #expect(result.status == 0, "\(result.errorText)")
            return try #require(try JSONDecoder().decode([Line].self, from: result.output).first)
        }
        func people() async throws -> Int { try await demo.texts("SELECT id AS value FROM person").count }
        let before = try await people()
        let read = try await ask("run", path, "--map", "姓名=name_zh")
        #expect(read.state == "waiting" && read.rows == 2 && read.new == 1 && read.rejected == 1)
        #expect(try await people() == before)
        #expect(try await ask("release", read.run).state == "released")
        #expect(try await people() == before + 1)
        let given = try await AnjuProgram.run(
            ["import", "back", read.run, back, "--failed", "--language", "en", "--as", login, "--data", demo.path],
            input: password)
        #expect(given.status == 0, "\(given.errorText)")
        let rows = try String(contentsOfFile: back, encoding: .utf8).split(separator: "\r\n")
        #expect(rows.count == 2 && rows[1].contains(",rejected,"))
        #expect(try await ask("undo", read.run, "--reason", "the wrong list").standing == 0)
        #expect(try await people() == before)
        #expect(try await ask("progress", read.run).state == "undone")
        #expect(try await ask("run", path, "--map", "姓名=name_zh").state == "waiting")
        let wrong = try await AnjuProgram.run(
            ["import", "progress", "--as", login, "--data", demo.path], input: "not this one\n")
        #expect(wrong.status == 1 && wrong.errorText.contains("password.wrong"), "\(wrong.errorText)")
    }

    @Test func `a register is exported by a role that takes it away, and by no other`() async throws {
        let demo = try await DemoFolder.copy()
        let path = demo.scratch.file("employers.csv")
        func export(_ login: String) async throws -> Child.Result {
            try await AnjuProgram.run(
                ["export", path, "--register", "employers", "--as", login, "--data", demo.path],
                input: try demo.password(of: login) + "\n")
        }
        let refused = try await export("counter-clerk")
        #expect(refused.status == 1 && refused.errorText.contains("access.denied"), "\(refused.errorText)")
        let written = try await export("market-officer")
        #expect(written.status == 0, "\(written.errorText)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.split(separator: "\r\n").count > 1)
    }

    @Test(arguments: [
        (["--register", "hotels"], 2, "there is no register hotels"), (["--map", "x=y"], 2, "names no item"),
        ([], 1, "table.not-a-table"), (["--back", "in.pdf"], 2, "three files"),
    ])
    func `a wrong register, a wrong mapping and a wrong file are told`(flags: [String], status: Int, says: String)
        async throws
    {
        let scratch = try Scratch()
        let path = scratch.file("in.pdf")
        try Data("%PDF-1.7".utf8).write(to: URL(fileURLWithPath: path))
        let flags = flags.map { $0 == "in.pdf" ? path : $0 }
        let result = try await AnjuProgram.run(["import", "check", path] + flags)
        #expect(Int(result.status) == status && result.errorText.contains(says), "\(result.errorText)")
    }
}
