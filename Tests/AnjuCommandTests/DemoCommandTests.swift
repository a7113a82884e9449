import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// `anju demo`.
@Suite struct DemoCommandTests {
    @Test func `it has cases of both procedures in every state that they can be in`() async throws {
        let demo = try await DemoFolder.shared()
        #expect(try await demo.texts("SELECT id AS value FROM person").count == DemoFolder.people)
        for procedure in ["P01", "P02"] {
            let found = Set(
                try await demo.texts("SELECT status AS value FROM case_file WHERE procedure = \(procedure)"))
            let due: Set = [
                "accepted", "suspended", "in_review", "returned", "decided", "closed", "refused", "withdrawn",
            ]
            #expect(found.isSuperset(of: due), "\(procedure): \(due.subtracting(found))")
        }
        let all = Set(try await demo.texts("SELECT status AS value FROM case_file"))
        #expect(all.isSuperset(of: ["draft", "delivered"]))
        #expect(
            Set(try await demo.texts("SELECT status AS value FROM permit")) == ["valid", "suspended", "terminated"])
    }

    @Test func `nobody in it could be alive`() async throws {
        let births = try await DemoFolder.shared().texts("SELECT birth_date AS value FROM person")
        #expect(births.allSatisfy { $0 >= "1880" && $0 < "1901" })
    }

    @Test func `a second start finds it and tells no password`() async throws {
        let demo = try await DemoFolder.copy()
        let before = try await demo.texts("SELECT id AS value FROM case_file ORDER BY id")
        let result = try await AnjuProgram.run("demo", "--once", "--folder", demo.path)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errorText.contains("anju user password"))
        #expect(try await demo.texts("SELECT id AS value FROM case_file ORDER BY id") == before)
    }

    @Test func `a database that is no demonstration is refused`() async throws {
        let scratch = try Scratch()
        let made = try await AnjuProgram.run("migrate", "--data", scratch.file("real"))
        #expect(made.status == 0)
        let result = try await AnjuProgram.run("demo", "--once", "--folder", scratch.file("real"))
        #expect(result.status == 1)
        #expect(result.errorText.contains("is no demonstration"))
        #expect(try await DemoFolder.texts("SELECT id AS value FROM person", in: scratch.file("real/anju.db")).isEmpty)
    }
}
