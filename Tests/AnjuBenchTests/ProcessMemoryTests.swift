import Testing

@testable import AnjuBench

/// The kernel's account of a process.
@Suite struct ProcessMemoryTests {
    @Test func `resident, private and anonymous megabytes are read`() throws {
        let memory = try ProcessMemory(
            rollup: """
                aaaae0a90000-ffffc9c11000 ---p 00000000 00:00 0                          [rollup]
                Rss:               47104 kB
                Pss:               40000 kB
                Private_Clean:      1024 kB
                Private_Dirty:      4096 kB
                Anonymous:          3072 kB
                """)
        #expect((memory.residentMB, memory.privateMB, memory.anonymousMB) == (46, 5, 3))
    }

    @Test func `an account that lacks a line is no account`() {
        #expect(throws: BenchFailure.self) { try ProcessMemory(rollup: "Rss: 1 kB\n") }
    }
}
